using Rapporteur.Record;
using static Rapporteur.Archive.Tests.TemporaryArchive;

namespace Rapporteur.Archive.Tests;

public sealed class IndexTests
{
    [Fact]
    public void Persons_are_listed_by_how_many_events_name_them()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Read("a", null, "Text", Event("e1", "meeting", "2020-01-02", "Vladimir Putin", "Shavkat Mirziyoyev"), Event("e2", "call", "2020-03-02", "Vladimir Putin"))], OneOfAll);

        var people = temporary.Archive.People([]);
        Assert.Equal([("Vladimir Putin", "RU", 2), ("Shavkat Mirziyoyev", "UZ", 1)], people.Select(p => (p.Name, p.Within!, p.Events)));
        Assert.Equal(new DateOnly(2020, 3, 2), people[0].Last);
        Assert.Equal("Vladimir Putin", Assert.Single(temporary.Archive.People([Sought.Of("Путин")!])).Name);
        Assert.Equal(1, temporary.Archive.CountPeople([], "UZ"));
        Assert.Equal([("RU", 2), ("UZ", 1)], temporary.Archive.Sides().Select(s => (s.Name, s.Events)));
    }

    [Theory]
    [InlineData("Путин", "putin")]
    [InlineData("Bayramov", "байрамов")]
    [InlineData("Джейхун", "jeykhun")]
    [InlineData("Khrushchev", "хрущев")]
    [InlineData("Тошкент", "toshkent")]
    public void A_word_is_looked_for_in_the_letters_of_the_other_script_too(string word, string spelling) => Assert.Contains(spelling, Sought.Of(word)!.Spellings);

    [Fact]
    public void What_was_said_is_found_by_its_words_its_verb_and_who_said_it()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Spoken("a")], OneOfAll);

        foreach (var words in new[] { "trade", "stressed", "Putin", "Путин" }) Assert.Equal(new StatementPlace("a", 0), Assert.Single(temporary.Archive.Statements([Sought.Of(words)!])));
        Assert.Empty(temporary.Archive.Statements([Sought.Of("trade")!, Sought.Of("grain")!]));
        Assert.Equal(1, temporary.Archive.CountEvents(new EventFilter { Said = [Sought.Of("trade")!] }));
        Assert.Equal(1, temporary.Archive.CountEvents(new EventFilter { Topic = [Sought.Of("energy")!] }));
        temporary.Archive.Keep([Read("a", null, "Nothing of the kind.")], OneOfAll);
        Assert.Empty(temporary.Archive.Statements([Sought.Of("trade")!]));
    }

    [Fact]
    public void What_arrived_since_a_moment_is_new_or_told_again()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Read("a", null, "Text", Event("e1", "meeting", "2020-01-02", "Vladimir Putin"))], OneOfAll);

        var arrived = temporary.Archive.ArrivedSince(Now);
        Assert.Equal((1, 0, true), (arrived.Documents, arrived.Changed, Assert.Single(arrived.Events).IsNew));
        Assert.Empty(temporary.Archive.ArrivedSince(Now.AddSeconds(1)).Events);

        using var later = SqliteArchive.Open(temporary.Path, new Later());
        later.Keep([Read("b", null, "Other text", Event("e1", "meeting", "2020-01-02", "Vladimir Putin"))], OneOfAll);
        Assert.False(Assert.Single(later.ArrivedSince(Now.AddSeconds(1)).Events).IsNew);
        Assert.Equal(1, later.CountEvents(new EventFilter { CapturedSince = Now.AddSeconds(1) }));
    }

    [Fact]
    public void A_facet_counts_events_by_value()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Read("a", null, "Text", Event("e1", "meeting", "2020-01-02", "Vladimir Putin"), Event("e2", "call", "2021-03-02", "Vladimir Putin"), Event("e3", "call", null))], OneOfAll);

        Assert.Equal([("call", 2), ("meeting", 1)], temporary.Archive.Facet(new EventFilter(), EventFacet.Kind).Select(f => (f.Name, f.Events)));
        Assert.Equal([("2021", 1), ("2020", 1)], temporary.Archive.Facet(new EventFilter { Sides = ["RU"] }, EventFacet.Year).Select(f => (f.Name, f.Events)));
    }

    private static ReadDocument Spoken(string id)
    {
        var read = Read(id, null, "Vladimir Putin stressed that trade grows.", Event("e1", "meeting", "2020-01-02", "Vladimir Putin"));
        return read with
        {
            Reading = read.Reading with
            {
                Statements = [new Statement { Speaker = "Vladimir Putin", Cue = new("stressed", default), Content = new("trade grows", default), Event = "e1" }],
                Topics = [new("energy", default)],
            },
        };
    }

    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now.AddHours(1);
    }
}
