using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Why a source is set aside, and what the intake remarks on: each with its number and what to do. All are described in <c>docs/diagnostics.md</c>.</summary>
public static class Reasons
{
    /// <summary>The file or folder cannot be read.</summary>
    public static SetAsideDocument Unreadable(string source, string cause) =>
        new(source, "RAP3001", $"it cannot be read: {cause.TrimEnd('.')}. See to its permissions and read it again.");

    /// <summary>There is nothing in it.</summary>
    public static SetAsideDocument Empty(string source) => new(source, "RAP3002", "it is empty. Capture it again if it should not be.");

    /// <summary>It is no text.</summary>
    public static SetAsideDocument Binary(string source) =>
        new(source, "RAP3003", "it is not text but binary data. Save the document as .txt, .html or .jsonl first.");

    /// <summary>Its encoding is not known.</summary>
    public static SetAsideDocument UnknownEncoding(string source, string? declared) =>
        new(source, "RAP3004", (declared is null ? "its encoding cannot be told" : $"it declares an encoding that is not known ({declared})") + ". Save it as UTF-8.");

    /// <summary>A page without text.</summary>
    public static SetAsideDocument NoText(string source) =>
        new(source, "RAP3005", "the page holds no text; scripts may be meant to fetch it. Save the page as the browser shows it.");

    /// <summary>A line of a JSONL file that is no document.</summary>
    public static SetAsideDocument BrokenLine(string source, string cause) =>
        new(source, "RAP3006", $"line {source[(source.LastIndexOf(':') + 1)..]} is not a document: {cause.TrimEnd('.')}. Mend the line; the other lines are read.");

    /// <summary>More bytes than one document may have.</summary>
    public static SetAsideDocument TooLarge(string source, long cap) => new(
        source, "RAP3007", string.Create(CultureInfo.InvariantCulture, $"it is larger than a document may be ({cap / 1_000_000} MB). Split it, or give it as .jsonl with one document a line."));

    /// <summary>A file of an ending that is not read.</summary>
    public static SetAsideDocument UnknownForm(string source) =>
        new(source, "RAP3008", "files of this form are not read. Give .txt, .html, .htm or .jsonl, or pipe it to 'rapporteur read -'.");

    /// <summary>A path that leads nowhere.</summary>
    public static SetAsideDocument Missing(string source) => new(source, "RAP3009", "there is no such file or folder. See to the spelling of the path.");

    /// <summary>Two documents of one id.</summary>
    public static SetAsideDocument SameId(string source, string id, string first) =>
        new(source, "RAP3010", $"its id '{id}' is that of another document ({first}) with other content. Give each its own id and read it again.");

    /// <summary>It took too long.</summary>
    public static SetAsideDocument TooSlow(string source, TimeSpan cap) => new(
        source, "RAP3011", string.Create(CultureInfo.InvariantCulture, $"it took longer than a document may take ({cap.TotalSeconds:0} s). Split it; if it is an ordinary document, report it with the file."));

    /// <summary>A folder without documents.</summary>
    public static SetAsideDocument NothingInside(string source) =>
        new(source, "RAP3012", "the folder holds no .txt, .html, .htm or .jsonl file. See to the path.");

    /// <summary>The program failed on it.</summary>
    public static SetAsideDocument Failed(string source, string cause) =>
        new(source, "RAP3013", $"the program failed on it ({cause.TrimEnd('.')}). This is a defect of Rapporteur: report it with the file.");

    /// <summary>The encoding was guessed.</summary>
    public static Diagnostic GuessedEncoding(string name) => new("RAP3020", $"the encoding was guessed to be {name}. Save it as UTF-8 if letters look wrong.");

    /// <summary>A date that is not understood.</summary>
    public static Diagnostic UnknownDate(string written) => new("RAP3021", $"the date of publication is not understood: '{Cut(written)}'. Give it as YYYY-MM-DD.");

    /// <summary>Characters that no text holds.</summary>
    public static Diagnostic BrokenCharacters() => new("RAP3022", "characters that no text may hold were replaced by U+FFFD. Capture it again if words are missing.");

    /// <summary>A date that stands in the address alone.</summary>
    public static Diagnostic DateOfAddress(PartialDate day) => new("RAP3023", $"the date of publication was taken from the address: {day}. Give it as YYYY-MM-DD if it is another.");

    /// <summary>Bytes that are not of the encoding the text is in.</summary>
    public static Diagnostic BrokenBytes(int count) => new(
        "RAP3024", string.Create(CultureInfo.InvariantCulture, $"{count} bytes that are no UTF-8 were replaced by U+FFFD. Capture it again if words are missing."));

    private static string Cut(string written) => written.Length <= 40 ? written : written[..40] + "…";
}
