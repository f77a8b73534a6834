using System.Text;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class HtmlPageTests
{
    private const string Words = "<article><h1>Talks held</h1><p>The ministers met in Tashkent and discussed trade.</p></article>";

    [Theory]
    // a moment is a day at the publisher's place: Tashkent is five hours ahead
    [InlineData("https://uza.uz/en/posts/1", "2019-04-15T21:15:00Z", "2019-04-16")]
    [InlineData("https://uza.uz/en/posts/1", "2019-04-15T21:15:00+05:00", "2019-04-15")]
    [InlineData("https://uza.uz/en/posts/1", "2019-04-15T21:15:00", "2019-04-15")]
    [InlineData("https://nobody.example/1", "2019-04-15T21:15:00Z", "2019-04-15")]
    [InlineData("https://uza.uz/en/posts/1", "Mon, 15 Apr 2019 22:00:00 GMT", "2019-04-16")]
    [InlineData("https://uza.uz/en/posts/1", "1555362900", "2019-04-16")]
    [InlineData("https://uza.uz/en/posts/1", "20190415T211500Z", "2019-04-16")]
    [InlineData("https://nobody.example/1", "9999-12-31T23:59:59Z", "9999-12-31")]
    [InlineData("https://nobody.example/1", "0001-01-01T00:00:00+14:00", "0001-01-01")]
    public void A_moment_is_the_day_it_is_at_the_publishers_place(string url, string written, string? day)
    {
        var taken = Take($"<html><head><meta property='article:published_time' content='{written}'></head><body>{Words}</body></html>", url);
        Assert.Equal(day, taken.Document!.Published?.ToString());
    }

    [Theory]
    [InlineData("en", "Tuesday, 26 December 2017, 14:35", "2017-12-26")]
    [InlineData("ru", "26 декабря 2017, 14:35", "2017-12-26")]
    [InlineData("uz", "26-dekabr, 2017", "2017-12-26")]
    [InlineData("tr", "26 Aralık 2017", "2017-12-26")]
    [InlineData("en", "3 days ago", "2026-03-11")]
    [InlineData("ru", "вчера, 14:20", "2026-03-13")]
    public void A_date_that_stands_on_the_page_is_read_in_its_language_and_reckoned_from_the_capture(string language, string shown, string day)
    {
        var taken = Take($"<html lang={language}><body><article><h1>T</h1><span class='news-date'>{shown}</span><p>Words of the report.</p></article></body></html>", "https://nobody.example/1");
        Assert.Equal(day, taken.Document!.Published?.ToString());
    }

    [Theory]
    [InlineData("https://nobody.example/news/2017/12/26/talks.html", "2017-12-26")]
    [InlineData("https://nobody.example/20171226-talks", "2017-12-26")]
    [InlineData("https://nobody.example/news/2017/13/26/talks", null)]
    [InlineData("https://nobody.example/2017/12/26/2018/01/02", null)]
    [InlineData("https://nobody.example/id/120171226", null)]
    public void Where_a_page_is_not_dated_its_address_may_be_and_that_is_said(string url, string? day)
    {
        var taken = Take($"<html><body>{Words}</body></html>", url);
        Assert.Equal(day, taken.Document!.Published?.ToString());
        Assert.Equal(day is null ? [] : ["RAP3023"], taken.Noticed.Select(n => n.Code));
    }

    [Fact]
    public void The_publisher_is_the_one_stated_else_the_one_whose_address_it_is()
    {
        Assert.Equal("UzA", Take($"<html><body>{Words}</body></html>", "https://www.uza.uz/1").Document!.Publisher);
        Assert.Equal("Agency", Take($"<html><head><meta property='og:site_name' content='Agency'></head><body>{Words}</body></html>", "https://uza.uz/1").Document!.Publisher);
        Assert.Equal("House", Take($"<html><body itemscope><div itemprop='publisher'><b itemprop='name'>House</b></div>{Words}</body></html>", "https://nobody.example/1").Document!.Publisher);
        Assert.Null(Take($"<html><body>{Words}</body></html>", "https://nobody.example/1").Document!.Publisher);
    }

    [Theory]
    [InlineData("/news/7?utm=1", "https://www.agency.example/news/7?utm=1")]
    [InlineData("https://agency.example/news/7", "https://agency.example/news/7")]
    // a page cannot pass itself off as another site's, nor as its own front page, nor as something that is no page
    [InlineData("https://uza.uz/en/posts/1", "https://www.agency.example/n?id=7")]
    [InlineData("https://www.agency.example/", "https://www.agency.example/n?id=7")]
    [InlineData("javascript:alert(1)", "https://www.agency.example/n?id=7")]
    [InlineData("http://[", "https://www.agency.example/n?id=7")]
    public void A_page_names_its_own_address_only_on_its_own_site(string canonical, string expected) => Assert.Equal(
        expected, Take($"<html><head><link rel=canonical href='{canonical}'></head><body>{Words}</body></html>", "https://www.agency.example/n?id=7").Document!.Url);

    [Fact]
    public void The_language_of_the_report_goes_before_that_of_the_page()
    {
        Assert.Equal("ru", Take("<html lang=en><body><article lang=ru-RU><p>Президент принял министра.</p></article></body></html>", "https://nobody.example/1").Document!.Language);
        Assert.Equal("uz-Cyrl", Take($"<html><head><meta property='og:locale' content='uz_Cyrl_UZ'></head><body>{Words}</body></html>", "https://nobody.example/1").Document!.Language);
    }

    [Fact]
    public void The_article_among_the_structured_data_counts_and_its_publisher_may_stand_elsewhere_in_it()
    {
        var taken = Take("""
            <html><head><script type="application/ld+json">{"@type": "WebSite", "name": "Site", "headline": "Not this"}</script>
            <script type="application/ld+json">{"@graph": [{"@type": "Organization", "@id": "#o", "name": "The Agency"},
             {"@type": ["NewsArticle"], "headline": "Talks &amp; a
              dinner", "datePublished": "2019-04-15", "publisher": {"@id": "#o"}, "inLanguage": {"@type": "Language", "alternateName": "ru"}}]}</script></head>
            <body><article><p>Words of the report.</p></article></body></html>
            """, "https://nobody.example/1");
        Assert.Equal(("Talks & a dinner", "The Agency", "ru"), (string.Join(" ", taken.Document!.Title.Split(" ", StringSplitOptions.RemoveEmptyEntries)), taken.Document.Publisher, taken.Document.Language));
        Assert.Equal(PartialDate.OfDay(2019, 4, 15), taken.Document.Published);
    }

    [Fact]
    public void A_text_that_scripts_are_to_lay_out_is_taken_from_the_structured_data()
    {
        var body = string.Join(" ", Enumerable.Repeat("The ministers met in Tashkent and discussed trade.", 8));
        var taken = Take($$"""<html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "T", "articleBody": "{{body}}"}</script></head><body><div id=app>Loading</div></body></html>""", "https://nobody.example/1");
        Assert.Equal("T\n\n" + body, taken.Document!.Text);
    }

    [Theory]
    [InlineData("{\"@type\": \"NewsArticle\", \"headline\": ")]
    [InlineData("[[[[[[[[[[[[{\"headline\": \"Deep\"}]]]]]]]]]]]]")]
    [InlineData("{\"@type\": 7, \"headline\": [1], \"publisher\": [[]], \"datePublished\": {}}")]
    [InlineData("{\"@graph\": {\"@graph\": {\"@graph\": 1}}}")]
    public void Structured_data_that_is_broken_or_lies_about_its_form_leaves_the_page_readable(string data)
    {
        var taken = Take($"<html><head><script type='application/ld+json'>{data}</script></head><body>{Words}</body></html>", "https://nobody.example/1");
        Assert.Equal("Talks held\n\nThe ministers met in Tashkent and discussed trade.", taken.Document!.Text);
    }

    [Theory]
    [InlineData("koi8-r")]
    [InlineData("iso-8859-5")]
    [InlineData("windows-1251")]
    [InlineData("ibm866")]
    public void Russian_in_an_encoding_that_is_not_declared_is_known_by_its_letters(string name)
    {
        const string Text = "Президент России провёл в Кремле переговоры с министром иностранных дел Казахстана. Стороны обсудили торговлю и транспорт, подписали совместное заявление.";
        var taken = TemporaryFolder.TakeKnown(MaterialForm.Prose, CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(Text), new Told());
        Assert.Equal(Text, taken.Document!.Text);
        Assert.Equal("RAP3020", Assert.Single(taken.Noticed).Code);
    }

    [Fact]
    public void UTF_8_with_a_broken_letter_is_still_UTF_8()
    {
        byte[] cut = [.. Encoding.UTF8.GetBytes("Президент провёл переговоры с министром иностранных дел "), 0xD0];
        var taken = TemporaryFolder.TakeKnown(MaterialForm.Prose, cut, new Told());
        Assert.Equal("Президент провёл переговоры с министром иностранных дел \uFFFD", taken.Document!.Text);
        Assert.Equal("RAP3024", Assert.Single(taken.Noticed).Code);
    }

    [Fact]
    public void What_the_server_says_of_the_encoding_goes_before_what_the_page_says()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<html><head><meta charset=koi8-r></head><body><article><p>Президент принял министра.</p></article></body></html>");
        Assert.Equal("Президент принял министра.", TemporaryFolder.TakeKnown(MaterialForm.Html, bytes, new Told { Charset = "windows-1251" }).Document!.Text);
        var utf32 = new UTF32Encoding(bigEndian: true, byteOrderMark: true);
        Assert.Equal("Слово", TemporaryFolder.TakeKnown(MaterialForm.Prose, [.. utf32.GetPreamble(), .. utf32.GetBytes("Слово")], new Told()).Document!.Text);
        var japanese = CodePagesEncodingProvider.Instance.GetEncoding("iso-2022-jp")!.GetBytes("外務大臣");
        Assert.Equal("外務大臣", TemporaryFolder.TakeKnown(MaterialForm.Prose, japanese, new Told { Charset = "iso-2022-jp" }).Document!.Text);
    }

    private static TakenDocument Take(string page, string url) => TemporaryFolder.TakeKnown(
        MaterialForm.Html, Encoding.UTF8.GetBytes(page), new Told { Url = url, Captured = new DateTimeOffset(2026, 3, 14, 9, 0, 0, TimeSpan.Zero) });
}
