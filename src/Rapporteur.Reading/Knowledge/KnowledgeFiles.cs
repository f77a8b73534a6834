using System.Security.Cryptography;
using System.Text;
using Rapporteur.Reading.Images;
using Tomlyn;
using Tomlyn.Model;

namespace Rapporteur.Reading;

/// <summary>The files of one knowledge folder: the engine's only access to a disk. Each file read enters the version hash.</summary>
internal sealed class KnowledgeFiles
{
    private readonly Dictionary<string, byte[]> _read = new(StringComparer.Ordinal);
    private readonly TakenDown? _taken;

    private readonly string[] _overlays = [];

    /// <param name="root">The knowledge folder.</param>
    /// <param name="overlay">The user's folder of imports, each a folder of tables; null or not there for none.</param>
    public KnowledgeFiles(string root, string? overlay = null)
    {
        if (!Directory.Exists(root))
            throw new KnowledgeException($"{root}(0): RAP2001: there is no knowledge folder here; name it with --knowledge or RAPPORTEUR_KNOWLEDGE");
        Root = root;
        _overlays = Directory.Exists(overlay)
            ? [.. Directory.GetDirectories(overlay).Where(d => !Path.GetFileName(d).StartsWith('.')).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Files that were read before: they give what was taken down of them then, and nothing is read.</summary>
    public KnowledgeFiles(TakenDown taken) => (Root, _taken) = ("", taken);

    public string Root { get; }

    /// <summary>Takes down what the files give from here on; null where nobody will ask again.</summary>
    public ImageWriter? Taking { get; set; }

    /// <summary>How many files were read.</summary>
    public int Count => _read.Count;

    public Problems Problems { get; } = new();

    /// <summary>Hash of all files read so far, whatever the order they were read in.</summary>
    public string Version
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (path, content) in _read.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(path));
                hash.AppendData(content);
            }

            return Convert.ToHexStringLower(hash.GetCurrentHash())[..16];
        }
    }

    public bool Exists(string path)
    {
        if (_taken is not null) return _taken.Exists(path);
        var exists = File.Exists(Path.Combine(Root, path));
        Taking?.TakeExists(path, exists);
        return exists;
    }

    public string Text(string path) => Text(Path.Combine(Root, path), path);

    private string Text(string file, string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            _read[path] = SHA256.HashData(bytes);
            var text = new UTF8Encoding(false, true).GetString(bytes);
            return text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"{path}(0): RAP2002: this file is needed and cannot be read: {e.Message}", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new KnowledgeException($"{path}(0): RAP2003: this file is not UTF-8; save it as UTF-8", e);
        }
    }

    /// <summary>Names of the folders below <paramref name="folder"/>, sorted.</summary>
    public IReadOnlyList<string> Folders(string folder) => Listing(folder, folder, Directory.GetDirectories);

    /// <summary>Paths of the files below <paramref name="folder"/> that end so, sorted.</summary>
    public IReadOnlyList<string> Files(string folder, string ending) =>
        [.. Listing($"{folder}/*{ending}", folder, path => Directory.GetFiles(path, "*" + ending)).Select(name => folder + "/" + name)];

    /// <summary>What a settings file says; nothing where it is no TOML, which is noted.</summary>
    public SettingsTable Settings(string path)
    {
        if (_taken is not null) return _taken.Settings(path);
        try
        {
            var settings = new SettingsTable(TomlSerializer.Deserialize<TomlTable>(Text(path)) ?? []);
            Taking?.TakeSettings(path, settings);
            return settings;
        }
        catch (TomlException e)
        {
            Problems.Add(path, e.Line ?? 0, "RAP2020", $"this is no TOML: {e.Message}");
            return new SettingsTable();
        }
    }

    /// <summary>
    /// Rows of a TSV file, those of the user's own first: comment lines and the header are passed over, the columns asked for are given in the order asked.
    /// </summary>
    public IEnumerable<TsvRow> Rows(string path, params string[] columns)
    {
        if (_taken is not null) return _taken.Rows(path, columns);
        if (Taking is null) return Read(path, columns);
        var rows = Read(path, columns).ToList();
        Taking.TakeRows(path, columns, rows);
        return rows;
    }

    private IEnumerable<TsvRow> Read(string path, string[] columns)
    {
        foreach (var overlay in _overlays)
        {
            var file = Path.Combine(overlay, path);
            if (!File.Exists(file)) continue;
            foreach (var row in RowsOf(Text(file, Path.GetFileName(overlay) + "/" + path), file, columns)) yield return row with { IsUsers = true };
        }

        foreach (var row in RowsOf(Text(path), path, columns)) yield return row;
    }

    private IEnumerable<TsvRow> RowsOf(string text, string path, string[] columns)
    {
        var lines = text.Split('\n');
        int[]? order = null;
        for (var n = 0; n < lines.Length; n++)
        {
            var line = lines[n].TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (order is null)
            {
                order = [.. columns.Select(c => Array.IndexOf(cells, c))];
                for (var c = 0; c < columns.Length; c++)
                {
                    if (order[c] < 0) Problems.Add(path, n + 1, "RAP2004", $"the header lacks the column '{columns[c]}'{Problems.Proposal(columns[c], cells)}");
                }

                if (order.Any(o => o < 0)) yield break;
                continue;
            }

            var most = order.Max();
            if (cells.Length <= most) Problems.Add(path, n + 1, "RAP2005", $"this line has {cells.Length} columns and needs {most + 1}; separate them by tabs");
            else yield return new TsvRow(path, n + 1, [.. order.Select(o => cells[o].Trim())]);
        }
    }

    private string[] Listing(string key, string folder, Func<string, string[]> list)
    {
        if (_taken is not null) return _taken.Listing(key);
        var path = Path.Combine(Root, folder);
        string[] names = Directory.Exists(path) ? [.. list(path).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)] : [];
        Taking?.TakeListing(key, names);
        return names;
    }
}

/// <summary>One line of a TSV file, cells in the order of the columns asked for.</summary>
internal sealed record TsvRow(string File, int Line, string[] Cells)
{
    public string this[int column] => Cells[column];

    /// <summary>True for a row of the user's own, which wins over those of the tables.</summary>
    public bool IsUsers { get; init; }
}
