using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Server.Tests;

/// <summary>The documents of <c>corpus/</c> with the readings written for them by hand, each value laid on its words where they can be found.</summary>
internal static partial class CorpusReadings
{
    /// <summary>Enough of them to see every part of a page: those of the CIS, and every fifth of the others.</summary>
    public static IEnumerable<ReadDocument> Some() => All().Where((read, i) => i % 5 == 0 || read.Document.Id.StartsWith("cis-", StringComparison.Ordinal));

    public static IEnumerable<ReadDocument> All() =>
        Directory.GetDirectories(Path.Combine(Root(), "corpus", "en")).Order(StringComparer.Ordinal)
            .Where(folder => File.Exists(Path.Combine(folder, "reading.json")))
            .Select(Load);

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "rapporteur.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static ReadDocument Load(string folder)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "document.json")))!;
        var document = Document.Of((string)json["id"]!, (string?)json["title"], (string)json["text"]!) with
        {
            Publisher = (string?)json["publisher"],
            Published = PartialDate.TryParse((string?)json["published"], out var day) ? day : null,
            Language = (string?)json["language"],
            Url = (string?)json["url"],
        };
        var reading = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "reading.json")))!;
        foreach (var e in Items(reading, "events")) LayEvent(e, document.Text);
        foreach (var s in Items(reading, "statements"))
        {
            Put(s, "span", Find(document.Text, (string?)s["content"]));
            Put(s, "sentence", Sentence(document.Text, (string?)s["content"]));
            var sentence = Sentence(document.Text, (string?)s["content"]);
            Put(s, "cue_span", Find(document.Text, (string?)s["cue"], sentence?.Start ?? 0));
            Put(s, "speaker_span", Find(document.Text, (string?)s["speaker"], sentence?.Start ?? 0));
        }

        foreach (var a in Items(reading, "agreements"))
        {
            Put(a, "span", Find(document.Text, (string?)a["title"]));
            Put(a, "sentence", Sentence(document.Text, (string?)a["title"]));
        }

        foreach (var f in Items(reading, "figures"))
        {
            Put(f, "span", Find(document.Text, (string?)f["measure"]));
            Put(f, "sentence", Sentence(document.Text, (string?)f["measure"]));
        }

        foreach (var p in Items(reading, "presidencies")) Put(p, "sentence", Sentence(document.Text, "presidency") ?? Sentence(document.Text, "chair"));
        foreach (var p in Items(reading, "positions")) Put(p, "span", Find(document.Text, (string?)p["name"]));
        reading["mentions"] = new JsonArray([.. DayOfYear().Matches(document.Text).Select(m => (JsonNode)new JsonObject
        {
            ["kind"] = MentionKinds.Date,
            ["value"] = m.Value,
            ["span"] = new JsonArray(m.Index, m.Index + m.Length),
        })]);
        return new ReadDocument(document, ReadingJson.Read(reading.ToJsonString()) with { KnowledgeVersion = "by hand" }, folder, []);
    }

    private static void LayEvent(JsonNode e, string text)
    {
        var evidence = Items(e, "evidence").Select(s => Find(text, (string?)s)).OfType<Span>().ToList();
        e["evidence_spans"] = new JsonArray([.. evidence.Select(s => (JsonNode)new JsonArray(s.Start, s.End))]);
        var from = evidence.Count > 0 ? evidence.Min().Start : 0;
        var spans = new JsonObject();
        foreach (var key in new[] { "title", "organisation", "body", "city", "venue" }) Put(spans, key, Find(text, (string?)e[key], from));
        if (evidence.Count > 0 && DayOfYear().Match(text, from, text.Length - from) is { Success: true } day && day.Index < evidence.Max(s => s.End))
        {
            Put(spans, "start", new Span(day.Index, day.Index + day.Length));
            Put(spans, "end", new Span(day.Index, day.Index + day.Length));
        }

        e["spans"] = spans;
        foreach (var p in Items(e, "participants")) Put(p, "span", Find(text, (string?)p["as_written"] ?? (string?)p["group"] ?? (string?)p["office"], from));
    }

    private static IEnumerable<JsonNode> Items(JsonNode json, string key) => (json[key] as JsonArray ?? []).OfType<JsonNode>();

    private static Span? Find(string text, string? words, int from = 0)
    {
        if (string.IsNullOrEmpty(words)) return null;
        var at = text.IndexOf(words, from, StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new Span(at, at + words.Length);
    }

    private static Span? Sentence(string text, string? words)
    {
        if (Find(text, words) is not { } at) return null;
        var start = Math.Max(text.LastIndexOf(". ", at.Start, StringComparison.Ordinal) + 2, text.LastIndexOf('\n', at.Start) + 1);
        var end = text.IndexOf('.', at.End - 1);
        return new Span(start == 1 ? 0 : start, end < 0 ? text.Length : end + 1);
    }

    private static void Put(JsonNode json, string key, Span? span)
    {
        if (span is { } at) json[key] = new JsonArray(at.Start, at.End);
    }

    [GeneratedRegex(@"\d{1,2}(-\d{1,2})? (January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?")]
    private static partial Regex DayOfYear();
}
