using Microsoft.Data.Sqlite;
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
    public void An_archive_of_a_newer_version_is_refused_with_what_to_do()
    {
        using var temporary = new TemporaryArchive();
        Execute(temporary.Path, "pragma user_version = 99");
        var refusal = Assert.Throws<ArchiveException>(() => SqliteArchive.Open(temporary.Path));
        Assert.Contains("newer version of Rapporteur (schema 99", refusal.Message);
        Assert.Contains("--archive", refusal.Message);
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
