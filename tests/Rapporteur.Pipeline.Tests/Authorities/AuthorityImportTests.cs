using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests.Authorities;

/// <summary>Files of the user's are laid over the tables, and can be taken back.</summary>
public sealed class AuthorityImportTests : IDisposable
{
    private static readonly string Knowledge = KnowledgeFolder();
    private static readonly Lazy<Authority> Tables = new(() => Authority.Load(Knowledge));

    private readonly string _folder = Directory.CreateTempSubdirectory("rapporteur-authority-").FullName;

    private string Overlay => Path.Combine(_folder, "authority");

    private Authority Laid => Authority.Load(Knowledge, Overlay);

    [Fact]
    public void A_minister_from_a_table_succeeds_the_one_whose_end_the_tables_do_not_know()
    {
        var result = Import("ministers.csv", "person,title,holder,from,to,name_ru\nAmina Testova,Foreign Minister,Tajikistan,2026-05-04,,\u0410\u043c\u0438\u043d\u0430 \u0422\u0435\u0441\u0442\u043e\u0432\u0430\n");

        Assert.Equal((1, 0), (result.Facts, result.Problems.Count));
        Assert.Equal(["sirojiddin-muhriddin"], Holders(Laid, "FM", "TJ", "2026-05-03"));
        Assert.Equal(["amina-testova"], Holders(Laid, "FM", "TJ", "2026-05-04"));
        Assert.Equal(["amina-testova"], Laid.Find("\u0410\u043c\u0438\u043d\u0430 \u0422\u0435\u0441\u0442\u043e\u0432\u0430").Select(e => e.Id));
    }

    [Fact]
    public void What_was_imported_is_read_by_name()
    {
        Import("ministers.csv", "person;office;holder;from\nAmina Testova;FM;TJ;2026-05-04\n");
        var knowledge = Reading.Knowledge.LoadWith(Overlay, Knowledge);
        var document = Document.Of("x", null, "Amina Testova met President of Kenya William Ruto in Nairobi on 14 May 2026.") with { Language = "en", Published = PartialDate.OfDay(2026, 5, 15) };

        Assert.NotEqual(Reading.Knowledge.Load(Knowledge).Version, knowledge.Version);
        Assert.Equal("TJ", Assert.Single(Assert.Single(new Reader(knowledge).Read(document).Events).Participants, p => p.Name == "Amina Testova").Affiliation);
    }

    [Fact]
    public void A_known_person_keeps_the_identifier_and_a_row_of_ones_own_replaces_that_of_the_tables()
    {
        Import("own.csv", "person,office,holder,from,qid\nSirojiddin Aslov,FM,TJ,2013-12-01,Q18198123\n");

        var tenure = Assert.Single(Laid.TenuresOf("sirojiddin-muhriddin"), t => t.Office == "FM");
        Assert.Equal((PartialDate.OfDay(2013, 12, 1), "imported from own.csv"), (tenure.Period.From!.Value, tenure.Source));
    }

    [Fact]
    public void Another_identifier_of_Wikidata_is_another_person_of_the_same_name()
    {
        Import("own.csv", "person,title,holder,from,qid\nVladimir Putin,Energy Minister,KZ,2024,Q999999999\n");

        Assert.Equal(["vladimir-putin-2"], Holders(Laid, "OTHER", "KZ", "2024-05-01").Where(p => p.StartsWith("vladimir-putin", StringComparison.Ordinal)));
    }

    [Fact]
    public void Results_of_SPARQL_are_taken_with_the_precision_of_their_dates()
    {
        var result = Import("query.json", """
            {"head":{"vars":["person"]},"results":{"bindings":[
            {"person":{"type":"uri","value":"http://www.wikidata.org/entity/Q900000001"},"personLabel":{"type":"literal","xml:lang":"en","value":"Boris Example"},
             "positionLabel":{"value":"Prime Minister of Mongolia"},"start":{"value":"2026-04-01T00:00:00Z"},"startPrecision":{"value":"10"}},
            {"person":{"type":"uri","value":"http://www.wikidata.org/entity/Q900000002"},"personLabel":{"value":"Q900000002"},"positionLabel":{"value":"Prime Minister of Mongolia"}}
            ]}}
            """);

        Assert.Equal([4], result.Problems.Select(p => p.Line));
        var tenure = Assert.Single(Laid.AllHolders("HOG", "MN"), t => t.Person == "boris-example");
        Assert.Equal("2026-04/..", tenure.Period.ToString());
        Assert.Equal("Q900000001", Laid.Entry("person", "boris-example")?.Qid);
    }

    [Fact]
    public void A_Popolo_file_is_taken_with_the_names_of_other_languages()
    {
        var result = Import("popolo.json", """
            {"persons":[{"id":"p1","name":"Carla Beispiel","other_names":[{"lang":"ru","name":"\u041a\u0430\u0440\u043b\u0430 \u0411\u0430\u0439\u0448\u043f\u0438\u043b\u044c"}],"identifiers":[{"scheme":"wikidata","identifier":"Q900000003"}]}],
             "organizations":[{"id":"o1","name":"Kyrgyzstan"}],
             "posts":[{"id":"t1","label":"Minister of Foreign Affairs","organization_id":"o1"}],
             "memberships":[{"person_id":"p1","post_id":"t1","start_date":"2026-05-01"}]}
            """);

        Assert.Empty(result.Problems);
        Assert.Contains("carla-beispiel", Holders(Laid, "FM", "KG", "2026-06-01"));
        Assert.Contains("\u041a\u0430\u0440\u043b\u0430 \u0411\u0430\u0439\u0448\u043f\u0438\u043b\u044c", Laid.Entry("person", "carla-beispiel")!.Names.Select(n => n.Text));
    }

    [Fact]
    public void Memberships_and_presidencies_are_taken_too()
    {
        Import("members.csv", "organisation,member,status,from\nSCO,Azerbaijan,observer,2026-05-01\n");
        Import("chairs.csv", "organisation,body,holder,from,to\nCIS,CIS-CHS,Armenia,2027-01-01,2027-12-31\n");

        Assert.Equal(["observer"], Laid.MembershipsOn("AZ", "SCO", new DateOnly(2026, 6, 1)).Select(m => m.Status).Distinct());
        Assert.Equal(["AM"], Laid.PresidenciesOn("CIS", new DateOnly(2027, 6, 1)).Select(p => p.Holder));
        Assert.Equal(["chairs.csv", "members.csv"], AuthorityImport.All(Overlay));
    }

    [Theory]
    [InlineData("person,title,holder,from\n,Foreign Minister,TJ,2026", 2, "no name of a person")]
    [InlineData("person,title,holder,from\nA B,Foreign Minister,Tajikistam,2026", 2, "did you mean 'Tajikistan'?")]
    [InlineData("person,title,holder,from\nA B,Foreign Minister,TJ,soon", 2, "'soon' is no date")]
    [InlineData("person,title,holder,from,to\nA B,Foreign Minister,TJ,2026,2025", 2, "before it begins")]
    [InlineData("person,title,from\nC D,Foreign Minister of Tajikistan,2026\nA B,Foreign Minister,2026", 3, "whose office")]
    [InlineData("name,date\nx,2026", 2, "neither person")]
    [InlineData("", 1, "no row")]
    [InlineData("{\"results\":", 1, "no JSON")]
    public void A_row_that_cannot_be_taken_is_named_by_line_with_what_is_wrong(string text, int line, string message)
    {
        var problem = Assert.Single(Import("file.csv", text).Problems);

        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_again_replaces_what_it_brought_and_undoing_leaves_nothing()
    {
        Import("own.csv", "person,office,holder,from\nAmina Testova,FM,TJ,2026-05-04\n");
        Import("own.csv", "person,office,holder,from\nAmina Testova,FM,TJ,2026-05-05\n");
        Assert.Equal(["sirojiddin-muhriddin"], Holders(Laid, "FM", "TJ", "2026-05-04"));

        Assert.True(AuthorityImport.Undo(Overlay, "own.csv"));
        Assert.False(AuthorityImport.Undo(Overlay, "own.csv"));
        Assert.Equal(Holders(Tables.Value, "FM", "TJ", "2026-05-05"), Holders(Laid, "FM", "TJ", "2026-05-05"));
    }

    [Fact]
    public void The_tables_of_this_checkout_have_no_fault() => Assert.Empty(AuthorityCheck.Of(Tables.Value).Where(f => f.IsFault).Select(f => f.Message));

    [Fact]
    public void Two_holders_at_once_unknown_codes_and_gaps_are_found()
    {
        var world = Path.Combine(Overlay, "broken", "world");
        Directory.CreateDirectory(world);
        File.WriteAllText(Path.Combine(world, "tenures.tsv"), "person\toffice\tholder\ttitle\tfrom\tto\tacting\tsource\nnobody\tHOS\tAQ\tPresident\t2001\t2010\t\t\nvladimir-putin\tHOS\tAQ\tPresident\t2005\t2012\t\t\nvladimir-putin\tHOS\tAQ\tPresident\t2019\t2018\t\t\nvladimir-putin\tXYZ\tQQ\tBoss\t2019\t\t\t\n");

        Assert.Equal(
            ["RAP4001", "RAP4001", "RAP4001", "RAP4002", "RAP4003", "RAP4004"],
            AuthorityCheck.Of(Laid).Where(f => f.Message.Contains("AQ", StringComparison.Ordinal) || f.Message.Contains("QQ", StringComparison.Ordinal) || f.Message.Contains("nobody'", StringComparison.Ordinal) || f.Message.Contains("XYZ", StringComparison.Ordinal)).Select(f => f.Code));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ImportResult Import(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return AuthorityImport.Run(path, Laid, Overlay);
    }

    private static IEnumerable<string> Holders(Authority authority, string office, string holder, string day) =>
        authority.Holders(office, holder, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Select(t => t.Person);

    private static string KnowledgeFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "knowledge", "world"))) return Path.Combine(folder.FullName, "knowledge");
        }

        throw new DirectoryNotFoundException("run the tests from a checkout");
    }
}
