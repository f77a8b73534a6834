using CsCheck;
using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Mentions;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Dates;

public sealed class DatelineTests
{
    private const string Report = "\n\nThe President of Kazakhstan received the Ambassador of Finland.";

    private static readonly string[] Pieces =
        ["TASHKENT", "Moscow", "The Kremlin", ",", ".", ":", " - ", " ", "\n", "\n\n", "OCT 6", "12 March 2025", "/TASS/", "(", ")", "18:30", "Moscow Region", "the", "KAZINFORM", "The President met the Ambassador.", "5"];

    [Theory]
    [InlineData("TASHKENT, OCT 6: The President came to Moscow.", "2023-10-06", "Tashkent", false)]
    [InlineData("MOSCOW, October 6. /TASS/. Talks took place.", "2023-10-06", "Moscow", false)]
    [InlineData("BISHKEK, November 19 /Kabar/. Consultations took place.", "2023-11-19", "Bishkek", false)]
    [InlineData("BAKU, Azerbaijan, May 16. The plane landed.", "2023-05-16", "Baku AZ", false)]
    [InlineData("ASTANA. KAZINFORM - The President received the Ambassador.", null, "Astana", false)]
    [InlineData("ASTANA, 12 May 2023 - The President received the Ambassador.", "2023-05-12", "Astana", false)]
    [InlineData("(Beirut) - The Foreign Minister met the Ambassador.", null, "Beirut", false)]
    [InlineData("NEW YORK, 23 September \u2014 The Council met.", "2023-09-23", "New York", false)]
    [InlineData("WASHINGTON - Today, the President met the Ambassador.", null, "Washington", false)]
    [InlineData("New Delhi, 19-23 February 2024 \u2013 The sides held consultations.", null, "New Delhi", true)]
    [InlineData("ABUJA, Nigeria, February 02, 2022. The Authority met.", "2022-02-02", "Abuja NG", false)]
    [InlineData("Tashkent, 12 March 2025." + Report, "2025-03-12", "Tashkent", true)]
    [InlineData("Tashkent, 12 March 2025" + Report, "2025-03-12", "Tashkent", true)]
    [InlineData("26 February 2025, 18:30, Moscow" + Report, "2025-02-26", "Moscow", true)]
    [InlineData("26 February 2025, 18:30, Moscow, the Kremlin" + Report, "2025-02-26", "Moscow Kremlin", true)]
    [InlineData("The Kremlin, Moscow" + Report, null, "Kremlin Moscow", true)]
    [InlineData("Novo-Ogaryovo, Moscow Region" + Report, null, "Novo-Ogarevo Moscow", true)]
    [InlineData("Sochi" + Report, null, "Sochi", true)]
    [InlineData("Sharm el-Sheikh, Egypt" + Report, null, "Sharm el-Sheikh EG", true)]
    [InlineData("13 Sep. 2018" + Report, "2018-09-13", "", true)]
    [InlineData("13.09.2018" + Report, "2018-09-13", "", true)]
    [InlineData("May 16, 2018" + Report, "2018-05-16", "", true)]
    public void A_dateline_gives_the_day_and_the_places(string body, string? date, string places, bool isLine)
    {
        var dateline = Find(body);
        Assert.NotNull(dateline);
        Assert.Equal(date, dateline.Date?.ToString());
        Assert.Equal(places, string.Join(' ', dateline.Places.Select(p => Name(p))));
        Assert.Equal(isLine, dateline.IsLine);
    }

    [Theory]
    [InlineData("Moscow hosted the talks on 6 October. They were long.")]
    [InlineData("On 6 October, the Presidents met in Moscow.")]
    [InlineData("The President of Kazakhstan received the Ambassador of Finland in Astana.")]
    [InlineData("Today the Presidents met: the talks were long.")]
    [InlineData("Samarkand Declaration\n\nThe heads of state met.")]
    [InlineData("Kazakhstan - Finland: the Presidents met.")]
    [InlineData("Tashkent and Moscow: a partnership. The Presidents met.")]
    public void A_sentence_is_no_dateline(string body) => Assert.Null(Find(body));

    [Fact]
    public void A_title_is_no_dateline() => Assert.Null(Find("The Presidents met for a long time.", "Moscow, 6 October 2023"));

    [Fact]
    public void Whatever_stands_at_the_head_a_dateline_lies_within_the_text() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 12].Sample(picks =>
        {
            var (text, sentences) = EnglishDates.Parse(string.Concat(picks.Select(p => Pieces[p])));
            if (Dateline.Find(text, sentences) is not { } dateline) return;
            foreach (var span in dateline.Places.Append(dateline.DateChunk).Where(c => c is not null).Select(c => c!.Span(text.Tokens)))
            {
                Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Document.Text.Length);
            }
        }, iter: 500);

    private static string Name(Chunk chunk) =>
        English.Knowledge.World.Places.TryGetValue(chunk.Value!, out var place) ? place.Name : English.Knowledge.World.Venues.TryGetValue(chunk.Value!, out var venue) ? venue.Name : chunk.Value!;

    private static Dateline? Find(string body, string? title = null)
    {
        var (text, sentences) = EnglishDates.Parse(body, title, PartialDate.OfDay(2023, 10, 6));
        return Dateline.Find(text, sentences);
    }
}
