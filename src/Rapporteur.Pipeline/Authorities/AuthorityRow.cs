namespace Rapporteur.Pipeline;

/// <summary>One row of a file to import, whatever its form: values by the names that <c>docs/authority.md</c> gives the columns.</summary>
/// <param name="Line">The line of the file it begins on, from 1.</param>
/// <param name="Values">The values that are not empty.</param>
internal sealed record AuthorityRow(int Line, IReadOnlyDictionary<string, string> Values)
{
    public string? this[string column] => Values.GetValueOrDefault(column);
}

/// <summary>What is wrong in a row of a file to import.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is the matter and what to do.</param>
public sealed record ImportProblem(int Line, string Message);
