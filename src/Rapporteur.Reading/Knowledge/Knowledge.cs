using System.Collections.Frozen;
using System.Collections.ObjectModel;

namespace Rapporteur.Reading;

/// <summary>Everything under <c>knowledge/</c>, loaded once, checked and frozen.</summary>
/// <remarks>Immutable; share one between threads.</remarks>
public sealed class Knowledge
{
    private Knowledge(string version, World world, FrozenDictionary<string, LanguagePack> languages, Writings writings, IReadOnlyList<EventKind> kinds, SourceBook sources, Weights weights) =>
        (Version, World, Languages, Writings, Kinds, Sources, Weights) = (version, world, languages, writings, kinds, sources, weights);

    /// <summary>A hash of all files loaded: two readings with the same version were read with the same knowledge.</summary>
    public string Version { get; }

    /// <summary>BCP 47 tags of the languages it can read, sorted.</summary>
    public IReadOnlyList<string> LanguageTags => [.. Languages.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Names of the kinds of event, in the order of their files.</summary>
    public IReadOnlyList<string> EventKinds => [.. Kinds.Select(k => k.Name)];

    /// <summary>ISO 3166 alpha-2 codes of states, each with its usual name in a language; empty where the language has no folder.</summary>
    /// <param name="language">A tag of <see cref="LanguageTags"/>.</param>
    public IReadOnlyDictionary<string, string> StateNames(string language) =>
        Languages.TryGetValue(language, out var pack) ? pack.StateNames.AsReadOnly() : ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Codes of organisations, each with its usual name in a language; empty where the language has no folder.</summary>
    /// <param name="language">A tag of <see cref="LanguageTags"/>.</param>
    public IReadOnlyDictionary<string, string> OrganisationNames(string language) =>
        Languages.TryGetValue(language, out var pack) ? pack.OrganisationNames.AsReadOnly() : ReadOnlyDictionary<string, string>.Empty;

    internal World World { get; }

    internal FrozenDictionary<string, LanguagePack> Languages { get; }

    /// <summary>How languages are written, also those that have no folder.</summary>
    internal Writings Writings { get; }

    internal IReadOnlyList<EventKind> Kinds { get; }

    internal SourceBook Sources { get; }

    internal Weights Weights { get; }

    /// <summary>Loads a knowledge folder.</summary>
    /// <exception cref="KnowledgeException">A file is missing or wrong; the message names every file, line, number and what to do. Nothing is loaded by halves.</exception>
    public static Knowledge Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        using var files = new KnowledgeFiles(folder);
        var world = World.Load(files);
        var kinds = EventKind.LoadAll(files);
        var sources = SourceBook.Load(files);
        var weights = Weights.Load(files);
        var languages = files.Folders("languages").Select(tag => LanguagePack.Load(files, tag, world)).ToFrozenDictionary(p => p.Tag, StringComparer.Ordinal);
        var writings = Writings.Load(files, languages.Values);
        files.Problems.ThrowIfAny();
        return new Knowledge(files.Version, world, languages, writings, kinds, sources, weights);
    }
}
