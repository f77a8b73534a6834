namespace Rapporteur.Reading.Events;

/// <summary>Tells who took part where a sentence tells only of which sides they were.</summary>
internal static class SideNames
{
    /// <summary>"Following Japanese-Jordanian talks, A and B spoke to the press": where a sentence names one of each side, it is they who met.</summary>
    public static void Complete(IReadOnlyList<EventDraft> drafts)
    {
        foreach (var talks in drafts)
        {
            if (talks.Kind is not ("meeting" or "call") || talks.Parties.Count != 2 || !talks.Parties.TrueForAll(p => p.Member.IsBareSide)) continue;
            var people = drafts.Where(d => d != talks).SelectMany(d => d.Parties).Select(p => p.Member).Where(m => m.Person is not null).ToList();
            if (!talks.Parties.TrueForAll(p => people.Where(m => m.Side == p.Member.Side).Distinct().Count() == 1)) continue;
            foreach (var side in talks.Parties.Select(p => p.Member.Side).ToList()) talks.Add(people.Find(m => m.Side == side)!, "participant");
        }
    }
}
