using System.Text.RegularExpressions;
using Rapporteur.Reading;

namespace Rapporteur.House.Tests;

/// <summary>The numbered folders of the engine: a stage may use the types of lower stages only.</summary>
public sealed partial class StageTests
{
    private const string Engine = "src/Rapporteur.Reading";

    private static readonly string[] Stages = ["Documents", "Text", "Mentions", "Events", "Reconciliation"];

    private sealed record SourceFile(string Path, string Text)
    {
        public string Folder => Path.Split('/')[2];

        /// <summary>The stage's number, 0 for what lies outside the numbered folders.</summary>
        public int Stage => char.IsAsciiDigit(Folder[0]) ? Folder[0] - '0' : 0;

        public string Namespace => NamespaceLine().Match(Text).Groups[1].Value;
    }

    private static readonly SourceFile[] Files = [.. Repository.Files(Engine, ".cs").Select(path => new SourceFile(path, Repository.Read(path)))];

    [Fact]
    public void Each_numbered_folder_is_a_known_stage()
    {
        var folders = Files.Where(f => f.Stage > 0).Select(f => f.Folder).Distinct().ToList();
        Assert.NotEmpty(folders);
        Assert.Empty(folders.Except(Stages.Select((name, i) => $"{i + 1}-{name}")));
    }

    [Fact]
    public void The_namespace_of_a_file_is_that_of_its_stage_or_of_its_folder_in_it()
    {
        var wrong =
            from file in Files
            where file.Stage > 0
            let name = file.Path.Split('/') is [_, _, _, var sub, _] ? sub : Stages[file.Stage - 1]
            where file.Namespace != $"Rapporteur.Reading.{name}"
            select $"{file.Path}: {file.Namespace}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_namespace_belongs_to_one_stage() =>
        Assert.All(Files.GroupBy(f => f.Namespace), files => Assert.Single(files.Select(f => f.Stage).Distinct()));

    [Fact]
    public void A_stage_uses_lower_stages_only()
    {
        var stageOf = Files.Where(f => f.Stage > 0).GroupBy(f => f.Namespace.Split('.')[^1]).ToDictionary(g => g.Key, g => g.First().Stage);
        var types = typeof(Reader).Assembly.GetTypes().Select(t => $"{t.Namespace}.{t.Name}").ToHashSet(StringComparer.Ordinal);
        var upward =
            from file in Files
            where file.Stage > 0
            from used in Named().Matches(file.Text).Select(m => m.Groups[1].Value)
                .Concat(Relative().Matches(file.Text).Where(m => types.Contains("Rapporteur.Reading." + m.Value)).Select(m => m.Groups[1].Value))
            where stageOf.GetValueOrDefault(used) > file.Stage
            select $"{file.Path} uses {used}";
        Assert.Empty(upward.Distinct());
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"Rapporteur\.Reading\.(\w+)")]
    private static partial Regex Named();

    // "Events.EventFinder" inside the namespace Rapporteur.Reading means Rapporteur.Reading.Events.EventFinder
    [GeneratedRegex(@"(?<![.\w])(\w+)\.[A-Z]\w*")]
    private static partial Regex Relative();
}
