using System.Collections.Immutable;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>What someone is reported to say.</summary>
/// <param name="Speaker">Null where the text names none.</param>
/// <param name="Cue">The verb as written.</param>
/// <param name="Words">The words reported.</param>
/// <param name="Language">Language of the words.</param>
public sealed record StatementView(Said? Speaker, Said? Cue, Said Words, string? Language)
{
    internal static StatementView Of(Telling t, Statement s, SideNames names) => new(
        s.Speaker is { } speaker ? t.Say(names.Of(speaker), s.SpeakerSpan ?? s.Sentence, speaker) : null,
        s.Cue is { } cue ? t.Say(cue.Value, cue.Span) : null,
        t.Say(s.Content.Value, s.Content.Span),
        t.Reading.Language);

    /// <summary>True where the same speaker goes on after the statement before, in the same document and without a verb.</summary>
    internal bool Continues(StatementView before) => Cue is null && before.Cue is null && Speaker is not null
        && Speaker.Text == before.Speaker?.Text && Words.Proofs[0].Source == before.Words.Proofs[0].Source;
}

/// <summary>A document agreed on.</summary>
/// <param name="Title">As written.</param>
/// <param name="Action">signed, adopted, approved, ratified, initialled, exchanged or upcoming.</param>
public sealed record AgreementView(Said Title, Said Action)
{
    internal static AgreementView Of(Telling t, Agreement a) => new(t.Say(a.Title.Value, a.Title.Span), t.Say(a.Action, a.Sentence));
}

/// <summary>A quantity or trend.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Between">Names of the sides.</param>
/// <param name="Claim">Value, direction and period in words.</param>
public sealed record FigureView(
    Said Measure, ImmutableArray<string> Between, Said Claim, string? Direction, decimal? Value, string? Unit, PartialDate? Period)
{
    internal static FigureView Of(Telling t, Figure f, SideNames names)
    {
        var value = f.Value is { } number ? Words.Number(number) + (f.Unit is null ? "" : f.Unit == "%" ? "%" : " " + f.Unit) : null;
        var direction = f.Direction switch { "up" => "\u2191 up", "down" => "\u2193 down", "flat" => "\u2192 flat", var other => other };
        var period = f.Period is { } when ? DateText.Long(when) : null;
        return new FigureView(
            t.Say(f.Measure.Value, f.Measure.Span.Length > 0 ? f.Measure.Span : f.Sentence),
            [.. f.Between.Select(names.Of)],
            t.Say(string.Join(", ", new[] { value, direction, period }.OfType<string>()), f.Sentence.Length > 0 ? f.Sentence : f.Measure.Span),
            f.Direction, f.Value, f.Unit, f.Period);
    }
}

/// <summary>A document that tells of the event.</summary>
/// <param name="Number">As its proofs are numbered.</param>
/// <param name="Sentences">The sentences that state the event.</param>
public sealed record SourceView(
    int Number, string Document, string Href, string Title, string? Publisher, PartialDate? Published, string? PublishedText, string? Language,
    ImmutableArray<Said> Sentences)
{
    internal static SourceView Of(Telling t) => new(
        t.Number, t.Document.Id, Web.Address.Document(t.Document.Id), Unseen.Shown(t.Document.Title.Length > 0 ? t.Document.Title : t.Document.Id),
        Unseen.ShownOrNull(t.Document.Publisher), t.Document.Published, t.Document.Published is { } day ? DateText.Long(day) : null, t.Reading.Language,
        [.. t.Event.Evidence.Where(s => t.Words(s).Length > 0).Select(s => t.Say(t.Words(s), s))]);
}
