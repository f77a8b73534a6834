using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur decide</c>: what is one event, what is not, and which value is right, by hand.</summary>
internal static class DecideCommand
{
    private static readonly string[] Keys = ["kind", "status", "start", "end", "organisation", "body", "number", "country", "city", "venue"];
    private static readonly string[] States = ["held", "upcoming", "cancelled", "postponed"];

    public static Command Build(Terminal terminal)
    {
        var act = new Argument<string>("ACT") { Description = "merge, split, apart, value or none." };
        act.AcceptOnlyFromAmong("merge", "split", "apart", "value", "none");
        var id = new Argument<string>("EVENT") { Description = "Id of an event, or its beginning." };
        var more = new Argument<string[]>("MORE") { Description = "merge, apart: other events. split: the sources (document/eN) to part from it. value: the key and the right value, or the key alone where there is none.", Arity = ArgumentArity.ZeroOrMore };
        var note = new Option<string?>("--note") { Description = "Why; it is kept with the decision.", HelpName = "WORDS" };
        var archive = Options.Archive();
        var knowledge = Options.Knowledge();
        var command = new Command("decide", "Decide by hand what is one event and what is right. It wins over every rule and outlives re-reading.") { act, id, more, note, archive, knowledge };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var known = Knowledge.Load(Places.KnowledgeFolder(terminal, parsed.GetValue(knowledge)));
            var verdict = Verdict(opened, known, parsed.GetValue(act)!, Places.AskedEvent(opened, parsed.GetValue(id)!), parsed.GetValue(more)!) with { Note = parsed.GetValue(note) };
            var number = opened.Decide(verdict, Places.Maker(known).Settlement);
            terminal.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"decision {number}; 'rapporteur undo' takes it back"));
            foreach (var now in verdict.Sources.Concat(verdict.Others).Select(opened.EventOf).OfType<string>().Distinct().Select(opened.Event).OfType<RecordEvent>())
                terminal.Text.WriteLine($"{now.Id} {now.Title} ({string.Join(", ", now.Sources)})");
            return ExitCode.AllWell;
        });
        return command;
    }

    private static Verdict Verdict(SqliteArchive archive, Knowledge known, string act, RecordEvent e, string[] more) => act switch
    {
        "merge" => new Verdict(RulingKind.Together, [.. e.Sources, .. Others(archive, e, more).SelectMany(o => o.Sources)], []),
        "apart" => new Verdict(RulingKind.Apart, e.Sources, [.. Others(archive, e, more).SelectMany(o => o.Sources)]),
        "split" => Split(e, more),
        "value" => Value(known, e, more),
        _ => more.Length == 0 ? new Verdict(RulingKind.None, e.Sources, []) : throw new UsageException("'decide none' takes one event."),
    };

    private static List<RecordEvent> Others(SqliteArchive archive, RecordEvent e, string[] ids)
    {
        var others = ids.Select(id => Places.AskedEvent(archive, id)).Where(o => o.Id != e.Id).DistinctBy(o => o.Id).ToList();
        return others.Count > 0 ? others : throw new UsageException("Name the other event, or several.");
    }

    private static Verdict Split(RecordEvent e, string[] names)
    {
        var parted = e.Sources.Where(s => names.Contains(s.ToString(), StringComparer.Ordinal)).ToImmutableArray();
        if (names.FirstOrDefault(n => parted.All(s => s.ToString() != n)) is { } stranger) throw new UsageException($"{stranger} is no source of {e.Id}; its sources are {string.Join(", ", e.Sources)}.");
        return parted.Length > 0 && parted.Length < e.Sources.Length
            ? new Verdict(RulingKind.Apart, parted, [.. e.Sources.Except(parted)])
            : throw new UsageException($"Name some sources of {e.Id}, and not all: {string.Join(", ", e.Sources)}.");
    }

    private static Verdict Value(Knowledge known, RecordEvent e, string[] more)
    {
        if (more.Length is 0 or > 2 || !Keys.Contains(more[0], StringComparer.Ordinal)) throw new UsageException($"Give a key ({string.Join(", ", Keys)}) and the right value, or the key alone where there is none.");
        var (key, value) = (more[0], more.Length == 2 ? more[1] : null);
        var isRight = key switch
        {
            "start" or "end" => value is null || PartialDate.TryParse(value, out _),
            "number" => value is null || int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "kind" => known.EventKinds.Contains(value, StringComparer.Ordinal),
            "status" => States.Contains(value, StringComparer.Ordinal),
            _ => true,
        };
        return isRight ? new Verdict(RulingKind.Value, [e.Sources[0]], [], key, value) : throw new UsageException($"'{value}' cannot be the {key} of an event.");
    }
}
