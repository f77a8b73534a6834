using System.Text.Json;

namespace Rapporteur.Record.Tests;

public sealed class ReadingJsonTests
{
    private const string Text = "Ilma Torven received Dario Keld in Rosario. She noted that \"ferries\" matter. They signed a memorandum.";

    private static readonly DocumentReading Full = new()
    {
        Document = "a",
        Language = "en",
        Publisher = "Press service",
        Published = PartialDate.OfDay(2031, 5, 4),
        KnowledgeVersion = "v1",
        Events =
        [
            new ReportedEvent
            {
                Id = "e1",
                Kind = "session",
                IsMain = true,
                Status = "held",
                Formats = [new("informal", new Span(0, 4)), new("extended", new Span(5, 9))],
                Title = new("talks", new Span(0, 5)),
                Organisation = new("CIS", new Span(1, 3)),
                Body = new("summit", new Span(2, 4)),
                Number = new(97, new Span(3, 5)),
                Start = new(PartialDate.OfDay(2031, 5, 4), new Span(4, 6)),
                End = new(PartialDate.OfMonth(2031, 5), new Span(5, 7)),
                Country = new("AR", new Span(6, 8)),
                City = new("Rosario", new Span(35, 42)),
                Venue = new("Lantern Palace", new Span(7, 9)),
                Participants =
                [
                    new Participant { Name = "Ilma Torven", AsWritten = "Torven", Office = "President", Affiliation = "AR", Role = "host", Span = new Span(0, 11) },
                    new Participant { Group = "ministers", Affiliation = "CIS", Role = "participant", Span = new Span(1, 2) },
                ],
                Evidence = [new Span(0, 43)],
                Rule = "visit/received",
            },
            new ReportedEvent { Id = "e2", Kind = "meeting", Status = "upcoming", PartOf = "e1" },
        ],
        Statements =
        [
            new Statement
            {
                Speaker = "Ilma Torven",
                SpeakerSpan = new Span(44, 47),
                Cue = new("noted", new Span(48, 53)),
                Content = new("\"ferries\" matter", new Span(59, 75)),
                Event = "e1",
                Sentence = new Span(44, 76),
            },
            new Statement { Content = new("ferries", new Span(60, 67)), Sentence = new Span(44, 76) },
        ],
        Agreements = [new Agreement(new("memorandum", new Span(91, 101)), "signed", "e1", new Span(77, 102))],
        Relations =
        [
            new RelationFormula
            {
                Formula = new("strategic partnership", new Span(10, 20)), Between = ["AR", "CL"], Speaker = "Ilma Torven", Sides = ["AR"], Sentence = new Span(0, 43),
            },
        ],
        Figures =
        [
            new Figure
            {
                Measure = new("trade turnover", new Span(0, 3)),
                Between = ["AR", "IS"],
                Direction = "up",
                Value = 12.5m,
                Unit = "%",
                Period = PartialDate.OfYear(2030),
                Sentence = new Span(0, 43),
            },
            new Figure { Measure = new("flights", new Span(0, 3)) },
        ],
        Presidencies = [new Presidency("CIS", "AR", PartialDate.OfYear(2031), new Span(0, 43))],
        Topics = [new("transport", new Span(60, 67))],
        Positions = [new Position("Ilma Torven", "President", "AR", new Span(0, 11), "Torven"), new Position("Dario Keld", null, "IS", new Span(21, 31))],
        Mentions = [new Mention(new Span(0, 11), MentionKinds.Person, "Ilma Torven", "President", "AR"), new Mention(new Span(35, 42), MentionKinds.Place, "Rosario")],
        Diagnostics = [new Diagnostic("RAP3020", "guessed", new Span(0, 1)), new Diagnostic("RAP3021", "no date")],
    };

    [Fact]
    public void What_is_written_is_all_that_was_read()
    {
        var json = ReadingJson.Write(Full, Text);
        Assert.Equal(json, ReadingJson.Write(ReadingJson.Read(json), Text));
        var read = ReadingJson.Read(json);
        Assert.Equal(Full.Events[0].Participants.AsEnumerable(), read.Events[0].Participants);
        Assert.Equal(Full.Statements.AsEnumerable(), read.Statements);
        Assert.Equal(Full.Positions.AsEnumerable(), read.Positions);
        Assert.Equal(Full.Mentions.AsEnumerable(), read.Mentions);
        Assert.Equal(Full.Diagnostics.AsEnumerable(), read.Diagnostics);
    }

    [Fact]
    public void Evidence_is_copied_from_the_text_and_read_as_words_too()
    {
        var read = ReadingJson.Read(ReadingJson.Write(Full, Text));
        Assert.Equal(["Ilma Torven received Dario Keld in Rosario."], read.Events[0].EvidenceText);
        Assert.Equal([new Span(0, 43)], read.Events[0].Evidence);
    }

    [Fact]
    public void A_reading_by_hand_needs_no_spans_and_only_its_document()
    {
        var read = ReadingJson.Read("""
            {"doc": "b", "events": [{"id": "e1", "kind": "call", "start": "2031-05", "evidence": ["They spoke.", "It was long."]}],
             "positions": [{"name": "Yolkin", "as_written": "Ёлкин"}], "figures": [{"measure": "loans", "value": 4700000000}]}
            """);
        Assert.Equal("b", read.Document);
        Assert.Equal(PartialDate.OfMonth(2031, 5), read.Events[0].Start!.Value);
        Assert.Equal(["They spoke.", "It was long."], read.Events[0].EvidenceText);
        Assert.Empty(read.Events[0].Evidence);
        Assert.Equal("Ёлкин", read.Positions[0].AsWritten);
        Assert.Equal(4_700_000_000m, read.Figures[0].Value);
        Assert.Empty(read.Statements);
    }

    [Fact]
    public void Letters_of_all_scripts_are_written_as_they_are()
    {
        var reading = new DocumentReading { Document = "Ўқғҳ Élysée" };
        Assert.Contains("Ўқғҳ Élysée", ReadingJson.Write(reading, ""));
        Assert.DoesNotContain('\n', ReadingJson.Write(reading, ""));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"doc": 5}""")]
    [InlineData("""{"doc": "a", "mentions": [{"span": [1]}]}""")]
    [InlineData("{")]
    public void What_is_no_reading_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => ReadingJson.Read(json));
}
