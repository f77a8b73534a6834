using System.Text.Json;

namespace Rapporteur.Cli.Tests;

public sealed class AuthorityTests
{
    [Fact]
    public void A_person_is_shown_with_names_and_offices_and_what_holds_on_the_day_is_marked()
    {
        using var command = new Command();
        Assert.Equal(0, command.Run("authority", "show", "\u041c\u0438\u0440\u0437\u0438\u0451\u0435\u0432", "--on", "2016-10-01"));
        Assert.Contains("Shavkat Mirziyoyev  (person shavkat-mirziyoyev", command.Out);
        Assert.Contains("* 2016-09-08 to 2016-12-14  Interim President (Prime Minister), acting: Uzbekistan", command.Out);
        Assert.Contains("  2016-12-14 to ..  President: Uzbekistan", command.Out);
    }

    [Fact]
    public void A_place_is_shown_with_its_name_of_the_day()
    {
        using var command = new Command();
        Assert.Equal(0, command.Run("authority", "show", "Astana", "--on", "2020"));
        Assert.Contains("on 2020-12-31 called Nur-Sultan", command.Out);
    }

    [Fact]
    public void Every_bearer_of_a_name_is_an_object_of_JSON_of_its_own()
    {
        using var command = new Command();
        Assert.Equal(0, command.Run("authority", "show", "Japarov", "--on", "2022-06-01", "--format", "json"));
        var lines = command.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["akylbek-japarov", "sadyr-japarov"], lines.Select(l => l.GetProperty("id").GetString()).Order());
        Assert.All(lines, l => Assert.Contains(l.GetProperty("offices").EnumerateArray(), o => o.GetProperty("holds").GetBoolean()));
    }

    [Fact]
    public void A_name_that_nobody_bears_ends_with_2_and_a_proposal()
    {
        using var command = new Command();
        Assert.Equal(2, command.Run("authority", "show", "Zzyzxq Qwkx"));
        Assert.Contains("nobody and nothing is known", command.Error);
        Assert.Equal(2, command.Run("authority", "show", "x", "--on", "soon"));
    }

    [Fact]
    public void The_tables_are_checked_and_a_fault_ends_with_1()
    {
        using var command = new Command();
        Assert.Equal(0, command.Run("authority", "check"));
        Assert.Contains("0 faults", command.Error);
        command.Write("data/rapporteur/authority/own/world/memberships.tsv", "organisation\tmember\tstatus\tfrom\tto\tsource\nNATTO\tUZ\tmember\t2020\t\t\n");
        Assert.Equal(1, command.Run("authority", "check"));
        Assert.Contains("'NATTO' is no known organisation", command.Out);
    }

    [Fact]
    public void A_file_is_imported_shown_and_taken_back()
    {
        using var command = new Command();
        var file = command.Write("own.csv", "person,office,holder,from\nAmina Testova,FM,TJ,2026-05-04\nNobody,FM,Nowhereland,2026\n");
        Assert.Equal(1, command.Run("authority", "import", file));
        Assert.Contains("own.csv(3): RAP4010: 'Nowhereland' is no known state or organisation", command.Error);
        Assert.Contains("1 fact taken, 1 row left out", command.Error);
        Assert.Equal(0, command.Run("authority", "show", "Testova"));
        Assert.Contains("imported from own.csv", command.Out);
        Assert.Equal(0, command.Run("authority", "undo"));
        Assert.Equal("own.csv\n", command.Out);
        Assert.Equal(0, command.Run("authority", "undo", "own.csv"));
        Assert.Equal(2, command.Run("authority", "undo", "own.csv"));
        Assert.Equal(2, command.Run("authority", "show", "Testova Amina"));
        Assert.Equal(2, command.Run("authority", "import", command["nowhere.csv"]));
    }
}
