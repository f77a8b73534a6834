using System.Collections.Immutable;
using Dapper;

namespace Rapporteur.Archive;

/// <summary>Where a statement stands.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Number">Its place among the statements of the reading, from 0.</param>
public sealed record StatementPlace(string Document, int Number);

/// <summary>One thing that is looked for: a word, or words in a row, in any of its spellings; the beginning of the last word is enough.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed record Sought
{
    private Sought(ImmutableArray<string> spellings) => Spellings = spellings;

    /// <summary>Folded words with one blank between them; at least one spelling.</summary>
    public ImmutableArray<string> Spellings { get; }

    /// <summary>Looks for these words as they are, in the letters of the other script, and as they are called besides; null where there is no word in them.</summary>
    /// <param name="words">As typed, in any script.</param>
    /// <param name="besides">Other names of the same.</param>
    public static Sought? Of(string words, params IEnumerable<string> besides)
    {
        ArgumentNullException.ThrowIfNull(words);
        var asked = Folding.Words(words);
        if (asked.Length == 0) return null;
        var run = string.Join(' ', asked);
        return new Sought([.. Letters.Spellings(run).Prepend(run).Concat(besides.Select(b => string.Join(' ', Folding.Words(b)))).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Every word of every spelling.</summary>
    internal IEnumerable<string> Words => Spellings.SelectMany(s => s.Split(' ')).Distinct(StringComparer.Ordinal);

    /// <summary>As a question to the index of full text.</summary>
    internal string Match => "(" + string.Join(" OR ", Spellings.Select(s => $"\"{s}\" *")) + ")";

    /// <summary>The condition that a column of folded words holds all that is sought, in any order.</summary>
    internal static string All(string column, string prefix, IReadOnlyList<Sought> sought, DynamicParameters parameters) =>
        sought.Count == 0 ? "1" : string.Join(" and ", sought.Select((one, i) => one.Any(column, $"{prefix}{i}", parameters)));

    private string Any(string column, string prefix, DynamicParameters parameters) => "(" + string.Join(" or ", Spellings.Select((spelling, i) =>
    {
        var words = spelling.Split(' ');
        return "(" + string.Join(" and ", words.Select((word, j) =>
        {
            var name = FormattableString.Invariant($"{prefix}_{i}_{j}");
            parameters.Add(name, " " + word);
            return $"instr({column}, @{name}) > 0";
        })) + ")";
    })) + ")";
}
