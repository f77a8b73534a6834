using Rapporteur.Archive;

namespace Rapporteur.Pipeline;

/// <summary>Lists the files below a folder in ordinal order of their path from it.</summary>
internal static class FolderWalk
{
    /// <summary>Each file with its path and its path from the folder, or a part that cannot be listed with the reason.</summary>
    /// <remarks>Names that begin with a dot and READMEs are passed over; folders that are links are not followed, since they may lead in circles.</remarks>
    public static IEnumerable<(string Path, string Name, SetAsideDocument? Problem)> Files(string folder)
    {
        var found = new List<(string Path, string Name, SetAsideDocument? Problem)>();
        var open = new Stack<(string Path, string Name)>([(folder, "")]);
        while (open.TryPop(out var current))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(current.Path).EnumerateFileSystemInfos())
                {
                    var path = Path.Combine(current.Path, entry.Name);
                    var name = current.Name + entry.Name;
                    if (entry.Name[0] == '.' || Path.GetFileNameWithoutExtension(entry.Name).Equals("README", StringComparison.OrdinalIgnoreCase)) continue;
                    if (entry is not DirectoryInfo) found.Add((path, name, null));
                    else if (entry.LinkTarget is null) open.Push((path, name + "/"));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                found.Add((current.Path, current.Name, Reasons.Unreadable(current.Path, e.Message)));
            }
        }

        return found.OrderBy(f => f.Name, StringComparer.Ordinal);
    }
}
