using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Server.Tests;

/// <summary>A document that tries to run script from every field, with spans that cross, repeat, run over lines and lie outside the text.</summary>
internal static class HostileReading
{
    public const string Script = "<script>alert(1)</script>";

    /// <summary>An id that does not fit into a path.</summary>
    public const string Id = "../a b/\"><img src=x onerror=alert(2)>?#%.json";

    public static ReadDocument Make()
    {
        var document = Document.Of(Id, "Title\u001b[31m " + Script, $"On 3 May 2024 {Script} met \"A\" & 'B' in <b>Paris</b>.\n\u202eright \u05d0\u05d1 \U0001F600 e\bnd</p></main>.") with
        {
            Publisher = "Publisher\u001b " + Script,
            Language = "en\"><script>alert(3)</script>",
            Published = PartialDate.OfDay(2024, 5, 3),
            Url = "javascript:alert(4)//https://elsewhere.example/",
        };
        var text = document.Text;
        Span At(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        var smile = At("\U0001F600");
        var e = new ReportedEvent
        {
            Id = "e1\"<i>",
            Kind = "meeting",
            IsMain = true,
            Status = "held",
            Title = new(Script, At(Script)),
            Organisation = new("ORG" + Script, At("On 3 May 2024 <script>")),
            Body = new("Body" + Script, At("2024 " + Script + " met")),
            Start = new(PartialDate.OfDay(2024, 5, 3), At("3 May 2024")),
            City = new("Paris" + Script, At("<b>Paris</b>.\n\u202eright")),
            Venue = new("\U0001F600", new Span(smile.Start + 1, smile.End)),
            Country = new("ZZ", new Span(-5, 2)),
            Formats = [new("format" + Script, new Span(50_000, 50_010))],
            Participants =
            [
                new Participant { Name = "Name" + Script, AsWritten = "Written" + Script, Office = "Office" + Script, Affiliation = "Side" + Script, Role = "host", Span = At("\"A\" & 'B'") },
                new Participant { Group = "Group" + Script, Role = "odd" + Script },
            ],
            Evidence = [new Span(0, text.Length), At(Script)],
        };
        var reading = new DocumentReading
        {
            Document = document.Id,
            Language = document.Language,
            Published = document.Published,
            Publisher = document.Publisher,
            Events = [e],
            Statements = [new Statement { Speaker = "Speaker" + Script, Cue = new("cue" + Script, At("met")), Content = new("Content" + Script, At(" met \"A\"")), Event = e.Id }],
            Agreements = [new Agreement(new("Treaty" + Script, At("& 'B'")), "signed" + Script, e.Id, default)],
            Figures = [new Figure { Measure = new("trade" + Script, At("'B' in")), Between = ["FR", "X" + Script], Value = decimal.MaxValue, Unit = Script, Direction = Script }],
            Relations = [new RelationFormula { Formula = new("formula" + Script, At(Script)), Between = ["A" + Script, "B" + Script], Speaker = "Speaker" + Script, Sides = [Script] },
                new RelationFormula { Formula = new("alliance", At("Paris")), Between = ["FR", "UZ"], Sides = ["FR"], Sentence = At("in <b>Paris</b>") }],
            Presidencies = [new Presidency("ORG" + Script, "P" + Script, null, At("Paris"))],
            Topics = [new("topic" + Script, At("in <b>"))],
            Positions = [new Position("Pos" + Script, Script, Script, At("B"))],
            Mentions = [new Mention(At("\u05d0\u05d1"), MentionKinds.Person, "Unknown" + Script), new Mention(At("\u05d0\u05d1"), MentionKinds.Date, null)],
            Diagnostics = [new Diagnostic("RAP0001" + Script, "Message" + Script, At("nd</p>")), new Diagnostic("RAP0002", Script)],
            KnowledgeVersion = "version" + Script,
        };
        return new ReadDocument(document, reading, "folder/" + Script, [new Diagnostic("RAP0003", "Intake" + Script)]);
    }
}
