using System.Collections.Concurrent;
using Rapporteur.Reading;

namespace Rapporteur.Server.Wording;

/// <summary>Who has a page, under the names that each language of the desk has for states and organisations.</summary>
/// <remarks>Safe on any thread.</remarks>
internal sealed class Rosters(Authority? authority, IReadOnlyDictionary<string, string> english)
{
    private const string English = "en";

    private readonly ConcurrentDictionary<string, Roster> _made = new(StringComparer.Ordinal);

    public Roster For(string language) => _made.GetOrAdd(language, Make);

    private Roster Make(string language)
    {
        var names = new Dictionary<string, string>(english, StringComparer.Ordinal);
        if (language != English)
        {
            foreach (var entry in (authority?.Entries ?? []).Where(e => e.Kind is "state" or "organisation"))
                if (entry.Names.FirstOrDefault(n => n.Language == language && n.Kind is not ("adjective" or "people")) is { } name) names[entry.Id] = name.Text;
        }

        return new Roster(authority, new SideNames(names));
    }
}
