using System.Collections.ObjectModel;
using Rapporteur.Reading.Images;

namespace Rapporteur.Reading;

/// <summary>Everything under <c>knowledge/</c>, loaded once, checked and frozen.</summary>
/// <remarks>Immutable; share one between threads.</remarks>
public sealed class Knowledge
{
    // of an image what is known in no language; no language has such a tag
    private const string HeadPart = "*";

    private readonly Dictionary<string, UsualNames> _usual;

    private readonly Common _common;

    private Knowledge(string version, Common common, LanguagePacks languages, Dictionary<string, UsualNames> usual, Writings writings) =>
        (Version, _common, Languages, _usual, Writings) = (version, common, languages, usual, writings);

    /// <summary>A hash of all files loaded: two readings with the same version were read with the same knowledge.</summary>
    public string Version { get; }

    /// <summary>BCP 47 tags of the languages it can read, sorted.</summary>
    public IReadOnlyList<string> LanguageTags => Languages.Tags;

    /// <summary>Names of the kinds of event, in the order of their files.</summary>
    public IReadOnlyList<string> EventKinds => [.. Kinds.Select(k => k.Name)];

    /// <summary>ISO 3166 alpha-2 codes of states, each with its usual name in a language; empty where the language has no folder.</summary>
    /// <param name="language">A tag of <see cref="LanguageTags"/>.</param>
    public IReadOnlyDictionary<string, string> StateNames(string language) =>
        _usual.TryGetValue(language, out var usual) ? usual.States.AsReadOnly() : ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Codes of organisations, each with its usual name in a language; empty where the language has no folder.</summary>
    /// <param name="language">A tag of <see cref="LanguageTags"/>.</param>
    public IReadOnlyDictionary<string, string> OrganisationNames(string language) =>
        _usual.TryGetValue(language, out var usual) ? usual.Organisations.AsReadOnly() : ReadOnlyDictionary<string, string>.Empty;

    internal World World => _common.World;

    internal LanguagePacks Languages { get; }

    /// <summary>How languages are written, also those that have no folder.</summary>
    internal Writings Writings { get; }

    internal IReadOnlyList<EventKind> Kinds => _common.Kinds;

    /// <summary>The publishers it knows.</summary>
    public PublisherBook Publishers => _common.Publishers;

    internal Weights Weights => _common.Weights;

    /// <summary>Loads a knowledge folder: all of it, whatever is then read.</summary>
    /// <exception cref="KnowledgeException">A file is missing or wrong; the message names every file, line, number and what to do. Nothing is loaded by halves.</exception>
    public static Knowledge Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Compile(new KnowledgeFiles(folder), null);
    }

    /// <summary>
    /// Loads a knowledge folder as <see cref="Load(string)"/> does, and keeps what came of it in a file; as long as no file of the folder changes,
    /// later calls take it from there, of the languages only those that are read.
    /// </summary>
    /// <param name="folder">The knowledge.</param>
    /// <param name="cache">Where the file is kept, made if need be. Where it cannot be kept, or is damaged, the folder is loaded.</param>
    /// <exception cref="KnowledgeException">A file is missing or wrong, as above: only what was loaded whole is kept.</exception>
    public static Knowledge Load(string folder, string cache)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(cache);
        var files = new KnowledgeFiles(folder);
        var path = Path.Combine(cache, ImageKey.FileName(folder));
        var key = ImageKey.Of(folder);
        if (ImageFile.Open(path, key) is { } image) return Take(image);
        using var draft = new ImageDraft(path);
        // the folder as it was once the draft was begun
        key = ImageKey.Of(folder);
        var parts = new Dictionary<string, ImageWriter>(StringComparer.Ordinal);
        var knowledge = Compile(files, parts);
        draft.Keep(key, parts);
        return knowledge;
    }

    /// <summary>Loads a knowledge folder with tables of the user's own (docs/authority.md), whose rows win.</summary>
    /// <param name="overlay">The user's folder of imported tables; it need not be there.</param>
    /// <param name="folder">The knowledge.</param>
    /// <exception cref="KnowledgeException">A file of either is missing or wrong, as above.</exception>
    public static Knowledge LoadWith(string overlay, string folder)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        ArgumentNullException.ThrowIfNull(folder);
        return Compile(new KnowledgeFiles(folder, overlay), null);
    }

    private static Knowledge Compile(KnowledgeFiles files, Dictionary<string, ImageWriter>? parts)
    {
        var head = parts is null ? null : parts[HeadPart] = new ImageWriter();
        files.Taking = head;
        var common = Common.Load(files);
        files.Taking = null;
        var (packs, usual) = (new Dictionary<string, LanguagePack>(StringComparer.Ordinal), new Dictionary<string, UsualNames>(StringComparer.Ordinal));
        foreach (var tag in files.Folders("languages"))
        {
            var part = parts is null ? null : parts[tag] = new ImageWriter();
            packs[tag] = LanguagePack.Load(files, tag, common.World, usual[tag] = new UsualNames(), part);
        }

        var writings = Writings.Load(files, packs.Values);
        files.Problems.ThrowIfAny();
        if (head is not null) Write(head, files.Version, usual, writings);
        return new Knowledge(files.Version, common, new LanguagePacks(packs.Keys, tag => packs[tag]), usual, writings);
    }

    private static void Write(ImageWriter head, string version, Dictionary<string, UsualNames> usual, Writings writings)
    {
        head.TakeNoMore();
        head.Text(version);
        head.Texts(usual.Keys);
        foreach (var names in usual.Values) names.Write(head);
        writings.Write(head);
    }

    private static Knowledge Take(ImageParts image)
    {
        var head = image.Part(HeadPart);
        var taken = new TakenDown(head);
        var common = Common.Load(new KnowledgeFiles(taken));
        head.At = taken.After;
        var (version, usual) = (head.Text(), new Dictionary<string, UsualNames>(StringComparer.Ordinal));
        var tags = head.Texts();
        foreach (var tag in tags) usual[tag] = UsualNames.Of(head);
        return new Knowledge(version, common, new LanguagePacks(tags, tag => LanguagePack.Load(image.Part(tag), tag)), usual, Writings.Of(head));
    }

    // what is made of small tables alone, whether they come from files or from an image
    private sealed record Common(World World, IReadOnlyList<EventKind> Kinds, PublisherBook Publishers, Weights Weights)
    {
        public static Common Load(KnowledgeFiles files) => new(World.Load(files), EventKind.LoadAll(files), PublisherBook.Load(files), Weights.Load(files));
    }
}
