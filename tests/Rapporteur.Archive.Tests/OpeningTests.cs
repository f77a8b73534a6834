using Microsoft.Data.Sqlite;
using Rapporteur.Record;
using static Rapporteur.Archive.Tests.TemporaryArchive;

namespace Rapporteur.Archive.Tests;

public sealed class OpeningTests
{
    [Fact]
    public void An_archive_opened_again_holds_what_was_kept()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Read("a", "T", "B")], OneOfAll);
        using var again = SqliteArchive.Open(temporary.Path);
        Assert.Equal(1, again.Statistics().Documents);
    }

    [Fact]
    public void Migrations_are_numbered_without_a_gap_and_none_twice()
    {
        var numbers = typeof(SqliteArchive).Assembly.GetManifestResourceNames().Select(name => int.Parse(name.AsSpan(0, 4))).Order();
        Assert.Equal(Enumerable.Range(1, Schema.Newest), numbers);
    }

    [Fact]
    public void An_archive_of_a_newer_version_is_refused_with_what_to_do()
    {
        using var temporary = new TemporaryArchive();
        Execute(temporary.Path, "pragma user_version = 99");
        var refusal = Assert.Throws<ArchiveException>(() => SqliteArchive.Open(temporary.Path));
        Assert.Contains("newer version of Rapporteur (schema 99", refusal.Message);
        Assert.Contains("--archive", refusal.Message);
    }

    [Fact]
    public void An_archive_of_the_first_schema_is_brought_up_to_date_and_settled_with_the_next_batch()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("rapporteur-").FullName, "record.db");
        using (var stream = typeof(SqliteArchive).Assembly.GetManifestResourceStream("0001-record")!)
        using (var reader = new StreamReader(stream))
        {
            Execute(path, reader.ReadToEnd() + """
                pragma foreign_keys = off;
                insert into document values ('a', 1);
                insert into capture values (1, 'a', 'h', '2026-01-01T00:00:00Z', 'a.txt', '', 0, 0, null, null, null, null, '[]', 'Text');
                insert into reading values (1, 'k1', '{"doc":"a","events":[{"id":"e1","kind":"call","main":true,"status":"held","start":"2017-12-26"}]}');
                insert into reported values ('a', 'e1', 'call', '2017-12-26', 1, 'x1', '{}');
                insert into event values ('x1', 'call', 'held', 1, '2017-12-26', '2017-12-26', null, null, null, '', '{"id":"x1","sources":[{"doc":"a","event":"e1"}]}', null, null);
                pragma application_id = 1380012112; pragma user_version = 1;
                """);
        }

        using var archive = SqliteArchive.Open(path);
        Assert.Null(archive.SettledWith());
        Assert.Equal("x1", Assert.Single(archive.Events()).Id);
        archive.Keep([Read("b", null, "B", Event("e1", "call", "2017-12-26"))], OneOfAll);
        Assert.Equal("test", archive.SettledWith());
        Assert.Equal(["a/e1", "b/e1"], Assert.Single(archive.Events()).Sources.Select(s => s.ToString()));
        Assert.Equal("a-e1", archive.Event(new EventSource("b", "e1").RecordId())!.Id);
    }

    [Fact]
    public void An_id_whose_source_is_no_longer_reported_says_what_it_stood_for()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Read("a", "T", "B", Event("e1", "call", null), Event("e2", "call", null))], OneOfAll);
        temporary.Archive.Keep([Read("a", "T", "B", Event("e1", "call", null))], OneOfAll);
        var gone = new EventSource("a", "e2");
        Assert.Null(temporary.Archive.Event(gone.RecordId()));
        Assert.Equal(gone, temporary.Archive.Former(gone.RecordId()));
        Assert.Null(temporary.Archive.Former(new EventSource("a", "e1").RecordId()));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_was()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("rapporteur-").FullName, "other.db");
        Execute(path, "create table other (a)");
        Assert.Contains("another program", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(path)).Message);
        Assert.Equal(1L, Execute(path, "select count(*) from sqlite_master"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("rapporteur-").FullName, "record.db");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("this is no database ", 100)));
        Assert.Contains("no archive", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(path)).Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_archive_trouble()
    {
        var file = Path.GetTempFileName();
        Assert.Throws<ArchiveException>(() => SqliteArchive.Open(Path.Combine(file, "record.db")));
    }

    [Fact]
    public async Task Many_threads_read_while_one_writes()
    {
        using var temporary = new TemporaryArchive();
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 50; i++) temporary.Archive.Keep([Read($"d{i}", "T", $"Body {i}", Event("e1", "call", "2017-12-26"))], OneOfAll);
        });
        var reading = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!writing.IsCompleted)
            {
                var totals = temporary.Archive.Statistics();
                Assert.Equal(Math.Min(1, totals.Documents), totals.Events);
            }
        }));
        await Task.WhenAll([writing, .. reading]);
        Assert.Equal(50, Assert.Single(temporary.Archive.Events()).Sources.Length);
    }

    private static object? Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
