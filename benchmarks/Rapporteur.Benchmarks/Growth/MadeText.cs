using System.Globalization;

namespace Rapporteur.Benchmarks.Growth;

/// <summary>How a document speaks of an occasion.</summary>
internal enum Telling
{
    Held,
    Ahead,
    Recalled,
}

/// <summary>Writes the made documents from the sentences in <c>sentences.tsv</c>.</summary>
internal sealed class MadeText
{
    private const int MostTopics = 4;

    private readonly ILookup<(string Tongue, string Office, string Says), string> _sentences =
        TableRows.Of("sentences.tsv").ToLookup(r => (r[0], r[1], r[2]), r => r[3]);

    private readonly Dictionary<string, (string Day, string Month, string Ordinal, string[] Months)> _dates =
        TableRows.Of("dates.tsv").ToDictionary(r => r[0], r => (r[1], r[2], r[3], r[4].Split(' ')), StringComparer.Ordinal);

    public (string Title, string Body) Write(string tongue, (MadeOccasion Occasion, Telling Telling)[] tells, Random random)
    {
        var first = tells[0].Occasion;
        var title = first.Body is { } body ? Capital(body.Names[tongue]) : Filled(One(tongue, first.Parties[0].Office, "title", random), tongue, first);
        var topics = Enumerable.Range(0, 1 + random.Next(MostTopics)).Select(_ => One(tongue, "", "topic", random)).Distinct();
        var told = tells.Select(t => Sentence(tongue, t.Occasion, t.Telling, random)).ToList();
        return (title, string.Join("\n\n", [told[0], string.Join(' ', topics), .. told.Skip(1)]));
    }

    private string Sentence(string tongue, MadeOccasion occasion, Telling telling, Random random)
    {
        var said = (occasion.Kind, telling) switch
        {
            ("session", Telling.Held) => "session",
            ("session", Telling.Ahead) => "sessions ahead",
            ("session", _) => "sessions recalled",
            ("call", Telling.Held) => "call",
            ("call", Telling.Ahead) => "calls ahead",
            ("call", _) => "calls recalled",
            (_, Telling.Held) => "talks",
            (_, Telling.Ahead) => "ahead",
            _ => "recalled",
        };
        return Filled(One(tongue, occasion.Body is null ? occasion.Parties[0].Office : "", said, random), tongue, occasion);
    }

    private string One(string tongue, string office, string said, Random random)
    {
        var all = _sentences[(tongue, office, said)].ToList();
        return all[random.Next(all.Count)];
    }

    private string Filled(string sentence, string tongue, MadeOccasion occasion)
    {
        var (one, other, host) = (occasion.Parties[0].Tongues[tongue], occasion.Parties[^1].Tongues[tongue], occasion.Host.Tongues[tongue]);
        var filled = sentence
            .Replace("{A}", one.Name, StringComparison.Ordinal).Replace("{B}", other.Name, StringComparison.Ordinal).Replace("{By}", other.By, StringComparison.Ordinal)
            .Replace("{SA}", one.State, StringComparison.Ordinal).Replace("{SB}", other.State, StringComparison.Ordinal)
            .Replace("{city}", host.City, StringComparison.Ordinal).Replace("{in}", host.In, StringComparison.Ordinal)
            .Replace("{date}", Dated(_dates[tongue].Day, tongue, occasion.Day), StringComparison.Ordinal)
            .Replace("{month}", Dated(_dates[tongue].Month, tongue, occasion.Day), StringComparison.Ordinal);
        if (occasion.Body is not { } body) return Capital(filled);
        var who = occasion.Parties.Select(p => p.Tongues[tongue].Name).ToList();
        return Capital(filled.Replace("{body}", body.Names[tongue], StringComparison.Ordinal)
            .Replace("{number}", Ordinal(tongue, occasion.Session), StringComparison.Ordinal).Replace("{who}", string.Join(", ", who), StringComparison.Ordinal));
    }

    private string Dated(string form, string tongue, DateOnly day) => form
        .Replace("{d}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{m}", _dates[tongue].Months[day.Month - 1], StringComparison.Ordinal)
        .Replace("{y}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Ordinal(string tongue, long number)
    {
        var written = _dates[tongue].Ordinal.Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (tongue != "en" || number % 100 is > 10 and < 14) return written;
        return (number % 10) switch { 1 => $"{number}st", 2 => $"{number}nd", 3 => $"{number}rd", _ => written };
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
