using Rapporteur.Record;

namespace Rapporteur.Reading.Dates;

/// <summary>From where dates are reckoned.</summary>
/// <param name="Anchor">The day of speaking: the dateline's, else that of publication; null where there is neither.</param>
/// <param name="Spoken">The last day that the text told, for "the same day"; null where it told none.</param>
/// <param name="IsAhead">True where the text speaks of what is to come, false where of what has been, null where that is not known.</param>
internal readonly record struct DateContext(PartialDate? Anchor, PartialDate? Spoken, bool? IsAhead);

/// <summary>What an expression means.</summary>
/// <param name="Start">The first date meant; null where that side is open ("until 2025").</param>
/// <param name="End">The last date meant, the same as the first where one is meant; null where that side is open ("since 2019").</param>
/// <param name="IsReckoned">True where the day of speaking was needed to know it.</param>
internal readonly record struct ResolvedDate(PartialDate? Start, PartialDate? End, bool IsReckoned = false)
{
    public static ResolvedDate Of(PartialDate date) => new(date, date);
}
