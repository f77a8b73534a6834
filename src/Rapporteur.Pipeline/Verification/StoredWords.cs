using System.Text.Json;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Holds the words that a kept reading stores against the words at their spans in the document.</summary>
internal static class StoredWords
{
    // which key holds the words of which span; spans without words are only held against the length of the text
    private static readonly (string Words, string Span)[] Pairs = [("content", "span"), ("cue", "cue_span")];

    /// <returns>How many spans were looked at.</returns>
    public static int Check(Document document, string json, Action<Discrepancy> found)
    {
        using var parsed = JsonDocument.Parse(json);
        var check = new Walk(document, found);
        check.Value("", parsed.RootElement);
        return check.Spans;
    }

    private sealed class Walk(Document document, Action<Discrepancy> found)
    {
        private readonly Lazy<string> _text = new(() => Plain(document.Text));

        public int Spans { get; private set; }

        public void Value(string path, JsonElement json)
        {
            if (json.ValueKind == JsonValueKind.Array)
            {
                if (ToSpan(json) is { } span && path.Contains("span", StringComparison.Ordinal)) Inside(path, span);
                else foreach (var (item, i) in json.EnumerateArray().Select((item, i) => (item, i))) Value(FormattableString.Invariant($"{path}[{i}]"), item);
            }
            else if (json.ValueKind == JsonValueKind.Object)
            {
                Words(path, json);
                foreach (var member in json.EnumerateObject()) Value(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value);
            }
        }

        private void Words(string path, JsonElement json)
        {
            Named(path, json);
            foreach (var (words, span) in Pairs) Same($"{path}.{words}", json, words, json, span);
            if (path.StartsWith("agreements[", StringComparison.Ordinal)) Same(path + ".title", json, "title", json, "span");
            if (json.TryGetProperty("spans", out var spans)) Same(path + ".title", json, "title", spans, "title");
            if (!json.TryGetProperty("evidence", out var evidence) || !json.TryGetProperty("evidence_spans", out var places)) return;
            foreach (var (sentence, i) in evidence.EnumerateArray().Select((sentence, i) => (sentence, i)))
                if (i < places.GetArrayLength() && ToSpan(places[i]) is { } place) Same(FormattableString.Invariant($"{path}.evidence[{i}]"), sentence.GetString(), place);
        }

        // a participant stands where the event names it, be it as "he"; the name as written may stand in another sentence
        private void Named(string path, JsonElement json)
        {
            if (!json.TryGetProperty("as_written", out var stored) || stored.GetString() is not { } name || _text.Value.Contains(Plain(name), StringComparison.Ordinal)) return;
            var place = json.TryGetProperty("span", out var pair) && ToSpan(pair) is { } span && IsInside(span) ? document.Text[span.Start..span.End] : null;
            found(new Discrepancy(document.Id, path + ".as_written", $"'{name}' does not stand in the document", place));
        }

        private void Same(string path, JsonElement owner, string words, JsonElement spans, string span)
        {
            if (owner.TryGetProperty(words, out var stored) && stored.ValueKind == JsonValueKind.String
                && spans.TryGetProperty(span, out var pair) && ToSpan(pair) is { } place) Same(path, stored.GetString(), place);
        }

        private void Same(string path, string? stored, Span place)
        {
            if (stored is null || !IsInside(place) || Plain(stored) == Plain(document.Text[place.Start..place.End])) return;
            found(new Discrepancy(document.Id, path, $"kept as '{stored}'", document.Text[place.Start..place.End]));
        }

        private void Inside(string path, Span span)
        {
            Spans++;
            if (!IsInside(span)) found(new Discrepancy(document.Id, path, FormattableString.Invariant($"its span {span.Start} to {span.End} is not inside the text"), null));
        }

        private bool IsInside(Span span) => span.Start >= 0 && span.Start <= span.End && span.End <= document.Text.Length;

        // a value that runs over the end of a line is written with a space
        private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        private static Span? ToSpan(JsonElement pair) =>
            pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && pair[0].ValueKind == JsonValueKind.Number && pair[1].ValueKind == JsonValueKind.Number
                ? new Span(pair[0].GetInt32(), pair[1].GetInt32())
                : null;
    }
}
