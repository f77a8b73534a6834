using Rapporteur.Record;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>When two annotators' values count as the same. Remembers folded texts, so use one for one evaluation, on one thread.</summary>
internal sealed class Likeness
{
    private readonly Dictionary<string, FoldedText> _folded = new(StringComparer.Ordinal);

    public FoldedText Fold(string? text)
    {
        text ??= "";
        return _folded.TryGetValue(text, out var folded) ? folded : _folded[text] = FoldedText.Of(text);
    }

    /// <summary>Share of the shorter list of words that the longer holds, damped when their lengths differ a lot: 0 to 1.</summary>
    public double Overlap(string? left, string? right)
    {
        var (a, b) = (Fold(left).ContentWords, Fold(right).ContentWords);
        if (a.Count == 0 || b.Count == 0) return 0.0;
        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        var common = (double)shorter.Count(longer.Contains);
        return common / shorter.Count * Math.Min(1.0, 0.4 + (0.6 * shorter.Count / longer.Count));
    }

    public double Ratio(string? left, string? right) => SequenceRatio.Of(Fold(left).Letters, Fold(right).Letters);

    public bool SameFolded(string? left, string? right) => string.Equals(Fold(left).Text, Fold(right).Text, StringComparison.Ordinal);

    public bool SameName(string? left, string? right)
    {
        var (a, b) = (Fold(left), Fold(right));
        if (a.Text.Length == 0 || b.Text.Length == 0) return false;
        if (SameFolded(left, right)) return true;
        var common = a.Words.Distinct(StringComparer.Ordinal).Intersect(b.Words, StringComparer.Ordinal).Count();
        // a name of one word is any word of the other
        if ((a.Words.Length == 1 || b.Words.Length == 1) && common > 0) return true;
        return Ratio(left, right) >= 0.85 || common >= 2;
    }

    public bool SamePerson(string? name, string? asWritten, string? otherName, string? otherAsWritten) =>
        SameName(name, otherName) || SameName(name, otherAsWritten) || SameName(asWritten, otherName) || SameName(asWritten, otherAsWritten);

    public bool SamePerson(Position left, Position right) => SamePerson(left.Name, left.AsWritten, right.Name, right.AsWritten);

    public bool SameAffiliation(string? left, string? right) =>
        Given(left) && Given(right) && (SameFolded(left, right) || Overlap(left, right) >= 0.6);

    public bool SameOffice(string? left, string? right) =>
        Given(left) && Given(right) && (Overlap(left, right) >= 0.5 || Ratio(left, right) >= 0.8);

    public bool SameParticipant(Participant left, Participant right)
    {
        if (Given(left.Group) || Given(right.Group))
        {
            return Given(left.Group) && Given(right.Group)
                && (Overlap(left.Group, right.Group) >= 0.4 || SameAffiliation(left.Affiliation, right.Affiliation));
        }

        if (Given(left.Name) || Given(right.Name))
        {
            return Given(left.Name) && Given(right.Name) && SamePerson(left.Name, left.AsWritten, right.Name, right.AsWritten);
        }

        return (!Given(left.Office) && !Given(right.Office) || SameOffice(left.Office, right.Office))
            && SameAffiliation(left.Affiliation, right.Affiliation);
    }

    public bool SameSpeaker(string? left, string? right) => Given(left) && Given(right)
        ? SameName(left, right) || Overlap(left, right) >= 0.5
        : !Given(left) && !Given(right);

    /// <summary>True for a value that is there and not empty.</summary>
    public static bool Given(string? text) => !string.IsNullOrEmpty(text);
}
