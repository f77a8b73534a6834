using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rapporteur.House.Tests;

/// <summary>What the program offers is described in docs/, and docs/ describes nothing that is not there.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_kind_of_event_has_its_heading() =>
        AssertSame(Repository.Files("knowledge/events", ".toml").Select(f => Path.GetFileNameWithoutExtension(f)), Headings("docs/kinds.md").Skip(1));

    [Fact]
    public void Every_command_has_its_heading() => AssertSame(
        Sources("src/Rapporteur.Cli", ".cs").SelectMany(text => Command().Matches(text)).Select(m => m.Groups[1].Value),
        CommandHeading().Matches(Repository.Read("docs/commands.md")).Select(m => m.Groups[1].Value));

    [Fact]
    public void Every_option_is_described() => AssertSame(
        Sources("src/Rapporteur.Cli", ".cs").SelectMany(text => OptionMade().Matches(text)).Select(m => m.Groups[1].Value).Concat(["--help", "--version"]),
        CodeSpans("docs/commands.md").SelectMany(span => OptionNamed().Matches(span)).Select(m => m.Value));

    [Fact]
    public void Every_diagnostic_is_described() => AssertSame(
        Sources("src", ".cs").SelectMany(text => Diagnostic().Matches(text)).Select(m => m.Groups[1].Value),
        Diagnostic().Matches(Repository.Read("docs/diagnostics.md")).Select(m => m.Groups[1].Value));

    [Fact]
    public void Every_page_is_described()
    {
        var routes = Sources("src/Rapporteur.Server", ".cs").SelectMany(text => Route().Matches(text))
            .Concat(Sources("src/Rapporteur.Server", ".razor").SelectMany(text => PageDirective().Matches(text)))
            .Select(m => m.Groups[1].Value.Replace("{**", "{", StringComparison.Ordinal))
            .Where(route => !route.StartsWith("/assets/", StringComparison.Ordinal));
        Assert.Empty(routes.Distinct().Except(CodeSpans("docs/pages.md").Select(span => span.Split('?')[0])));
    }

    [Fact]
    public void Every_trait_that_a_rule_may_ask_for_is_described() => AssertSame(
        RuleTrait().Matches(Repository.Read("src/Rapporteur.Reading/Knowledge/Rules/RuleCompiler.cs")).Select(m => "#" + m.Groups[1].Value),
        CodeSpans("docs/rules.md").Where(span => RuleTraitNamed().IsMatch(span)).Except(["#trait"]));

    [Fact]
    public void Everything_that_rules_make_is_described() => AssertSame(
        KnowledgeRules().SelectMany(text => Makes().Matches(text)).Select(m => m.Groups[1].Value),
        KindRow().Matches(Repository.Read("docs/rules.md")).SelectMany(m => m.Groups[1].Value.Split("`, `")).Except(Elements()));

    [Fact]
    public void Every_field_of_an_event_that_rules_set_is_described()
    {
        var fields = KnowledgeRules().SelectMany(text => MakesEvent().Matches(text)).SelectMany(m => Field().Matches(m.Groups[1].Value)).Select(m => m.Groups[1].Value);
        var row = EventRow().Match(Repository.Read("docs/rules.md")).Groups[1].Value;
        Assert.Empty(fields.Distinct().Except(CodeSpan().Matches(row).Select(m => m.Groups[1].Value)));
    }

    [Fact]
    public void Every_package_has_its_licence_and_reason()
    {
        AssertSame(
            Packages().Concat(NodePackages("tools/world")).Concat(NodePackages("benchmarks/peers")).Concat(NodePackages("tests/readers")),
            PackageRow().Matches(Repository.Read("dependencies.md")).Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void Every_package_declared_is_used() => AssertSame(
        Packages(),
        from folder in new[] { "src", "tests", "benchmarks" }
        from project in Repository.Files(folder, ".csproj")
        from reference in XDocument.Parse(Repository.Read(project)).Descendants("PackageReference")
        select reference.Attribute("Include")!.Value);

    [Fact]
    public void A_decision_says_status_context_decision_and_consequences()
    {
        var decisions = Repository.Files("docs/decisions", ".md");
        Assert.NotEmpty(decisions);
        Assert.All(decisions, path =>
        {
            Assert.Matches(@"^docs/decisions/\d{4}-[a-z0-9-]+\.md$", path);
            Assert.Equal(["Status", "Context", "Decision", "Consequences"], Headings(path).Skip(1));
        });
    }

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var pages = Repository.Files("docs", ".md").Concat(["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "dependencies.md"]);
        var broken =
            from page in pages
            from target in Link().Matches(Repository.Read(page)).Select(m => m.Groups[1].Value)
            where !target.Contains("://", StringComparison.Ordinal)
            let path = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{page} → {target}";
        Assert.Empty(broken);
    }

    private static void AssertSame(IEnumerable<string> offered, IEnumerable<string> described)
    {
        var (there, told) = (offered.ToHashSet(StringComparer.Ordinal), described.ToHashSet(StringComparer.Ordinal));
        Assert.NotEmpty(there);
        Assert.True(there.SetEquals(told), $"not described: [{List(there.Except(told))}]; described, but not there: [{List(told.Except(there))}]");

        static string List(IEnumerable<string> items) => string.Join(", ", items.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KnowledgeRules() => Repository.Files("knowledge/languages", ".rules").Select(Repository.Read);

    // the rows of the tables that tell the notation, before those of what rules make
    private static IEnumerable<string> Elements()
    {
        var page = Repository.Read("docs/rules.md");
        return KindRow().Matches(page[..page.IndexOf("## Kinds of chunks", StringComparison.Ordinal)]).SelectMany(m => m.Groups[1].Value.Split("`, `"));
    }

    private static IEnumerable<string> Packages() =>
        XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value);

    private static IEnumerable<string> NodePackages(string folder)
    {
        using var package = JsonDocument.Parse(Repository.Read(folder + "/package.json"));
        return [.. package.RootElement.GetProperty("dependencies").EnumerateObject().Select(p => p.Name)];
    }

    private static IEnumerable<string> Sources(string folder, string ending) => Repository.Files(folder, ending).Select(Repository.Read);

    /// <summary>The headings without marks of code; fenced blocks are passed over.</summary>
    private static IEnumerable<string> Headings(string page) =>
        Heading().Matches(Fence().Replace(Repository.Read(page), "")).Select(m => m.Groups[1].Value.Trim().Trim('`'));

    private static IEnumerable<string> CodeSpans(string page) =>
        CodeSpan().Matches(Fence().Replace(Repository.Read(page), "")).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^#+ +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^#+ `([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex CommandHeading();

    [GeneratedRegex(@"^\| `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex PackageRow();

    [GeneratedRegex(@"new Command\(""([a-z-]+)""")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?:new(?: Option<[^>]+>+)?|Options\.Date)\(""(--[a-z-]+)""")]
    private static partial Regex OptionMade();

    [GeneratedRegex(@"--[a-z][a-z-]*")]
    private static partial Regex OptionNamed();

    [GeneratedRegex(@"\b(RAP\d{4})\b")]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@"\bMap\w*\(\s*""(/[^""]*)""")]
    private static partial Regex Route();

    [GeneratedRegex(@"(?:^\s+""|part == ""#)([a-z]+)""(?: => Text\.TokenTraits|\) (?:return )?Emit)", RegexOptions.Multiline)]
    private static partial Regex RuleTrait();

    [GeneratedRegex("^#[a-z]+$")]
    private static partial Regex RuleTraitNamed();

    [GeneratedRegex(@"=> ([a-z]+)(?: |\r?$)", RegexOptions.Multiline)]
    private static partial Regex Makes();

    [GeneratedRegex(@"^\| `([^|]+)` \|", RegexOptions.Multiline)]
    private static partial Regex KindRow();

    [GeneratedRegex(@"=> event (.*)$", RegexOptions.Multiline)]
    private static partial Regex MakesEvent();

    [GeneratedRegex("([a-z]+)=")]
    private static partial Regex Field();

    [GeneratedRegex(@"^\| `event` \|(.*)$", RegexOptions.Multiline)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"^@page ""([^""]+)""", RegexOptions.Multiline)]
    private static partial Regex PageDirective();

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
