using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class SessionChainTests
{
    [Fact]
    public void Sessions_stand_in_order_and_missing_numbers_are_pointed_out()
    {
        var chain = SessionChain.Of("CIS", "Economic Council", [Session(97, 2023), Session(91, 2021), Session(92, 2021, month: 9), Session(94, 2022), Session(96, 2022, month: 9, isMain: false), Session(null, 2024)]);

        Assert.Equal([91, 92, 94, 97, null], chain.Sessions.Select(s => s.Number));
        Assert.Equal(["no report found for the 93rd", "no report found for the 95th to 96th; referred to: 96th session"], chain.Gaps.Select(g => g.ToString()));
    }

    [Fact]
    public void Sessions_without_numbers_have_no_gaps() => Assert.Empty(SessionChain.Of("CIS", null, [Session(null, 2020), Session(null, 2024), Session(3, 2025)]).Gaps);

    private static RecordEvent Session(int? number, int year, int month = 3, bool isMain = true) => new()
    {
        Id = $"{year}-{month}",
        Kind = "session",
        Status = "held",
        IsMain = isMain,
        Title = $"{number}th session",
        Number = number,
        Start = PartialDate.OfMonth(year, month),
        Sources = [new EventSource($"d{year}-{month}", "e1")],
    };
}
