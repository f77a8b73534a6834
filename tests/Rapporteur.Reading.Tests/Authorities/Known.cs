namespace Rapporteur.Reading.Tests.Authorities;

/// <summary>The authority of this checkout, loaded once for all tests.</summary>
internal static class Known
{
    private static readonly Lazy<Authority> Loaded = new(() => Authority.Load(Path.Combine(English.Root(), "knowledge")));

    public static Authority World => Loaded.Value;

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static IEnumerable<string> Holders(string office, string holder, string day) => World.Holders(office, holder, Day(day)).Select(t => t.Person);

    public static IEnumerable<string> Ids(string name) => World.Find(name).Select(e => $"{e.Kind} {e.Id}");
}
