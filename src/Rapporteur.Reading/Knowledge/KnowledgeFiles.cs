using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Reading;

/// <summary>The files of one knowledge folder: the engine's only access to a disk. Each file read enters the version hash.</summary>
internal sealed class KnowledgeFiles : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public KnowledgeFiles(string root)
    {
        if (!Directory.Exists(root))
            throw new KnowledgeException($"{root}(0): RAP2001: there is no knowledge folder here; name it with --knowledge or RAPPORTEUR_KNOWLEDGE");
        Root = root;
    }

    public string Root { get; }

    public Problems Problems { get; } = new();

    /// <summary>Hash of all that was read so far, in the order read.</summary>
    public string Version => Convert.ToHexStringLower(_hash.GetCurrentHash())[..16];

    public bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    public string Text(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(Root, path));
            _hash.AppendData(Encoding.UTF8.GetBytes(path));
            _hash.AppendData(bytes);
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
    public IReadOnlyList<string> Folders(string folder) => Listing(folder, Directory.GetDirectories);

    /// <summary>Paths of the files below <paramref name="folder"/> that end so, sorted.</summary>
    public IReadOnlyList<string> Files(string folder, string ending) =>
        [.. Listing(folder, path => Directory.GetFiles(path, "*" + ending)).Select(name => folder + "/" + name)];

    /// <summary>Rows of a TSV file: comment lines and the header are passed over, the columns asked for are given in the order asked.</summary>
    public IEnumerable<TsvRow> Rows(string path, params string[] columns)
    {
        var lines = Text(path).Split('\n');
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

    public void Dispose() => _hash.Dispose();

    private string[] Listing(string folder, Func<string, string[]> list)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path) ? [.. list(path).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)] : [];
    }
}

/// <summary>One line of a TSV file, cells in the order of the columns asked for.</summary>
internal sealed record TsvRow(string File, int Line, string[] Cells)
{
    public string this[int column] => Cells[column];
}
