using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur doctor</c>: whether all that the program needs is there.</summary>
internal static class DoctorCommand
{
    private const long LittleSpace = 200_000_000;

    public static Command Build(Terminal terminal)
    {
        var archive = Options.Archive();
        var knowledge = Options.Knowledge();
        var command = new Command("doctor", "Check what the program needs: versions, knowledge, archive, letters of all languages, disk.") { archive, knowledge };
        command.SetAction(parsed =>
        {
            var worst = ExitCode.AllWell;
            Report(ExitCode.NotAll, "program", () => Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
            Report(ExitCode.NotAll, "runtime", () => $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}");
            Report(ExitCode.NotAll, "letters", Letters);
            Report(ExitCode.KnowledgeBroken, "knowledge", () => OfKnowledge(Places.KnowledgeFolder(terminal, parsed.GetValue(knowledge))));
            Report(ExitCode.ArchiveTrouble, "archive", () => OfArchive(terminal, Places.Archive(terminal, parsed.GetValue(archive))));
            Report(ExitCode.NotAll, "disk", () => Disk(Places.Archive(terminal, parsed.GetValue(archive))));
            return worst;

            void Report(int failure, string name, Func<string> check)
            {
                try
                {
                    terminal.Text.WriteLine($"ok    {name,-10} {check()}");
                }
                catch (Exception e) when (e is KnowledgeException or ArchiveException or UsageException or IOException or UnauthorizedAccessException)
                {
                    terminal.Text.WriteLine($"FAIL  {name,-10} {e.Message}");
                    worst = Math.Max(worst, failure);
                }
            }
        });
        return command;
    }

    private static string Letters()
    {
        // without ICU the runtime knows no culture but the invariant one, and composes and sorts no letters
        var isIcu = new CultureInfo("uz-Latn-UZ").DateTimeFormat.MonthNames[0] != CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[0];
        return isIcu ? "ICU knows Uzbek, Russian and English" : throw new UsageException("ICU is missing. Install libicu (Debian: libicu72 or later).");
    }

    private static string OfKnowledge(string folder)
    {
        var knowledge = Knowledge.Load(folder);
        return string.Create(
            CultureInfo.InvariantCulture, $"version {knowledge.Version}, languages {string.Join(' ', knowledge.LanguageTags)}, {knowledge.EventKinds.Count} kinds of event, in {folder}");
    }

    private static string OfArchive(Terminal terminal, string path)
    {
        if (!File.Exists(path)) return $"none yet; 'rapporteur read' makes {path}";
        using var archive = SqliteArchive.Open(path, terminal.Clock);
        var totals = archive.Statistics();
        return string.Create(
            CultureInfo.InvariantCulture, $"{Phrases.Count(totals.Documents, "document")}, {Phrases.Count(totals.Events, "event")}, {totals.SetAside} set aside, in {archive.Path}");
    }

    private static string Disk(string path)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(path))!);
        while (folder is { Exists: false, Parent: { } parent }) folder = parent;
        var free = new DriveInfo(folder.FullName).AvailableFreeSpace;
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{free / 1_000_000} MB free at {folder.FullName}");
        return free >= LittleSpace ? sentence : throw new IOException(sentence + "; free some space.");
    }
}
