using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Benchmarks.Growth;
using Rapporteur.Record;

namespace Rapporteur.Benchmarks.Crash;

/// <summary>
/// Kills the program at random moments of reading and of deciding. After each kill the archive must verify, hold all that was acknowledged, and hold nothing twice. Acknowledged
/// is what another process could read in the archive before the kill, and a decision whose number was printed.
/// </summary>
/// <param name="program">The built rapporteur.dll.</param>
/// <param name="output">Where to tell.</param>
internal sealed class CrashRun(string program, TextWriter output) : IDisposable
{
    private const int Documents = 1500;
    private const int FewDocuments = 60;
    private const int PerDay = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("rapporteur-crash-").FullName;
    private readonly Random _random = new(1);
    private int _faults;
    private int _cut;

    /// <returns>0 if nothing was lost.</returns>
    public int Run(int kills)
    {
        Reading(kills / 2);
        Deciding(kills - (kills / 2));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills, {_cut} of them while the program ran; {_faults} faults"));
        return _faults == 0 ? 0 : 1;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private void Reading(int kills)
    {
        MadeFiles.Write(Documents, PerDay, At("made.jsonl"));
        var whole = Timed(() => Program(At("whole.db"), "read", At("made.jsonl")).WaitForExit());
        for (var kill = 0; kill < kills; kill++)
        {
            var path = At("cut.db");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            using (var running = Program(path, "read", At("made.jsonl")))
            {
                var end = DateTime.UtcNow + (whole * _random.NextDouble());
                while (DateTime.UtcNow < end && !running.HasExited)
                {
                    seen = Kept(path) ?? seen;
                    Thread.Sleep(10);
                }

                Kill(running);
            }

            if (Kept(path) is not { } kept) continue;
            Expect(seen.IsSubsetOf(kept), $"kill {kill}: documents that were there are gone");
            Check(path, kill);
            if (kept.Count == Documents) Remove(path);
        }

        Program(At("cut.db"), "read", At("made.jsonl")).WaitForExit();
        Expect(Export(At("whole.db")) == Export(At("cut.db")), "the archive that was cut again and again is not what one run makes");
    }

    private void Deciding(int kills)
    {
        MadeFiles.Write(FewDocuments, PerDay, At("few.jsonl"));
        Program(At("few.db"), "read", At("few.jsonl")).WaitForExit();
        var before = Export(At("few.db"));
        var promised = new HashSet<long>();
        var whole = Timed(() => Decide(promised, TimeSpan.MaxValue));
        for (var kill = 0; kill < kills; kill++)
        {
            Decide(promised, whole * (0.3 + (0.9 * _random.NextDouble())));
            using var archive = SqliteArchive.Open(At("few.db"));
            var numbers = archive.Decisions().Select(d => d.Number).ToList();
            Expect(numbers.Distinct().Count() == numbers.Count && promised.IsSubsetOf(numbers), $"kill {kill}: a decision is missing or there twice");
            Expect(numbers.Count <= kill + 2, $"kill {kill}: more decisions than were made");
            Check(At("few.db"), kill);
        }

        Program(At("few.db"), "undo", "--all").WaitForExit();
        Expect(before == Export(At("few.db")), "after all decisions were taken back the record is not what it was");
    }

    private void Decide(HashSet<long> promised, TimeSpan kill)
    {
        string[] ids;
        using (var archive = SqliteArchive.Open(At("few.db"))) ids = [.. archive.Events().Select(e => e.Id)];
        _random.Shuffle(ids);
        string[] act = _random.Next(3) switch
        {
            0 => ["merge", ids[0], ids[1]],
            1 => ["apart", ids[0], ids[1]],
            _ => ["value", ids[0], "city", "Samarkand"],
        };
        using var running = Program(At("few.db"), "decide", act);
        if (kill == TimeSpan.MaxValue) running.WaitForExit();
        else if (!running.WaitForExit(kill)) Kill(running);
        if (running.Output.Split(' ', ';') is ["decision", var number, ..]) promised.Add(long.Parse(number, CultureInfo.InvariantCulture));
    }

    private void Check(string path, int kill)
    {
        using (var verify = Program(path, "verify"))
        {
            verify.WaitForExit();
            Expect(verify.ExitCode == 0, $"kill {kill}: verify ends with {verify.ExitCode}: {verify.Output}");
        }

        using var archive = SqliteArchive.Open(path);
        var told = archive.Events().SelectMany(e => e.Sources).ToList();
        var reported = archive.DocumentIds().SelectMany(id => archive.Reading(id)!.Events.Select(e => new EventSource(id, e.Id)));
        Expect(told.Count == told.Distinct().Count() && told.ToHashSet().SetEquals(reported), $"kill {kill}: a reported event is in no event of the record, or in two");
    }

    private static HashSet<string>? Kept(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var archive = SqliteArchive.Open(path);
            return [.. archive.DocumentIds()];
        }
        catch (ArchiveException)
        {
            // the program is making it at this moment
            return null;
        }
    }

    private static string Export(string path)
    {
        using var archive = SqliteArchive.Open(path);
        using var json = new StringWriter();
        Pipeline.RecordExport.Json(archive, new EventFilter(), json);
        Pipeline.RecordExport.Readings(archive, json);
        return json.ToString();
    }

    private RunningProgram Program(string archive, string command, params string[] more) => new(program, [command, .. more, "--archive", archive]);

    private void Kill(RunningProgram running)
    {
        if (!running.HasExited) _cut++;
        running.Kill();
    }

    private static void Remove(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }) File.Delete(file);
    }

    private static TimeSpan Timed(Action act)
    {
        var began = DateTime.UtcNow;
        act();
        return DateTime.UtcNow - began;
    }

    private void Expect(bool holds, string otherwise)
    {
        if (holds) return;
        _faults++;
        output.WriteLine(otherwise);
    }
}
