using System.Globalization;

namespace Rapporteur.Cli;

/// <summary>A number and what is counted: <c>1 document</c>, <c>2 documents</c>.</summary>
internal static class Count
{
    public static string Of(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
