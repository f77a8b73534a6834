using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>Reads where an occasion is: city, country and building, with what one entails of the other.</summary>
internal sealed class PlaceReader(DocumentText text, World world, Cast cast)
{
    private Location? _spoken;
    private string? _land;

    /// <summary>Puts a place, venue, state, or a phrase with a preposition into the draft, where it is still open there.</summary>
    public void Read(Chunk chunk, EventDraft draft)
    {
        for (var sense = chunk; sense is not null; sense = sense.Next)
        {
            var span = sense.Span(text.Tokens);
            switch (sense.KindName)
            {
                case "at" when sense.Has("there"):
                    // "there" is the place that an occasion was last said to be at or to lead to
                    if (_spoken is { } spoken) City(spoken, span, draft);
                    else if (_land is { } land && Fits(draft, land)) draft.Country ??= new Stated<string>(land, span);
                    return;
                case "at":
                    if (cast.SideOf(sense.Part("capital")) is { } of && world.Capitals.TryGetValue(of, out var id) && world.Places.TryGetValue(id, out var capital)) City(capital, span, draft);
                    if (sense.Part("venue") is { } building) Building(building, draft);
                    if (sense.Part("place") is { } place) Read(place, draft);
                    if (sense.Part("country") is { } country) Read(country, draft);
                    return;
                case "place" or "maybeplace" or "town" when sense.Value is not null && world.Places.TryGetValue(sense.Value, out var location):
                    City(location, span, draft);
                    return;
                case "venue":
                    Building(sense, draft);
                    return;
                case "state" or "own" or "adjective":
                    if (cast.SideOf(sense) is { Length: 2 } state && Fits(draft, state))
                    {
                        draft.Country ??= new Stated<string>(state, span);
                        (_spoken, _land) = (null, state);
                    }

                    return;
                case "party" or "words":
                    foreach (var part in sense.Parts("members").Concat(sense.Parts("item"))) Read(part, draft);
                    break;
            }
        }
    }

    /// <summary>True where the draft is, or may be, at the places.</summary>
    public bool Are(IReadOnlyList<Chunk> chunks, EventDraft draft)
    {
        var there = new EventDraft { Kind = draft.Kind, Rule = draft.Rule, Position = draft.Position, FirstToken = draft.FirstToken };
        foreach (var chunk in chunks) Read(chunk, there);
        return (draft.Country is null || draft.Country.Value == there.Country?.Value) && (draft.City is null || draft.City.Value == there.City?.Value);
    }

    /// <summary>Dates the draft by a day that a dateline gives.</summary>
    public void Date(PartialDate day, Chunk date, EventDraft draft) => draft.Start = draft.End = new Stated<PartialDate>(day, date.Span(text.Tokens));

    private void City(Location location, Span span, EventDraft draft)
    {
        _spoken = location;
        if (!Fits(draft, location.Country)) return;
        // a state votes, also where its capital bears its name
        if (draft.Kind != "election") draft.City ??= new Stated<string>(location.Name, span);
        if (location.Country.Length > 0) draft.Country ??= new Stated<string>(location.Country, span);
    }

    private void Building(Chunk building, EventDraft draft)
    {
        var span = building.Span(text.Tokens);
        var known = building.As("venue")?.Value is { } id && world.Venues.TryGetValue(id, out var residence) ? residence : null;
        if (known is not null && !Fits(draft, known.Country)) return;
        draft.Venue ??= new Stated<string>(text.Words(span), span);
        if (known is null) return;
        if (world.Places.TryGetValue(known.Place, out var place)) draft.City ??= new Stated<string>(place.Name, span);
        if (known.Country.Length > 0) draft.Country ??= new Stated<string>(known.Country, span);
    }

    private static bool Fits(EventDraft draft, string country) => draft.Country is null || draft.Country.Value == country;
}
