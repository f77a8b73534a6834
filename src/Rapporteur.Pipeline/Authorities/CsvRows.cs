using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Rapporteur.Pipeline;

/// <summary>The rows of a CSV file with a header; values may be separated by commas, semicolons or tabs.</summary>
internal static class CsvRows
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        DetectDelimiter = true,
        DetectDelimiterValues = [",", ";", "\t"],
        TrimOptions = TrimOptions.Trim,
        PrepareHeaderForMatch = args => args.Header.Trim().ToLowerInvariant(),
        BadDataFound = null,
        MissingFieldFound = null,
    };

    public static IEnumerable<AuthorityRow> Of(string text)
    {
        using var csv = new CsvReader(new StringReader(text), Form);
        if (!csv.Read() || !csv.ReadHeader()) yield break;
        var columns = csv.HeaderRecord!.Select(c => c.Trim().ToLowerInvariant()).ToList();
        while (csv.Read())
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < columns.Count; i++)
            {
                if (csv.TryGetField<string>(i, out var value) && !string.IsNullOrWhiteSpace(value)) values.TryAdd(columns[i], value.Trim());
            }

            if (values.Count > 0) yield return new AuthorityRow(csv.Parser.RawRow, values);
        }
    }
}
