using System.Text.Json;

namespace Rapporteur.Pipeline;

/// <summary>The memberships of a Popolo file: persons, organizations and posts are looked up by their ids.</summary>
internal static class PopoloRows
{
    public static IEnumerable<AuthorityRow> Of(IReadOnlyList<(string Array, int Line, JsonElement Object)> objects)
    {
        var persons = ById("persons");
        var organisations = ById("organizations");
        var posts = ById("posts");
        foreach (var (_, line, membership) in objects.Where(o => o.Array == "memberships"))
        {
            var person = persons.GetValueOrDefault(JsonRows.Text(membership, "person_id") ?? "");
            var post = posts.GetValueOrDefault(JsonRows.Text(membership, "post_id") ?? "");
            var organisation = organisations.GetValueOrDefault(JsonRows.Text(membership, "organization_id") ?? JsonRows.Text(post, "organization_id") ?? "");
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            Set("person", JsonRows.Text(person, "name"));
            Set("qid", Identifier(person));
            Set("title", JsonRows.Text(post, "label") ?? JsonRows.Text(membership, "role") ?? JsonRows.Text(post, "role") ?? JsonRows.Text(membership, "label"));
            Set("holder", JsonRows.Text(organisation, "name"));
            Set("from", JsonRows.Text(membership, "start_date"));
            Set("to", JsonRows.Text(membership, "end_date"));
            foreach (var name in Items(person, "other_names"))
            {
                if (JsonRows.Text(name, "lang") is { } language) Set("name_" + language, JsonRows.Text(name, "name"));
            }

            yield return new AuthorityRow(line, values);

            void Set(string column, string? value)
            {
                if (value is not null) values.TryAdd(column, value.Trim());
            }
        }

        Dictionary<string, JsonElement> ById(string array) => objects.Where(o => o.Array == array && JsonRows.Text(o.Object, "id") is not null)
            .DistinctBy(o => JsonRows.Text(o.Object, "id")).ToDictionary(o => JsonRows.Text(o.Object, "id")!, o => o.Object, StringComparer.Ordinal);
    }

    private static string? Identifier(JsonElement person) =>
        Items(person, "identifiers").Where(i => JsonRows.Text(i, "scheme") == "wikidata").Select(i => JsonRows.Text(i, "identifier")).FirstOrDefault();

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;
}
