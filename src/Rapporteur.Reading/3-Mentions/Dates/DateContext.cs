using Rapporteur.Record;

namespace Rapporteur.Reading.Mentions;

/// <summary>From where dates are reckoned.</summary>
/// <param name="Anchor">The day of speaking: the dateline's, else that of publication; null where there is neither.</param>
/// <param name="Spoken">The last day that the text told, for "the same day".</param>
/// <param name="IsAhead">True where the text speaks of what is to come.</param>
internal readonly record struct DateContext(PartialDate? Anchor, PartialDate? Spoken, bool IsAhead);

/// <summary>The first and last date that an expression means; the same where it means one.</summary>
internal readonly record struct ResolvedDate(PartialDate Start, PartialDate End);
