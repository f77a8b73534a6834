using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Authorities;

/// <summary>An office that does not agree with the tenures of the day is remarked; doubt is no reason to remark.</summary>
public sealed class TenureCheckTests
{
    [Fact]
    public void An_office_that_another_held_is_remarked_with_who_did()
    {
        var remark = Assert.Single(Remarks("President of Kazakhstan Nursultan Nazarbayev met President of Kenya William Ruto in Astana on 14 May 2024.", "2024-05-15"));

        Assert.StartsWith("Nursultan Nazarbayev is called President (KZ) on 2024-05-14, and is known to have held it ", remark.Message, StringComparison.Ordinal);
        Assert.Contains("Kassym-Jomart Tokayev", remark.Message, StringComparison.Ordinal);
        Assert.NotNull(remark.Span);
    }

    [Fact]
    public void The_day_of_the_event_counts_and_not_that_of_publication() =>
        Assert.Empty(Remarks("President of Kazakhstan Nursultan Nazarbayev met President of Turkey Recep Tayyip Erdogan in Astana on 10 September 2018.", "2024-05-15"));

    [Fact]
    public void A_post_to_which_someone_is_about_to_come_is_no_fault() =>
        Assert.Empty(Remarks("President of Uzbekistan Shavkat Mirziyoyev met President of Kazakhstan Nursultan Nazarbayev in Astana on 3 September 2016.", "2016-09-05"));

    [Fact]
    public void What_the_tables_do_not_know_is_no_fault()
    {
        // a person whom they lack, an office that they lack, a former holder
        Assert.Empty(Remarks("President of Kazakhstan Ivan Nobody met President of Kenya William Ruto in Astana on 14 May 2024.", "2024-05-15"));
        Assert.Empty(Remarks("Energy Minister of Kazakhstan Nursultan Nazarbayev met President of Kenya William Ruto in Astana on 14 May 2024.", "2024-05-15"));
        Assert.Empty(Remarks("Former President of Kazakhstan Nursultan Nazarbayev met President of Kenya William Ruto in Astana on 14 May 2024.", "2024-05-15"));
    }

    [Fact]
    public void After_the_day_until_which_the_tables_are_kept_a_new_holder_is_no_fault() =>
        Assert.Empty(Remarks("Prime Minister of Kazakhstan Nursultan Nazarbayev met President of Kenya William Ruto in Astana on 14 May 2031.", "2031-05-15"));

    private static IEnumerable<Diagnostic> Remarks(string text, string published) =>
        English.Read(Document.Of("example", null, text) with { Language = "en", Published = PartialDate.TryParse(published, out var day) ? day : null })
            .Diagnostics.Where(d => d.Code == "RAP1007");
}
