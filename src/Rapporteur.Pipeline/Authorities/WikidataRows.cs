using System.Text.Json;

namespace Rapporteur.Pipeline;

/// <summary>The rows of what a SPARQL endpoint answers in JSON (application/sparql-results+json), with the variables that <c>docs/authority.md</c> names.</summary>
internal static class WikidataRows
{
    private const string Label = "Label";

    // a date of Wikidata is a time; its precision is a number of its own: 9 year, 10 month, 11 day
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal) { ["9"] = 4, ["10"] = 7, ["11"] = 10 };

    public static IEnumerable<AuthorityRow> Of(IEnumerable<(string Array, int Line, JsonElement Object)> bindings) =>
        bindings.Select(b => new AuthorityRow(b.Line, Values(b.Object)));

    private static Dictionary<string, string> Values(JsonElement binding)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Set("person", Value("person" + Label) ?? Value("name"));
        Set("qid", Id(Value("person")));
        Set("office", Value("office"));
        Set("title", Value("position" + Label) ?? Value("title"));
        foreach (var whose in new[] { "holder", "country", "state", "organisation", "organization" }) Set("holder", Id(Value(whose)) is null ? Value(whose) : Value(whose + Label) ?? Id(Value(whose)));
        Set("from", Date("start"));
        Set("to", Date("end"));
        Set("acting", Value("acting"));
        foreach (var (variable, bound) in binding.EnumerateObject().Select(p => (p.Name, p.Value)))
        {
            // a label in another language is a further name
            if (variable.StartsWith("person" + Label, StringComparison.Ordinal) && variable.Length > 11 && JsonRows.Text(bound, "xml:lang") is { } language) Set("name_" + language, JsonRows.Text(bound, "value"));
        }

        return values;

        void Set(string column, string? value)
        {
            if (value is not null) values.TryAdd(column, value.Trim());
        }

        string? Value(string variable) => binding.TryGetProperty(variable, out var bound) ? JsonRows.Text(bound, "value") : null;

        string? Date(string variable) => Value(variable) is { } time
            ? time[..Math.Min(time.Length, Lengths.GetValueOrDefault(Value(variable + "Precision") ?? "", 10))]
            : null;
    }

    private static string? Id(string? uri) =>
        uri is not null && uri[(uri.LastIndexOf('/') + 1)..] is ['Q', .. { Length: > 0 } digits] id && digits.All(char.IsAsciiDigit) ? id : null;
}
