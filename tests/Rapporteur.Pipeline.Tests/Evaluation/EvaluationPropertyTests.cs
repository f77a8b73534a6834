using CsCheck;
using Rapporteur.Pipeline.Evaluation;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests.Evaluation;

public sealed class EvaluationPropertyTests
{
    private static readonly Gen<string> Word = Gen.OneOf("ferry", "harbour", "Élan", "Кедр", "oʻrmon", "lamp", "river", "straße", "quay", "tariff");
    private static readonly Gen<string> Words = Word.Array[1, 6].Select(w => string.Join(' ', w));
    private static readonly Gen<string> Code = Gen.OneOf("AR", "IS", "UZ", "CIS", "UN");

    private static readonly Gen<PartialDate> Date = Gen.Select(
        Gen.Int[2030, 2032], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 2],
        (y, m, d, cut) => cut == 0 ? PartialDate.OfYear(y) : cut == 1 ? PartialDate.OfMonth(y, m) : PartialDate.OfDay(y, m, d));

    private static readonly Gen<Participant> Someone = Gen.Select(
        Words, Words, Code, Gen.Int[0, 3], Gen.OneOf("host", "participant", "speaker"),
        (name, office, side, sort, role) => new Participant
        {
            Name = sort == 0 ? name : null,
            Office = sort is 0 or 1 ? office : null,
            Group = sort == 2 ? name : null,
            Affiliation = side,
            Role = role,
        });

    private static readonly Gen<ReportedEvent> Occasion = Gen.Select(
        Gen.OneOf("session", "meeting", "visit", "call", "forum"), Gen.Bool, Gen.Nullable(Date), Gen.Null(Words), Gen.Null(Code), Someone.Array[0, 4], Words,
        (kind, main, date, body, state, people, sentence) => new ReportedEvent
        {
            Id = "",
            Kind = kind,
            Status = "held",
            IsMain = main,
            Start = date is { } day ? new Stated<PartialDate>(day, default) : null,
            Body = body is null ? null : new Stated<string>(body, default),
            Country = state is null ? null : new Stated<string>(state, default),
            City = body is null ? null : new Stated<string>(body, default),
            Participants = [.. people],
            EvidenceText = [sentence],
        });

    private static readonly Gen<DocumentReading> Reading = Gen.Select(
        Occasion.Array[0, 5], Gen.Select(Words, Gen.Null(Words)).Array[0, 5], Gen.Select(Words, Words, Code).Array[0, 4], Word.Array[0, 3], Gen.OneOf("en", "ru", "uz"),
        (events, said, held, topics, language) => new DocumentReading
        {
            Document = "",
            Language = language,
            Events = [.. events.Select((e, i) => e with { Id = $"e{i}", PartOf = i > 0 && e.IsMain ? $"e{i - 1}" : null })],
            Statements = [.. said.Select(s => new Statement { Content = new Stated<string>(s.Item1, default), Speaker = s.Item2 })],
            Positions = [.. held.Select(p => new Position(p.Item1, p.Item2, p.Item3, default))],
            Agreements = [.. held.Select(p => new Agreement(new Stated<string>(p.Item2, default), "signed", null, default))],
            Presidencies = [.. held.Select(p => new Presidency(p.Item3, p.Item3, null, default))],
            Topics = [.. topics.Select(t => new Stated<string>(t, default))],
        });

    private static readonly Gen<DocumentReading[]> Readings = Reading.Array[1, 6].Select(all => all.Select((r, i) => r with { Document = $"d{i}" }).ToArray());

    [Fact]
    public void A_reading_scored_against_itself_is_right_in_every_slot() => Readings.Sample(readings =>
    {
        var result = ReadingEvaluation.Score(ById(readings), ById(readings));
        Assert.All(result.Slots, slot => Assert.Equal((slot.Name, 1.0), (slot.Name, slot.F1)));
        Assert.Equal(1.0, result.ReadingScore);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Unread);
    });

    [Fact]
    public void The_order_of_the_documents_changes_no_figure() => Gen.Select(Readings, Readings).Sample((gold, predicted) =>
    {
        var forwards = ReadingEvaluation.Score(ById(gold), ById(predicted));
        var backwards = ReadingEvaluation.Score(ById(gold.Reverse()), ById(predicted.Reverse()));
        Assert.Equal(forwards.Slots.AsEnumerable(), backwards.Slots);
        Assert.Equal(forwards.ReadingScore, backwards.ReadingScore);
        Assert.Equal(forwards.Errors.ToHashSet(), backwards.Errors.ToHashSet());
    });

    [Fact]
    public void Groups_add_up_to_the_whole() => Gen.Select(Readings, Readings).Sample((gold, predicted) =>
    {
        var whole = ReadingEvaluation.Score(ById(gold), ById(predicted));
        foreach (var grouping in Enum.GetValues<EvaluationGrouping>())
        {
            var groups = whole.By(grouping);
            Assert.Equal(whole.DocumentCount, groups.Sum(g => g.Value.DocumentCount));
            Assert.Equal(whole["events"].Hits, groups.Sum(g => g.Value["events"].Hits));
            Assert.Equal(whole["topics"].Missed, groups.Sum(g => g.Value["topics"].Missed));
        }
    });

    [Fact]
    public void Every_share_lies_between_nothing_and_all() => Gen.Select(Readings, Readings).Sample((gold, predicted) =>
    {
        var result = ReadingEvaluation.Score(ById(gold), ById(predicted));
        Assert.All(result.Slots, s => Assert.True(s.Precision is >= 0 and <= 1 && s.Recall is >= 0 and <= 1 && s.F1 is >= 0 and <= 1, s.ToString()));
    });

    private static Dictionary<string, DocumentReading> ById(IEnumerable<DocumentReading> readings) =>
        readings.ToDictionary(r => r.Document, StringComparer.Ordinal);
}
