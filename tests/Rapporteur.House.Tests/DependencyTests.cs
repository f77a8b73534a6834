using System.Reflection;
using System.Xml.Linq;

namespace Rapporteur.House.Tests;

/// <summary>Record ← Reading ← Pipeline ← Cli and Server; Record ← Archive ← Pipeline. Reading and Archive do not know each other.</summary>
public sealed class DependencyTests
{
    public static TheoryData<string, string[]> Directions => new()
    {
        { "Rapporteur.Record", [] },
        { "Rapporteur.Reading", ["Rapporteur.Record"] },
        { "Rapporteur.Archive", ["Rapporteur.Record"] },
        { "Rapporteur.Pipeline", ["Rapporteur.Archive", "Rapporteur.Reading", "Rapporteur.Record"] },
        { "Rapporteur.Server", ["Rapporteur.Archive", "Rapporteur.Pipeline", "Rapporteur.Reading", "Rapporteur.Record"] },
        { "Rapporteur.Cli", ["Rapporteur.Archive", "Rapporteur.Pipeline", "Rapporteur.Reading", "Rapporteur.Record", "Rapporteur.Server"] },
    };

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_project_refers_only_to_those_below_it(string project, string[] below)
    {
        Assert.Empty(Includes(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p)).Except(below));
        var assembly = Assembly.Load(AssemblyName(project));
        var used = assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Rapporteur.", StringComparison.Ordinal));
        Assert.Empty(used.Except(below));
    }

    [Fact]
    public void Every_project_of_src_has_its_direction_here() =>
        Assert.Equal(Repository.Files("src", ".csproj").Select(p => Path.GetFileNameWithoutExtension(p)).Order(), Directions.Select(d => d.Data.Item1).Order());

    [Fact]
    public void The_record_uses_no_package_and_the_reader_one_for_its_settings()
    {
        Assert.Empty(Includes("Rapporteur.Record", "PackageReference"));
        Assert.Equal(["Tomlyn"], Includes("Rapporteur.Reading", "PackageReference"));
    }

    [Fact]
    public void No_project_grants_its_internals_to_another_than_its_own_tests()
    {
        var strangers =
            from project in Repository.Files("src", ".csproj")
            let name = Path.GetFileNameWithoutExtension(project)
            from friend in Includes(name, "InternalsVisibleTo")
            where friend != name + ".Tests"
            select $"{name} → {friend}";
        Assert.Empty(strangers);
    }

    private static string AssemblyName(string project) => project == "Rapporteur.Cli" ? "rapporteur" : project;

    private static IEnumerable<string> Includes(string project, string item) =>
        from element in XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj")).Descendants(item)
        select element.Attribute("Include")!.Value.Replace('\\', '/');
}
