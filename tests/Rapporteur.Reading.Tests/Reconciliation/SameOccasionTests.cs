using static Rapporteur.Reading.Tests.Reconciliation.Reports;

namespace Rapporteur.Reading.Tests.Reconciliation;

public sealed class SameOccasionTests
{
    private static readonly string Leaders = $"\"participants\": [{Who("Vladimir Putin", "RU", "President")}, {Who("Shavkat Mirziyoyev", "UZ", "President")}]";

    private static readonly string Call = $"\"kind\": \"call\", {Leaders}";

    private static readonly string Council = "\"kind\": \"session\", \"organisation\": \"CIS\", \"body\": \"Council of Heads of State\", \"country\": \"RU\"";

    [Fact]
    public void A_call_told_by_both_sides_on_two_days_is_one_event() => Assert.Equal(
        ["kremlin/e1 uza/e1"],
        Groups(
            Report("kremlin", "2025-12-30", Call),
            Report("uza", "2025-12-31", $"\"start\": \"2025-12-30\", {Call}")));

    [Fact]
    public void Two_calls_of_the_same_two_stay_two() => Assert.Equal(
        ["a/e1", "b/e1"],
        Groups(Report("a", "2025-12-30", $"\"start\": \"2025-12-30\", {Call}"), Report("b", "2025-12-12", $"\"start\": \"2025-12-12\", {Call}")));

    [Fact]
    public void A_call_and_a_letter_of_the_same_day_stay_two() => Assert.Equal(
        ["a/e1", "b/e1"],
        Groups(Report("a", null, $"\"start\": \"2025-12-30\", {Call}"), Report("b", null, $"\"start\": \"2025-12-30\", \"kind\": \"message\", {Leaders}")));

    [Fact]
    public void A_session_recalled_long_after_is_the_session_that_was_reported() => Assert.Equal(
        ["new/e1 old/e1"],
        Groups(
            Report("old", "2017-10-11", $"\"start\": \"2017-10-11\", \"city\": \"Sochi\", {Council}"),
            Report("new", "2017-12-26", $"\"city\": \"Sochi\", {Council}").Recalling()));

    [Fact]
    public void A_preview_and_the_report_are_one_event_that_was_held()
    {
        var made = Assert.Single(Settle(
            Report("after", "2025-03-13", $"\"start\": \"2025-03-13\", \"city\": \"Moscow\", \"country\": \"RU\", \"kind\": \"meeting\", {Leaders}"),
            Report("before", "2025-03-12", $"\"start\": \"2025-03-13\", \"country\": \"RU\", \"kind\": \"meeting\", {Leaders}").Ahead()));
        Assert.Equal("held", made.Status);
    }

    [Fact]
    public void A_session_and_the_talks_beside_it_stay_apart() => Assert.Equal(
        ["a/e1 b/e1", "a/e2 b/e2"],
        Groups(
            Report("a", null, $"\"start\": \"2025-10-10\", \"city\": \"Moscow\", {Council}, {Leaders}", $"\"start\": \"2025-10-10\", \"city\": \"Moscow\", \"country\": \"RU\", \"kind\": \"meeting\", \"part_of\": \"e1\", {Leaders}"),
            Report("b", null, $"\"start\": \"2025-10-10\", \"city\": \"Moscow\", {Council}, {Leaders}", $"\"start\": \"2025-10-10\", \"city\": \"Moscow\", \"country\": \"RU\", \"kind\": \"meeting\", \"part_of\": \"e1\", {Leaders}")));

    [Fact]
    public void A_visit_and_the_talks_within_it_stay_apart() => Assert.Equal(
        ["a/e1 b/e1", "a/e2"],
        Groups(
            Report("a", null, $"\"start\": \"2025-10-10\", \"country\": \"RU\", \"kind\": \"visit\", {Leaders}", $"\"start\": \"2025-10-10\", \"country\": \"RU\", \"kind\": \"meeting\", \"part_of\": \"e1\", {Leaders}"),
            Report("b", null, $"\"start\": \"2025-10-10\", \"country\": \"RU\", \"kind\": \"visit\", {Leaders}")));

    [Fact]
    public void Two_visitors_of_one_day_and_country_make_two_visits() => Assert.Equal(
        ["a/e1", "b/e1"],
        Groups(
            Report("a", null, $"\"start\": \"2025-05-09\", \"country\": \"RU\", \"kind\": \"visit\", \"participants\": [{Who("Alexander Lukashenko", "BY")}]"),
            Report("b", null, $"\"start\": \"2025-05-09\", \"country\": \"RU\", \"kind\": \"visit\", \"participants\": [{Who("Nikol Pashinyan", "AM")}]")));

    [Fact]
    public void Talks_of_one_with_two_others_stay_two_even_if_nobody_says_whom_they_speak_for() => Assert.Equal(
        ["a/e1", "b/e1"],
        Groups(
            Report("a", null, "\"start\": \"2025-05-09\", \"kind\": \"call\", \"participants\": [{\"name\": \"Ann Lee\"}, {\"name\": \"Bob Ray\"}]"),
            Report("b", null, "\"start\": \"2025-05-09\", \"kind\": \"call\", \"participants\": [{\"name\": \"Ann Lee\"}, {\"name\": \"Tom Orr\"}]")));

    [Fact]
    public void Without_any_date_the_same_place_and_body_are_not_enough() => Assert.Equal(
        ["a/e1", "b/e1"],
        Groups(Report("a", null, $"{Council}, \"format\": [\"informal\"], \"city\": \"Moscow\""), Report("b", null, $"{Council}, \"format\": [\"informal\"], \"city\": \"Moscow\"")));

    [Fact]
    public void Those_in_office_date_a_document_that_gives_no_date()
    {
        var then = $"{Council}, \"city\": \"Moscow\", \"participants\": [{Who("Vladimir Putin", "RU", "President")}, {Who("Sooronbay Jeenbekov", "KG", "President")}, {Who("Serzh Sargsyan", "AM", "President")}]";
        Assert.Equal(["a/e1 b/e1"], Groups(Report("a", null, then), Report("b", "2017-12-26", $"\"start\": \"2017-12-26\", {then}")));
        Assert.Equal(["a/e1", "c/e1"], Groups(Report("a", null, then), Report("c", "2024-10-08", $"\"start\": \"2024-10-08\", {Council}, \"city\": \"Moscow\", \"participants\": [{Who("Vladimir Putin", "RU", "President")}]")));
    }

    [Fact]
    public void Sittings_with_numbers_or_in_countries_of_their_own_stay_apart() => Assert.Equal(
        ["a/e1", "b/e1", "c/e1"],
        Groups(
            Report("a", null, $"\"start\": \"2025-10-10\", \"number\": 1, {Council}"),
            Report("b", null, $"\"start\": \"2025-10-10\", \"number\": 2, {Council}"),
            Report("c", null, $"\"start\": \"2025-10-10\", {Council.Replace("RU", "KZ", StringComparison.Ordinal)}")));

    [Fact]
    public void Two_like_events_of_one_document_stay_two() => Assert.Equal(["a/e1", "a/e2"], Groups(Report("a", null, $"\"start\": \"2025-12-30\", {Call}", $"\"start\": \"2025-12-30\", {Call}")));

    [Fact]
    public void The_reasons_of_a_junction_add_up_to_its_weight_and_say_what_is_the_same()
    {
        var junction = Assert.Single(Assert.Single(Settle(Report("a", null, $"\"start\": \"2025-12-30\", {Call}"), Report("b", null, $"\"start\": \"2025-12-30\", {Call}"))).Junctions);
        Assert.Equal(junction.Weight, junction.Reasons.Sum(r => r.Weight));
        Assert.Contains(junction.Reasons, r => r is { Name: "same day", Weight: 450, Detail: "2025-12-30" });
        Assert.Contains(junction.Reasons, r => r is { Name: "same leader", Detail: "putin" });
    }

    [Fact]
    public void What_sources_do_not_agree_on_is_kept_the_better_attested_first()
    {
        var made = Assert.Single(Settle(
            Report("a", null, $"\"start\": \"2025-12-30\", \"city\": \"Minsk\", {Call}"),
            Report("b", null, $"\"start\": \"2025-12-30\", \"city\": \"Sochi\", {Call}"),
            Report("c", null, $"\"start\": \"2025-12\", \"city\": \"Sochi\", {Call}")));
        Assert.Equal("Sochi", made.City);
        var finding = Assert.Single(made.Findings);
        Assert.Equal("city", finding.Key);
        Assert.Equal(["Sochi: b/e1 c/e1", "Minsk: a/e1"], finding.Values.Select(v => $"{v.Value}: {string.Join(' ', v.Sources)}"));
    }
}
