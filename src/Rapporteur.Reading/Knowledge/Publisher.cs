namespace Rapporteur.Reading;

/// <summary>A publisher: whose "our country" and "the President" it is, where and when it writes, and where it is found.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed record Publisher
{
    /// <summary>The usual name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166 alpha-2 code of the state whose it is; null for an international publisher.</summary>
    public string? State { get; init; }

    /// <summary>Code of the organisation whose secretariat it is; null where it is none.</summary>
    public string? Organisation { get; init; }

    /// <summary>The place it writes from, by its id among places.</summary>
    public string? City { get; init; }

    /// <summary>IANA time zone of its day; null where it is not known.</summary>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47 tags of the languages it publishes in.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Lines of its own pages that belong to no report.</summary>
    public IReadOnlyList<string> Boilerplate { get; init; } = [];

    /// <summary>Addresses of feeds, sitemaps or pages under which new reports are found.</summary>
    public IReadOnlyList<string> Watched { get; init; } = [];
}
