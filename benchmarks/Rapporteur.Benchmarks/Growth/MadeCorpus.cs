using System.Globalization;
using Rapporteur.Record;

namespace Rapporteur.Benchmarks.Growth;

/// <summary>What a made document tells of an occasion.</summary>
/// <param name="Occasion">The number of the occasion.</param>
/// <param name="Kind">meeting, call or session.</param>
/// <param name="Day">When.</param>
/// <param name="IsMain">It reports or announces the occasion, and does not only recall it.</param>
internal sealed record MadeTelling(long Occasion, string Kind, DateOnly Day, bool IsMain);

/// <summary>A made document and the truth about it.</summary>
internal sealed record MadeDocument(Document Document, List<MadeTelling> Tells);

/// <summary>
/// Documents about a made world, one after the other, without end: of each occasion one report or several, by several agencies in English, Russian
/// and Uzbek; some are announced days before, some recalled when the same meet again, some reports are re-posted by others word for word.
/// </summary>
/// <param name="documentsPerDay">How dense the press is; more days make a larger corpus.</param>
internal sealed class MadeCorpus(int documentsPerDay)
{
    private const int DocumentsOfOccasion = 3;
    private const int InHundred = 100;
    private const int AnnouncedInHundred = 30;
    private const int RecallingInHundred = 25;
    private const int RepostedInHundred = 8;
    private const int ReportsOfSession = 6;

    // of a hundred occasions, how many have at most one report, two, and so on
    private static readonly int[] Reports = [35, 60, 80, 92, 100];
    private static readonly string[] Tongues = ["en", "en", "en", "en", "en", "ru", "ru", "ru", "uz", "uz"];
    private static readonly string[] Publishers = ["Agency A", "Agency B", "Presidency", "Foreign Ministry", "Daily C", "Newswire D", "Portal E", "Gazette F"];

    private readonly MadeWorld _world = new(Math.Max(1, documentsPerDay / DocumentsOfOccasion));
    private readonly MadeText _text = new();

    public IEnumerable<MadeDocument> Documents(int count)
    {
        for (var (number, made) = (0L, 0); made < count; number++)
        {
            foreach (var document in Of(number))
            {
                if (made++ == count) yield break;
                yield return document;
            }
        }
    }

    private IEnumerable<MadeDocument> Of(long number)
    {
        var occasion = _world.Occasion(number);
        var random = MadeWorld.Chance(number, 1);
        if (random.Next(InHundred) < AnnouncedInHundred)
            yield return Made($"m{number}-ahead", occasion.Day.AddDays(-1 - random.Next(5)), random, Tongues[random.Next(Tongues.Length)], (occasion, Telling.Ahead));
        var share = random.Next(InHundred);
        var reports = occasion.Body is null ? 1 + Array.FindIndex(Reports, r => share < r) : ReportsOfSession;
        MadeDocument? last = null;
        for (var i = 0; i < reports; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"m{number}-{i + 1}");
            if (last is not null && random.Next(InHundred) < RepostedInHundred)
            {
                yield return last with { Document = last.Document with { Id = id, Publisher = Publishers[random.Next(Publishers.Length)], Url = Address(id) } };
                continue;
            }

            var tongue = Tongues[random.Next(Tongues.Length)];
            var isRecalling = random.Next(InHundred) < RecallingInHundred && occasion.Previous is not null;
            var published = occasion.Day.AddDays(random.Next(2));
            yield return last = isRecalling
                ? Made(id, published, random, tongue, (occasion, Telling.Held), (_world.Occasion(occasion.Previous!.Value), Telling.Recalled))
                : Made(id, published, random, tongue, (occasion, Telling.Held));
        }
    }

    private MadeDocument Made(string id, DateOnly published, Random random, string tongue, params (MadeOccasion Occasion, Telling Telling)[] tells)
    {
        var (title, body) = _text.Write(tongue, tells, random);
        var document = Document.Of(id, title, body) with
        {
            Published = PartialDate.OfDay(published.Year, published.Month, published.Day),
            Publisher = Publishers[random.Next(Publishers.Length)],
            Language = tongue,
            Url = Address(id),
        };
        return new MadeDocument(document, [.. tells.Select(t => new MadeTelling(t.Occasion.Number, t.Occasion.Kind, t.Occasion.Day, t.Telling != Telling.Recalled))]);
    }

    private static string Address(string id) => "https://press.example/made/" + id;
}
