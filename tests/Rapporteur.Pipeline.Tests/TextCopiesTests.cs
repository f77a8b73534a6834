using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class TextCopiesTests
{
    private const string Release =
        "The President of Uzbekistan received the Minister of Energy of Kazakhstan in Tashkent today. They considered joint projects in power generation and agreed to hold a business forum in autumn. The minister conveyed greetings from his President.";

    [Fact]
    public void A_release_that_is_re_posted_or_lightly_edited_is_one_text_with_the_words_that_differ()
    {
        using var folder = new TemporaryFolder();
        using var archive = SqliteArchive.Open(folder["record.db"]);
        archive.Keep(
            [
                Told("first", Release, 10), Told("edited", Release.Replace("in autumn", "in October", StringComparison.Ordinal), 11), Told("same", Release, 12),
                Told("own", "Energy was the matter of a meeting that the head of state had with a guest from the north on Monday, his office says.", 10),
            ],
            States.Maker.Settlement);
        var copies = Assert.Single(TextCopies.OfEvent(archive, Assert.Single(archive.Events())));

        Assert.Equal(["first", "edited", "same"], copies.Select(c => c.Document.Id));
        Assert.Equal([0, 1, 0], copies.Select(c => c.Changes.Count));
        var change = copies[1].Changes[0];
        Assert.Equal(("autumn.", "October."), (change.Was, change.Now));
        Assert.EndsWith("business forum in", change.Before, StringComparison.Ordinal);
        Assert.Equal(copies.Select(c => c.Document.Id), TextCopies.OfDocument(archive, "same").Select(c => c.Document.Id));
        Assert.Empty(TextCopies.OfDocument(archive, "own"));
        Assert.Empty(TextCopies.OfDocument(archive, "nothing"));
    }

    private static ReadDocument Told(string id, string text, int day)
    {
        var document = Document.Of(id, null, text) with { Published = PartialDate.OfDay(2025, 3, day) };
        var meeting = new ReportedEvent
        {
            Id = "e1",
            Kind = "meeting",
            IsMain = true,
            Status = "held",
            Start = new Stated<PartialDate>(PartialDate.OfDay(2025, 3, 10), default),
            City = new Stated<string>("Tashkent", default),
            Country = new Stated<string>("UZ", default),
            Participants = [.. new[] { ("Shavkat Mirziyoyev", "UZ"), ("Erlan Akkenzhenov", "KZ") }.Select(p => new Participant { Name = p.Item1, Affiliation = p.Item2, Role = "participant" })],
        };
        return new ReadDocument(document, new DocumentReading { Document = id, Published = document.Published, Events = [meeting] }, id + ".txt", []);
    }
}
