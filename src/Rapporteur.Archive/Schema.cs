using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Archive;

/// <summary>The numbered migrations, embedded as <c>NNNN-name.sql</c>, and the version of the schema that a file has.</summary>
internal static class Schema
{
    // marks a SQLite file as one of ours: the letters RAPP
    private const long ApplicationId = 0x52415050;

    /// <summary>The version this program writes.</summary>
    public static int Newest => Migrations().Count;

    /// <summary>Brings an archive to the newest version, in one transaction.</summary>
    /// <exception cref="ArchiveException">The file is another program's, or of a newer version.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        var version = Version(connection, path);
        if (version == Newest) return;
        connection.Execute("pragma journal_mode = wal");
        using var transaction = connection.BeginTransaction(deferred: false);
        version = Version(connection, path);
        foreach (var (number, name) in Migrations().Where(m => m.Number > version)) connection.Execute(Sql(name), transaction: transaction);
        connection.Execute(FormattableString.Invariant($"pragma application_id = {ApplicationId}; pragma user_version = {Newest}"));
        transaction.Commit();
    }

    private static int Version(SqliteConnection connection, string path)
    {
        var version = connection.ExecuteScalar<int>("pragma user_version");
        var owner = connection.ExecuteScalar<long>("pragma application_id");
        if (owner != ApplicationId && connection.ExecuteScalar<int>("select count(*) from sqlite_master") > 0)
            throw new ArchiveException($"{path} is a SQLite file of another program. Give another file with --archive.");
        if (version > Newest)
        {
            throw new ArchiveException(FormattableString.Invariant(
                $"{path} was written by a newer version of Rapporteur (schema {version}, this program knows {Newest}). Update the program, or give another file with --archive."));
        }

        return version;
    }

    private static List<(int Number, string Name)> Migrations() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Select(name => (int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name))
            .Order()];

    private static string Sql(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
