using Rapporteur.Record;

namespace Rapporteur.Reading.Tests;

/// <summary>Who takes part: how they are told, in lists and by the sides they stand for, and that each stands there once.</summary>
public sealed class PartyTests
{
    [Fact]
    public void A_state_as_a_side_is_whoever_takes_part_for_it()
    {
        const string Text = "Following the Finnish-Kenyan talks, President of Finland Alexander Stubb and President of Kenya William Ruto spoke to the press in Helsinki.";
        Assert.Equal(["Alexander Stubb", "William Ruto"], Names(Event(Text, "meeting")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Taking part were President of Kenya William Ruto and Prime Minister of Norway Jonas Gahr Store.")]
    [InlineData("In attendance were President of Kenya William Ruto and Prime Minister of Norway Jonas Gahr Store.")]
    [InlineData("President of Kenya William Ruto and Prime Minister of Norway Jonas Gahr Store also took part.")]
    [InlineData("Those participating were:\n\nPresident of Kenya William Ruto\n\nPrime Minister of Norway Jonas Gahr Store")]
    public void Those_who_are_listed_after_an_occasion_took_part_in_it(string text)
    {
        var forum = Event($"President of Finland Alexander Stubb opened the forum in Helsinki on 14 May 2024.\n\n{text}", "forum");
        Assert.Subset(Names(forum).ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { "William Ruto" });
        Assert.Equal(3, forum.Participants.Length);
    }

    [Fact]
    public void Whoever_represents_a_side_is_of_that_side() =>
        Assert.Equal("KE", Position("The ministers met in Oslo. Kenya was represented by Deputy Minister Monica Otieno.", "Monica Otieno").Affiliation);

    [Fact]
    public void An_invitation_names_the_guest_of_the_visit_and_not_yet_its_host() =>
        Assert.Equal(["William Ruto"], Names(Event("President of Finland Alexander Stubb invited President of Kenya William Ruto to visit Helsinki.", "visit")));

    [Fact]
    public void I_is_whose_statement_the_document_is()
    {
        var reading = English.Read("This morning I spoke by telephone with President of Kenya William Ruto.", "Statement by President of Finland Alexander Stubb");
        Assert.Equal(["Alexander Stubb", "William Ruto"], Names(reading.Events.Single(e => e.Kind == "call")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_short_given_name_in_the_same_office_is_the_same_person() =>
        Assert.Single(English.Read("President of Ruritania Joe Hartmann arrived. President Joseph Hartmann spoke first.").Positions);

    [Theory]
    [InlineData("Head of the Office of the President of Kenya Monica Otieno arrived.", "Monica Otieno", "Head of the Office of the President")]
    [InlineData("Ambassador Monica Otieno, Deputy Foreign Minister of Kenya, arrived.", "Monica Otieno", "Deputy Foreign Minister")]
    [InlineData("The Foreign Ministers of Kenya and Norway, Monica Otieno and Ole Hansen, met.", "Ole Hansen", "Foreign Minister")]
    [InlineData("Monica Otieno, press secretary of the Kenyan President, arrived.", "Monica Otieno", "press secretary")]
    public void An_office_is_read_with_what_belongs_to_it(string text, string name, string office) => Assert.Equal(office, Position(text, name).Office);

    [Fact]
    public void A_commission_of_two_states_is_attended_by_both() =>
        Assert.Equal(["KE", "NO"], Event("The Kenyan-Norwegian intergovernmental commission met in Oslo on 14 May 2024.", "session").Participants.Select(p => p.Affiliation!).Order(StringComparer.Ordinal));

    [Fact]
    public void He_whom_someone_meets_is_not_the_one_who_meets_him()
    {
        const string Text = "President of Kenya William Ruto arrived in Helsinki. President of Finland Alexander Stubb received him.";
        Assert.Equal(2, Event(Text, "meeting").Participants.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private static ReportedEvent Event(string text, string kind) => Assert.Single(English.Read(text).Events, e => e.Kind == kind);

    private static IEnumerable<string> Names(ReportedEvent e) => e.Participants.Select(p => p.Name).OfType<string>();

    private static Position Position(string text, string name) => Assert.Single(English.Read(text).Positions, p => p.Name == name);

    [Fact]
    public void Holders_of_one_office_are_told_of_all_their_states_where_some_are_named_elsewhere()
    {
        var meeting = English.Read("""
            Foreign Minister of Finland Elina Valtonen met with the Foreign Ministers of Kenya, Ghana and Jordan.

            Those participating were:

            Foreign Minister Monica Otieno (Kenya)
            """).Events[0];
        Assert.Equal(["FI", "GH", "JO", "KE"], meeting.Participants.Select(p => p.Affiliation).Order(StringComparer.Ordinal));
    }
}
