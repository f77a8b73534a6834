using System.Reflection;
using PublicApiGenerator;
using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.House.Tests;

/// <summary>The public API of the two libraries is a text file each; a change shows in the diff. RAPPORTEUR_ACCEPT=1 accepts it.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_of_the_record_is_the_one_written_down() => AssertWritten(typeof(DocumentReading).Assembly);

    [Fact]
    public void The_public_api_of_the_reader_is_the_one_written_down() => AssertWritten(typeof(Reader).Assembly);

    private static void AssertWritten(Assembly assembly)
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        var actual = assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var name = $"tests/Rapporteur.House.Tests/PublicApi/{assembly.GetName().Name}";
        var (written, received) = (Path.Combine(Repository.Root, name + ".txt"), Path.Combine(Repository.Root, name + ".received.txt"));
        if (Environment.GetEnvironmentVariable("RAPPORTEUR_ACCEPT") == "1") File.WriteAllText(written, actual);
        var expected = File.Exists(written) ? File.ReadAllText(written).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(
            $"the public API of {assembly.GetName().Name} differs from {name}.txt; it is now in {name}.received.txt. "
            + "If that is meant, run the test with RAPPORTEUR_ACCEPT=1 and commit the file. " + FirstDifference(expected, actual));
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (a, b) = (expected.Split('\n'), actual.Split('\n'));
        var line = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"First difference in line {line + 1}: '{a.ElementAtOrDefault(line)?.Trim()}' is now '{b.ElementAtOrDefault(line)?.Trim()}'";
    }
}
