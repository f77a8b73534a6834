namespace Rapporteur.Cli.Commands;

/// <summary>What is known of one entry, as text for people.</summary>
internal static class AuthorityText
{
    private const int MostNames = 12;

    public static void Write(TextWriter output, AuthorityCard card)
    {
        output.WriteLine($"{card.Name}  ({card.Kind} {card.Id}{(card.Within is null ? "" : ", " + card.Within)}{(card.Qid is null ? "" : ", " + card.Qid)})");
        if (card.Called is not null) output.WriteLine($"  on {card.On} called {card.Called}");
        foreach (var language in card.Names.Where(n => n.Kind is not ("adjective" or "people")).GroupBy(n => n.Language))
        {
            var dated = language.Where(n => n.Kind == "former").Select(n => n.Text).ToHashSet(StringComparer.Ordinal);
            var names = language.Where(n => n.Kind == "former" || !dated.Contains(n.Text)).Select(n => n.Kind == "former" ? $"{n.Text} ({n.From ?? ".."} to {n.To ?? ".."})" : n.Text).Distinct(StringComparer.Ordinal).ToList();
            output.WriteLine($"  {language.Key}: {string.Join("; ", names.Take(MostNames))}{(names.Count > MostNames ? FormattableString.Invariant($" and {names.Count - MostNames} more") : "")}");
        }

        Write(output, card.Kind == "person" ? "offices" : $"in office on {card.On}", card.Offices, card);
        Write(output, "memberships", card.Memberships, card);
        Write(output, "presidencies", card.Presidencies, card);
    }

    // what holds on the day is marked; of members and presidencies of long ago only a program wants to know
    private static void Write(TextWriter output, string heading, IReadOnlyList<FactLine> facts, AuthorityCard card)
    {
        var shown = card.Kind == "person" ? facts : [.. facts.Where(f => f.Holds)];
        if (facts.Count > 0) output.WriteLine($"  {heading}{(shown.Count == 0 ? $": none on {card.On}" : "")}");
        foreach (var fact in shown)
        {
            var who = string.Join(", ", new[] { card.Kind == "person" ? null : fact.Name, fact.SideName ?? fact.Side }.OfType<string>().Where(s => s != card.Name));
            output.WriteLine($"    {(fact.Holds ? "*" : " ")} {fact.From ?? ".."} to {fact.To ?? ".."}{(fact.IsSupposed ? " (supposed)" : "")}  {fact.What}{(who.Length == 0 ? "" : ": " + who)}  [{fact.Source}]");
        }
    }
}
