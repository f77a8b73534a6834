namespace Rapporteur.Reading;

/// <summary>The languages that can be read, by tag. One that comes from an image is taken out of it when first asked for.</summary>
/// <remarks>Safe on any thread.</remarks>
internal sealed class LanguagePacks
{
    private readonly Dictionary<string, Lazy<LanguagePack>> _packs = new(StringComparer.Ordinal);

    /// <param name="tags">Tags of the languages.</param>
    /// <param name="load">Gives the language of a tag; asked once for each that is read.</param>
    public LanguagePacks(IEnumerable<string> tags, Func<string, LanguagePack> load)
    {
        Tags = [.. tags.Order(StringComparer.Ordinal)];
        foreach (var tag in Tags) _packs[tag] = new Lazy<LanguagePack>(() => load(tag));
    }

    /// <summary>Sorted.</summary>
    public IReadOnlyList<string> Tags { get; }

    public IEnumerable<LanguagePack> All => Tags.Select(t => this[t]);

    public LanguagePack this[string tag] => _packs[tag].Value;
}
