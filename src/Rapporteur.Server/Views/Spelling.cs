using Rapporteur.Archive;
using Rapporteur.Reading;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>What is looked for, under every name that the tables have for it.</summary>
internal static class Spelling
{
    // a word that many bear says little about any of them
    private const int MostBearers = 12;
    private const int MostNames = 40;

    /// <summary>Each word by itself, in any spelling; quoted words in a row as one.</summary>
    public static IReadOnlyList<Sought> Each(string? words, Roster roster) => [.. SearchQuery.Words(words ?? "").Select(w => Of(w, roster)).OfType<Sought>()];

    /// <summary>A word, or words in a row, in any spelling.</summary>
    public static Sought? Of(string words, Roster roster) => Sought.Of(words, Besides(words, roster).Distinct(StringComparer.Ordinal).Take(MostNames));

    /// <summary>The states and organisations that bear exactly this name or code.</summary>
    public static IEnumerable<AuthorityEntry> Sides(string words, Roster roster) => roster.Authority is not { } authority ? [] : Exactly(words, authority).Where(e => e.Kind is "state" or "organisation");

    private static IEnumerable<AuthorityEntry> Exactly(string words, Authority authority)
    {
        if (authority.Entry("state", words.ToUpperInvariant()) is { } state) return [state];
        if (authority.Entry("organisation", words.ToUpperInvariant()) is { } organisation) return [organisation];
        var run = Folding.Run(words);
        return authority.Find(words).Where(e => e.Names.Any(n => Folding.Run(n.Text) == run));
    }

    private static IEnumerable<string> Besides(string words, Roster roster)
    {
        if (roster.Authority is not { } authority) return [];
        var asked = Folding.Words(words);
        var found = authority.Find(words);
        return found.Count > MostBearers ? [] : found.SelectMany(entry => Same(entry, asked));
    }

    // the name as a whole where it was asked for as a whole; else the words at the same place of names that have as many words
    private static IEnumerable<string> Same(AuthorityEntry entry, IReadOnlyList<string> asked)
    {
        var names = entry.Names.Where(n => n.Kind is not ("adjective" or "people")).Select(n => Folding.Words(n.Text)).Append(Folding.Words(entry.Name)).Where(n => n.Length > 0).ToList();
        foreach (var borne in names)
        {
            if (borne.Length == asked.Count && entry.Kind != "person")
            {
                if (borne.SequenceEqual(asked, StringComparer.Ordinal)) return names.Select(n => string.Join(' ', n));
                continue;
            }

            if (asked.Count == 1 && borne.IndexOf(asked[0]) is >= 0 and var place && entry.Kind == "person")
                return names.Where(n => n.Length == borne.Length).Select(n => n[place]);
        }

        return [];
    }
}
