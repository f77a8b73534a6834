using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>What is to be decided by hand.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Sources">Those it is about; each must be kept.</param>
/// <param name="Others">For <see cref="RulingKind.Apart"/>: those that none of them is one with; else empty.</param>
/// <param name="Key">For <see cref="RulingKind.Value"/>: the key of the value in the event's JSON.</param>
/// <param name="Value">For <see cref="RulingKind.Value"/>: the right value; null where there is none.</param>
/// <param name="Note">Why, in the words of who decides.</param>
public sealed record Verdict(
    RulingKind Kind, ImmutableArray<EventSource> Sources, ImmutableArray<EventSource> Others, string? Key = null, string? Value = null, string? Note = null);

/// <summary>A decision by hand as the archive keeps it.</summary>
/// <param name="Number">Counts up; of two that speak of the same, the higher holds.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Verdict">What was decided; its sources as they were then.</param>
/// <param name="UndoneAt">When it was undone; null while it counts.</param>
/// <param name="Lost">Sources of it that the present readings no longer report; about those it says nothing until they do again.</param>
public sealed record Decision(long Number, DateTimeOffset MadeAt, Verdict Verdict, DateTimeOffset? UndoneAt, ImmutableArray<EventSource> Lost);
