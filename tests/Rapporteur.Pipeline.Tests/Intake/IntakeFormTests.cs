using System.Text;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class IntakeFormTests
{
    static IntakeFormTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_text_file_is_a_title_header_lines_and_a_body()
    {
        var document = One("a/report.txt", "The title\nPublished: 2017-12-26\nPublisher: Agency\nUrl: https://press.example/1\nLanguage: en\n\nFirst.\n\nSecond: words.\n"u8);
        Assert.Equal("The title\n\nFirst.\n\nSecond: words.", document.Text);
        Assert.Equal("The title", document.Title);
        Assert.Equal(PartialDate.OfDay(2017, 12, 26), document.Published);
        Assert.Equal(("Agency", "https://press.example/1", "en"), (document.Publisher, document.Url, document.Language));
        Assert.Matches("^a/report-[0-9a-f]{8}$", document.Id);
    }

    [Theory]
    [InlineData("Only one line", "", "Only one line")]
    [InlineData("Title\nBody without an empty line", "Title", "Title\n\nBody without an empty line")]
    [InlineData("Published: 2017\n\nBody", "", "Body")]
    [InlineData("Title\r\n\r\nBody\r\n", "Title", "Title\n\nBody")]
    public void A_text_file_may_lack_any_part(string text, string title, string whole)
    {
        var document = One("a.txt", Encoding.UTF8.GetBytes(text));
        Assert.Equal(title, document.Title);
        Assert.Equal(whole, document.Text);
    }

    [Fact]
    public void A_document_with_an_address_keeps_its_id_when_its_words_are_mended()
    {
        Assert.Equal(
            One("a.txt", "T\nUrl: https://press.example/1\n\nOne"u8).Id, One("a.txt", "T\nUrl: https://press.example/1\n\nTwo"u8).Id);
        Assert.NotEqual(One("a.txt", "T\n\nOne"u8).Id, One("a.txt", "T\n\nTwo"u8).Id);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    public void Russian_text_is_read_in_any_of_its_encodings(string name)
    {
        const string Text = "Встреча глав государств\n\nВ Москве прошла неформальная встреча «за закрытыми дверями».";
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Text, One("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).Text);
        Assert.Equal(Text, One("a.txt", encoding.GetBytes(Text)).Text);
    }

    [Fact]
    public void Western_text_without_a_declaration_is_taken_for_windows_1252_and_said_to_be_guessed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Encoding.GetEncoding(1252).GetBytes("Déclaration\n\nLe Président a reçu son homologue à l’Élysée."));
        var taken = Assert.Single(folder.Take("a.txt"));
        Assert.Equal("Déclaration\n\nLe Président a reçu son homologue à l’Élysée.", taken.Document!.Text);
        Assert.Equal("RAP3020", Assert.Single(taken.Noticed).Code);
    }

    [Fact]
    public void A_page_is_read_in_the_encoding_it_declares()
    {
        var page = "<html lang=ru><head><meta http-equiv='Content-Type' content='text/html; charset=koi8-r'></head><body><article><h1>Встреча</h1><p>Президент принял министра.</p></article></body></html>";
        var document = One("a.html", Encoding.GetEncoding("koi8-r").GetBytes(page));
        Assert.Equal("Встреча\n\nПрезидент принял министра.", document.Text);
        Assert.Equal("ru", document.Language);
    }

    [Fact]
    public void A_page_says_what_it_is_in_its_structured_data()
    {
        var document = One("a.html", """
            <html><head><title>Talks | Agency</title>
            <script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "Talks held", "datePublished": "2019-04-15T21:15:00+05:00",
             "publisher": {"name": "Agency"}, "inLanguage": "en-GB"}]}</script><link rel=canonical href="https://press.example/1"></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Talks held</h1><p>The talks were <b>held</b>  today.<br>They went well.</p><ul><li>One</li><li>Two</li></ul>
            <script>count()</script></article><footer>Subscribe</footer></body></html>
            """u8);
        Assert.Equal("Talks held\n\nThe talks were held today.\nThey went well.\n\nOne\n\nTwo", document.Text);
        Assert.Equal(PartialDate.OfDay(2019, 4, 15), document.Published);
        Assert.Equal(("Agency", "https://press.example/1", "en"), (document.Publisher, document.Url, document.Language));
    }

    [Fact]
    public void A_line_of_JSON_gives_every_key()
    {
        var document = One("a.jsonl", """
            {"id": 7, "title": "T", "text": "Body \ud83d\udd4a and \ud800 half", "published": "2017-12", "publisher": "P", "language": "uz_cyrl_UZ", "url": "u", "other": [1]}
            """u8);
        Assert.Equal("7", document.Id);
        Assert.Equal("T\n\nBody 🕊 and \uFFFD half", document.Text);
        Assert.Equal(PartialDate.OfMonth(2017, 12), document.Published);
        Assert.Equal("uz-Cyrl", document.Language);
    }

    [Theory]
    [InlineData("13 May 2022", "2022-05-13")]
    [InlineData("Friday, 13 May 2022", "2022-05-13")]
    [InlineData("May 13, 2022", "2022-05-13")]
    [InlineData("13.05.2022", "2022-05-13")]
    [InlineData("2022-05-13T10:00:00Z", "2022-05-13")]
    [InlineData("soon", null)]
    public void A_date_of_publication_is_read_as_sites_write_it(string written, string? expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", $"T\nPublished: {written}\n\nBody");
        var taken = Assert.Single(folder.Take("a.txt"));
        Assert.Equal(expected, taken.Document!.Published?.ToString());
        Assert.Equal(expected is null ? ["RAP3021"] : [], taken.Noticed.Select(n => n.Code));
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"y\"}", 2)]
    [InlineData("\uFEFF {\"id\":\"a\",\"text\":\"x\"}", 1)]
    [InlineData("<!DOCTYPE html><body><p>Words</p>", 1)]
    [InlineData("Title\n\nBody", 1)]
    public void The_standard_input_is_told_by_how_it_begins(string text, int documents)
    {
        var found = new MaterialSource(new IntakeLimits(), () => new MemoryStream(Encoding.UTF8.GetBytes(text))).Find(["-"]);
        var taken = found.Select(material => Intake.Take(material, new IntakeLimits())).ToList();
        Assert.Equal(documents, taken.Count);
        Assert.All(taken, t => Assert.DoesNotContain("{", t.Document!.Text.Replace("<", "{", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_is_read_in_sorted_order_without_hidden_files_and_readmes()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.txt", "a/z.txt", "B.txt", "a.txt", ".hidden.txt", "README.md", "a/.git/x.txt" }) folder.Write(name, name + "\n\nBody");
        Assert.Equal(["B.txt", "a.txt", "a/z.txt", "b.txt"], folder.Take("").Select(t => t.Document!.Title));
    }

    private static Document One(string name, ReadOnlySpan<byte> bytes)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, bytes.ToArray());
        return Assert.Single(folder.Take("")).Document!;
    }
}
