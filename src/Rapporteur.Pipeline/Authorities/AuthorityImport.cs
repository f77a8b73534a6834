using System.Text;
using System.Text.Json;
using Rapporteur.Reading;

namespace Rapporteur.Pipeline;

/// <summary>What an import came to.</summary>
/// <param name="Facts">Tenures, memberships and presidencies taken.</param>
/// <param name="Problems">The rows that could not be taken.</param>
/// <param name="Folder">Where the rows taken were written; null where there were none.</param>
public sealed record ImportResult(int Facts, IReadOnlyList<ImportProblem> Problems, string? Folder);

/// <summary>Takes a file of the user's into the authority: results of SPARQL in JSON, Popolo JSON, or CSV.</summary>
public static class AuthorityImport
{
    /// <summary>Reads a file and writes the rows that can be taken as a folder of tables under <paramref name="overlay"/>; the same file again replaces it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="authority">What is known already: a person of it keeps the identifier.</param>
    /// <param name="overlay">The user's folder of tables.</param>
    /// <exception cref="IOException">The file cannot be read, or the folder not be written.</exception>
    public static ImportResult Run(string path, Authority authority, string overlay)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(overlay);
        var tables = new ImportedTables(Path.GetFileName(path));
        var problems = new List<ImportProblem>();
        var facts = new ImportedFacts(authority, tables, problems);
        var bytes = File.ReadAllBytes(path);
        if (bytes.AsSpan().StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        try
        {
            foreach (var row in Rows(bytes)) facts.Take(row);
        }
        catch (JsonException e)
        {
            problems.Add(new ImportProblem((int)(e.LineNumber ?? 0) + 1, "this is no JSON; save the answer or the file again"));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new ImportProblem(1, "the file is not UTF-8; save it as UTF-8"));
        }

        if (tables.Facts == 0)
        {
            if (problems.Count == 0) problems.Add(new ImportProblem(1, "there is no row to take; docs/authority.md tells what a file looks like"));
            return new ImportResult(0, problems, null);
        }

        var folder = Path.Combine(overlay, NameOf(path));
        tables.Write(folder);
        return new ImportResult(tables.Facts, problems, folder);
    }

    /// <summary>The names of all imports, in ordinal order.</summary>
    public static IReadOnlyList<string> All(string overlay) => Directory.Exists(overlay)
        ? [.. Directory.GetDirectories(overlay).Select(d => Path.GetFileName(d)).Where(n => !n.StartsWith('.')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Takes an import back; false where there is none of that name.</summary>
    public static bool Undo(string overlay, string name)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        if (!All(overlay).Contains(name, StringComparer.Ordinal)) return false;
        Directory.Delete(Path.Combine(overlay, name), recursive: true);
        return true;
    }

    private static IEnumerable<AuthorityRow> Rows(byte[] bytes)
    {
        if (Array.Find(bytes, b => b is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')) is not ((byte)'{' or (byte)'['))
            return CsvRows.Of(new UTF8Encoding(false, true).GetString(bytes));
        var objects = JsonRows.Of(bytes, "bindings", "persons", "organizations", "posts", "memberships");
        return objects.Any(o => o.Array == "bindings") ? WikidataRows.Of(objects.Where(o => o.Array == "bindings")) : PopoloRows.Of(objects);
    }

    private static string NameOf(string path) =>
        string.Concat(Path.GetFileName(path).ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-')).TrimStart('.');
}
