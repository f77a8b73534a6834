using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Cli;

/// <summary>Where things lie: the archive, the knowledge, the samples.</summary>
internal static class Places
{
    // of titles and pages
    private const string Language = "en";

    /// <summary>The archive's file: as given, else <c>RAPPORTEUR_ARCHIVE</c>, else in the user's data folder.</summary>
    public static string Archive(Terminal terminal, string? given) => given
        ?? terminal.Variable("RAPPORTEUR_ARCHIVE")
        ?? Path.Combine(UserFolder(terminal, "XDG_DATA_HOME", Environment.SpecialFolder.LocalApplicationData, ".local/share"), "rapporteur", "record.db");

    /// <summary>The archive of the demonstration, which is made anew each time.</summary>
    public static string DemoArchive(Terminal terminal) =>
        Path.Combine(CacheFolder(terminal), "demo.db");

    /// <summary>The user's folder of imported tables: as given, else <c>RAPPORTEUR_AUTHORITY</c>, else in the user's data folder. It need not be there.</summary>
    public static string AuthorityFolder(Terminal terminal, string? given) => given
        ?? terminal.Variable("RAPPORTEUR_AUTHORITY")
        ?? Path.Combine(UserFolder(terminal, "XDG_DATA_HOME", Environment.SpecialFolder.LocalApplicationData, ".local/share"), "rapporteur", "authority");

    /// <summary>Opens an archive that must be there.</summary>
    /// <exception cref="ArchiveException">There is none, or it cannot be opened.</exception>
    public static SqliteArchive OpenArchive(Terminal terminal, string? given)
    {
        var path = Archive(terminal, given);
        return File.Exists(path)
            ? SqliteArchive.Open(path, terminal.Clock)
            : throw new ArchiveException($"there is no archive at {path}. Read something first ('rapporteur read PATH'), or name one with --archive.");
    }

    /// <summary>The event that is meant by an id, by the beginning of one, or by one that another took over.</summary>
    /// <exception cref="UsageException">No event begins so, or several do.</exception>
    public static RecordEvent AskedEvent(SqliteArchive archive, string asked)
    {
        var found = archive.EventIds(asked);
        if (found.Count > 1) throw new UsageException($"'{asked}' begins the ids of several events: {string.Join(", ", found)}. Give more of it.");
        if (archive.Event(found.Count == 1 ? found[0] : asked) is { } e) return e;
        throw new UsageException(archive.Former(asked) is { } source
            ? $"{asked} stood for {source}, which its document no longer reports or which was decided to be no event."
            : $"there is no event and no document '{asked}' in {archive.Path}. 'rapporteur list --all' and 'rapporteur search WORDS' show ids.");
    }

    /// <summary>Loads the knowledge and makes a reader of it. What came of the knowledge is kept in the user's cache for the next time.</summary>
    /// <exception cref="KnowledgeException">It is missing or wrong.</exception>
    public static (Reader Reader, Knowledge Knowledge) LoadReader(Terminal terminal, string? given)
    {
        var (folder, own) = (KnowledgeFolder(terminal, given), AuthorityFolder(terminal, null));
        // what is the user's own is laid over the tables anew each time
        var knowledge = AuthorityImport.All(own).Count > 0 ? Knowledge.LoadWith(own, folder) : Knowledge.Load(folder, Path.Combine(CacheFolder(terminal), "knowledge"));
        return (new Reader(knowledge), knowledge);
    }

    /// <summary>Makes events of the record, titled in English.</summary>
    public static RecordMaker Maker(Knowledge knowledge) => new(knowledge, Language);

    /// <summary>English names of states and organisations by their codes.</summary>
    public static IReadOnlyDictionary<string, string> Names(Knowledge knowledge) =>
        knowledge.OrganisationNames(Language).Concat(knowledge.StateNames(Language)).GroupBy(n => n.Key, n => n.Value, StringComparer.Ordinal)
            .ToDictionary(n => n.Key, n => n.Last(), StringComparer.Ordinal);

    /// <summary>The knowledge folder: as given, else <c>RAPPORTEUR_KNOWLEDGE</c>, else beside the program or above it.</summary>
    /// <exception cref="KnowledgeException">There is none.</exception>
    public static string KnowledgeFolder(Terminal terminal, string? given)
    {
        var named = given ?? terminal.Variable("RAPPORTEUR_KNOWLEDGE");
        if (named is null)
            return Above("knowledge") ?? throw new KnowledgeException("there is no folder 'knowledge' beside the program or above it. Name one with --knowledge.");
        return Directory.Exists(named) ? named : throw new KnowledgeException($"there is no knowledge folder at {named}. See to --knowledge or RAPPORTEUR_KNOWLEDGE.");
    }

    /// <summary>The folder of samples.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Samples() => Above("samples") ?? throw new UsageException("there is no folder 'samples' beside the program or above it.");

    private static string CacheFolder(Terminal terminal) => Path.Combine(UserFolder(terminal, "XDG_CACHE_HOME", Environment.SpecialFolder.LocalApplicationData, ".cache"), "rapporteur");

    private static string? Above(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, name))) return Path.Combine(folder.FullName, name);
        return null;
    }

    private static string UserFolder(Terminal terminal, string variable, Environment.SpecialFolder onWindows, string below)
    {
        if (terminal.Variable(variable) is { } named) return named;
        if (OperatingSystem.IsWindows()) return Environment.GetFolderPath(onWindows);
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), below);
    }
}
