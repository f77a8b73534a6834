using Rapporteur.Reading;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Wording;

/// <summary>Who and what has a page: persons, states and bodies by the authority where it knows them, else by what the record calls them.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class Roster(Authority? authority, SideNames names)
{
    /// <summary>The table of who and what exists; null where the knowledge could not be loaded.</summary>
    public Authority? Authority => authority;

    public SideNames Names => names;

    private readonly Lazy<ILookup<string, AuthorityEntry>> _persons = new(() =>
        (authority?.Entries ?? []).Where(e => e.Kind == "person").ToLookup(e => e.Name, StringComparer.Ordinal));

    private readonly Lazy<ILookup<(string Organisation, string Name), AuthorityEntry>> _bodies = new(() =>
        (authority?.Entries ?? []).Where(e => e.Kind == "body").ToLookup(e => (e.Within ?? "", e.Name)));

    /// <summary>The entry of a person by the usual name; null where it is not known, or two are known by it.</summary>
    public AuthorityEntry? Person(string name) => _persons.Value[name].ToList() is [var one] ? one : null;

    /// <summary>The page of a person: of one who is in no table, by name and side.</summary>
    public string PersonHref(string name, string? side) => Address.Person(Person(name)?.Id ?? (string.IsNullOrEmpty(side) ? name : $"{name}/{side}"));

    /// <summary>The page of a state; null for what is none.</summary>
    public string? StateHref(string? side) => IsState(side) ? Address.State(side!) : null;

    /// <summary>The page of a body, or of an organisation as a whole.</summary>
    public string BodyHref(string organisation, string? body) =>
        Address.Body(body is null ? organisation : _bodies.Value[(organisation, body)].FirstOrDefault()?.Id ?? $"{organisation}/{body}");

    /// <summary>The two parts that an address of what is in no table may have: whole, then parted at each slash, for a name may have slashes too.</summary>
    public static IEnumerable<(string First, string? Second)> Splits(string id)
    {
        yield return (id, null);
        for (var at = id.LastIndexOf('/'); at > 0; at = id.LastIndexOf('/', at - 1)) yield return (id[..at], id[(at + 1)..]);
    }

    public bool IsState(string? side) => side is { Length: 2 } && side.All(char.IsAsciiLetterUpper) && (authority is null || authority.Entry("state", side) is not null);
}
