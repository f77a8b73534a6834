using System.Globalization;

namespace Rapporteur.House.Tests;

public sealed class KnowledgeFilesTests
{
    private static readonly string[] _precisions = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static TheoryData<string, string> Tables => new()
    {
        { "world/states.tsv", "iso2 iso3 m49 qid capital from to source" },
        { "world/places.tsv", "id name country kind lat lon population geonames source" },
        { "world/organisations.tsv", "code kind founded dissolved seat source" },
        { "world/bodies.tsv", "id organisation name level source" },
        { "world/venues.tsv", "id name place country kind source" },
        { "world/persons.tsv", "id name qid" },
        { "world/tenures.tsv", "person office holder title from to acting source" },
        { "world/memberships.tsv", "organisation member status from to source" },
        { "world/presidencies.tsv", "organisation holder body kind from to source" },
        { "world/names.tsv", "entity kind language text from to source" },
        { "world/abbreviations.tsv", "entity kind language text source" },
        { "world/seats.tsv", "body state office from to source" },
        { "world/offices.tsv", "title office holder source" },
        { "world/coverage.tsv", "table subject until source" },
        { "world/spellings.tsv", "from to" },
        { "languages/en/states.tsv", "iso2 kind text" },
        { "languages/en/organisations.tsv", "code kind text" },
        { "languages/en/bodies.tsv", "body text" },
        { "languages/en/places.tsv", "place text" },
        { "languages/en/venues.tsv", "venue text" },
        { "languages/en/persons.tsv", "person text" },
        { "languages/en/boilerplate.tsv", "text" },
        { "languages/ru/states.tsv", "iso2 kind text" },
        { "languages/ru/organisations.tsv", "code kind text" },
        { "languages/ru/bodies.tsv", "body text" },
        { "languages/ru/places.tsv", "place text" },
        { "languages/ru/venues.tsv", "venue text" },
        { "languages/ru/persons.tsv", "person text" },
    };

    public static TheoryData<string> Paths => [.. Tables.Select(table => table.Data.Item1)];

    [Theory, MemberData(nameof(Tables))]
    public void A_table_has_its_header_its_columns_and_rows_in_ordinal_order(string path, string header)
    {
        var table = KnowledgeTable.Read(path);

        Assert.Equal(header.Split(' '), table.Columns);
        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Length));
        Assert.Equal(table.Rows.Select(row => row[0]).Order(StringComparer.Ordinal), table.Rows.Select(row => row[0]));
        Assert.Equal([], table.Rows.CountBy(row => string.Join('\t', row)).Where(row => row.Value > 1).Select(row => row.Key));
    }

    [Theory, MemberData(nameof(Paths))]
    public void A_table_says_what_it_is_and_has_no_stray_blanks_or_quotes(string path)
    {
        var table = KnowledgeTable.Read(path);

        Assert.StartsWith("# ", table.Lines[0], StringComparison.Ordinal);
        Assert.All(table.Rows, row => Assert.All(row, value => Assert.Equal(value.Trim(), value)));
        Assert.All(table.Rows, row => Assert.False(row[^1].StartsWith('"') && row[^1].EndsWith('"')));
    }

    [Theory]
    [InlineData("states"), InlineData("places"), InlineData("organisations"), InlineData("bodies"), InlineData("venues"), InlineData("persons")]
    public void An_identifier_is_given_once(string table)
    {
        var identifiers = KnowledgeTable.Read($"world/{table}.tsv").Identifiers;

        Assert.Equal([], identifiers.CountBy(id => id).Where(id => id.Value > 1).Select(id => id.Key));
    }

    [Theory]
    [InlineData("world/states.tsv", "capital", "places")]
    [InlineData("world/places.tsv", "country", "states")]
    [InlineData("world/organisations.tsv", "seat", "places")]
    [InlineData("world/bodies.tsv", "organisation", "organisations")]
    [InlineData("world/venues.tsv", "place", "places"), InlineData("world/venues.tsv", "country", "states")]
    [InlineData("world/tenures.tsv", "person", "persons"), InlineData("world/tenures.tsv", "holder", "states|ORG:organisations")]
    [InlineData("world/memberships.tsv", "organisation", "organisations")]
    [InlineData("world/memberships.tsv", "member", "states|ORG:organisations")]
    [InlineData("world/presidencies.tsv", "organisation", "organisations"), InlineData("world/presidencies.tsv", "body", "bodies")]
    [InlineData("world/presidencies.tsv", "holder", "states|ORG:organisations")]
    [InlineData("world/offices.tsv", "holder", "states|ORG:organisations"), InlineData("world/coverage.tsv", "subject", "states|ORG:organisations")]
    [InlineData("world/names.tsv", "entity", "states|organisations|persons|places"), InlineData("world/abbreviations.tsv", "entity", "states|organisations")]
    [InlineData("world/seats.tsv", "state", "states")]
    [InlineData("languages/en/states.tsv", "iso2", "states"), InlineData("languages/en/organisations.tsv", "code", "organisations")]
    [InlineData("languages/en/places.tsv", "place", "places"), InlineData("languages/en/venues.tsv", "venue", "venues")]
    [InlineData("languages/en/persons.tsv", "person", "persons")]
    [InlineData("languages/ru/states.tsv", "iso2", "states"), InlineData("languages/ru/organisations.tsv", "code", "organisations")]
    [InlineData("languages/ru/places.tsv", "place", "places"), InlineData("languages/ru/venues.tsv", "venue", "venues")]
    [InlineData("languages/ru/persons.tsv", "person", "persons")]
    public void What_a_table_points_to_exists(string path, string column, string targets)
    {
        var known = targets.Split('|').SelectMany(target => target.StartsWith("ORG:", StringComparison.Ordinal)
            ? KnowledgeTable.Read($"world/{target[4..]}.tsv").Identifiers.Select(code => $"ORG:{code}")
            : KnowledgeTable.Read($"world/{target}.tsv").Identifiers).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], KnowledgeTable.Read(path).Column(column).Where(value => value.Length > 0 && !known.Contains(value)));
    }

    [Theory]
    [InlineData("states", "from", "to"), InlineData("organisations", "founded", "dissolved"), InlineData("tenures", "from", "to")]
    [InlineData("memberships", "from", "to"), InlineData("presidencies", "from", "to"), InlineData("names", "from", "to"), InlineData("seats", "from", "to")]
    public void A_date_is_cut_to_what_is_known_and_no_span_ends_before_it_begins(string table, string from, string to)
    {
        var rows = KnowledgeTable.Read($"world/{table}.tsv");

        Assert.Equal([], rows.Column(from).Concat(rows.Column(to)).Where(date => date.Length > 0 && !IsDate(date)));
        Assert.Equal([], rows.Column(from).Zip(rows.Column(to)).Where(span => EndsFirst(span.First, span.Second)));
    }

    [Fact]
    public void The_text_of_a_body_is_of_one_body_or_of_a_name_that_several_share()
    {
        var bodies = KnowledgeTable.Read("world/bodies.tsv");
        var known = bodies.Identifiers.Concat(bodies.Column("name").Select(name => $"*:{name}")).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], KnowledgeTable.Read("languages/en/bodies.tsv").Column("body").Where(body => !known.Contains(body)));
    }

    [Fact]
    public void Every_place_has_an_English_name()
    {
        var named = KnowledgeTable.Read("languages/en/places.tsv").Column("place").ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], KnowledgeTable.Read("world/places.tsv").Identifiers.Where(place => !named.Contains(place)));
    }

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, _precisions, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool EndsFirst(string from, string to)
    {
        var shared = Math.Min(from.Length, to.Length);
        return string.CompareOrdinal(from[..shared], to[..shared]) > 0;
    }
}
