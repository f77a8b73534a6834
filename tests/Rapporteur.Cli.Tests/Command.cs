using System.Text;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Cli.Tests;

/// <summary>The rapporteur command in a folder of its own: data, cache and archive lie there, and what it prints is caught.</summary>
internal sealed class Command : IDisposable
{
    private static readonly Lazy<RecordMaker> Known = new(() => Places.Maker(Knowledge.Load(Places.KnowledgeFolder(new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, Input = () => Stream.Null, Variable = _ => null }, null))));

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public Command()
    {
        _variables["XDG_DATA_HOME"] = this["data"];
        _variables["XDG_CACHE_HOME"] = this["cache"];
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("rapporteur-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string Input { get; set; } = "";

    public string Archive => this["data/rapporteur/record.db"];

    public string this[string name] => Path.Combine(Folder, name);

    public void Set(string variable, string value) => _variables[variable] = value;

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text, new UTF8Encoding(false));
        return this[name];
    }

    public int Run(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = CommandLine.Run(args, TerminalOf(output, error));
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public Terminal TerminalOf(TextWriter output, TextWriter error) => new()
    {
        Out = output,
        Error = error,
        Input = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
        Variable = _variables.GetValueOrDefault,
    };

    /// <summary>An archive with one document and a reading made by hand.</summary>
    public Document KeepCall()
    {
        const string Body = "On December 26 the President of Russia Vladimir Putin spoke with Shavkat Mirziyoyev. He noted that trade has grown. They signed the Declaration.";
        var document = Document.Of("call-1", "Telephone conversation", Body) with { Published = PartialDate.OfDay(2017, 12, 27), Publisher = "Kremlin" };
        Span Of(string words) => document.Text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 ? new Span(at, at + words.Length) : throw new ArgumentException(words);
        var sentence = Of(Body[..(Body.IndexOf('.', StringComparison.Ordinal) + 1)]);
        var reading = new DocumentReading
        {
            Document = document.Id,
            Published = document.Published,
            Events =
            [
                new ReportedEvent
                {
                    Id = "e1",
                    Kind = "call",
                    IsMain = true,
                    Status = "held",
                    Title = new Stated<string>("Telephone conversation", Of("Telephone conversation")),
                    Start = new Stated<PartialDate>(PartialDate.OfDay(2017, 12, 26), Of("December 26")),
                    Participants =
                    [
                        new Participant { Name = "Vladimir Putin", AsWritten = "Vladimir Putin", Office = "President", Affiliation = "RU", Role = "participant", Span = Of("Vladimir Putin") },
                        new Participant { Name = "Shavkat Mirziyoyev", AsWritten = "Shavkat Mirziyoyev", Affiliation = "UZ", Role = "participant", Span = Of("Shavkat Mirziyoyev") },
                    ],
                    Evidence = [sentence],
                },
            ],
            Statements =
            [
                new Statement { Speaker = "Vladimir Putin", Cue = new Stated<string>("noted", Of("noted")), Content = new Stated<string>("trade has grown", Of("trade has grown")), Event = "e1" },
            ],
            Agreements = [new Agreement(new Stated<string>("Declaration", Of("Declaration")), "signed", "e1", Of("They signed the Declaration."))],
            Mentions = [new Mention(Of("Russia"), MentionKinds.State, "RU")],
            KnowledgeVersion = "by hand",
        };
        using var archive = SqliteArchive.Open(Archive);
        archive.Keep([new ReadDocument(document, reading, "call-1.txt", [])], Known.Value.Settlement);
        return document;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
