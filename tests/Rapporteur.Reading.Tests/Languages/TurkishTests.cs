using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Languages;

/// <summary>Turkish, the small folder that was made by following docs/adding-a-language.md.</summary>
public sealed class TurkishTests
{
    [Fact]
    public void A_reception_is_read_with_who_when_and_where()
    {
        var meeting = Assert.Single(Read("Cumhurbaşkanı Recep Tayyip Erdoğan, Macaristan Başbakanı Viktor Orban'ı 12 Mart'ta Ankara'da kabul etti.").Events);
        Assert.Equal(("meeting", "2024-03-12", "Ankara"), (meeting.Kind, meeting.Start?.Value.ToString(), meeting.City?.Value));
        Assert.Equal([("Recep Tayyip Erdoğan", "President", "TR", "host"), ("Viktor Orbán", "Prime Minister", "HU", "participant")], meeting.Participants.Select(p => (p.Name!, p.Office!, p.Affiliation!, p.Role)));
    }

    [Theory]
    [InlineData("Kenya Dışişleri Bakanı Regina Tana geldi.", "Regina Tana")]
    [InlineData("Hakan Fidan, Kenya Dışişleri Bakanı Regina Tana'yı kabul etti.", "Regina Tana'yı")]
    public void A_name_that_nothing_knows_loses_only_what_an_apostrophe_parts_from_it(string text, string written)
    {
        var minister = Assert.Single(Read(text).Positions, p => p.Office == "Foreign Minister" && p.Affiliation == "KE");
        Assert.Equal(("Regina Tana", written), (minister.Name, minister.AsWritten));
    }

    [Fact]
    public void What_is_said_stands_between_speaker_and_verb()
    {
        var statement = Assert.Single(Read("Başbakan Viktor Orban, iki ülke arasındaki ticaretin arttığını söyledi.").Statements);
        Assert.Equal(("Viktor Orbán", "söyledi", "iki ülke arasındaki ticaretin arttığını"), (statement.Speaker, statement.Cue?.Value, statement.Content.Value));
    }

    private static DocumentReading Read(string text) => English.Read(Document.Of("example", null, text) with { Language = "tr", Published = PartialDate.OfDay(2024, 5, 15) });
}
