using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>The people of a document, each once, however they are written: tells whom a name means.</summary>
internal sealed class Roster(DocumentText text, CastNames names)
{
    private readonly List<Person> _people = [];

    /// <summary>Everyone named, in the order of the text.</summary>
    public IReadOnlyList<Person> People => _people;

    /// <summary>Enters a name, or adds what is said beside it to the person it means.</summary>
    public void Meet(Chunk name, Chunk whole, string? office, string? side)
    {
        var written = names.Words(text, name);
        var asked = whole.Part("office")?.Cases ?? 0;
        var ways = names.Spellings(text, name, asked);
        var known = _people.Find(p => ways.Any(w => w.Usual == p.Name)) ?? ways.Select(w => SameAs(w.Base, side, office)).FirstOrDefault(p => p is not null);
        var way = ways[0];
        var isKnown = names.IsPerson(way.Usual);
        if (known is null)
        {
            _people.Add(known = new Person { Name = way.Usual, AsWritten = written, Base = way.Base, IsKnown = isKnown, Surname = names.Surname(way.Base), Span = whole.Span(text.Tokens) });
        }
        else if (way.Base.Length > known.Base.Length && (!known.IsKnown || known.Name == known.AsWritten))
        {
            (known.Name, known.AsWritten, known.Base, known.IsKnown) = (way.Usual, written, way.Base, isKnown);
        }

        known.IsSure |= whole.KindName != "name";
        office ??= names.OfficeWithin(text, name);
        if (office is not null && (known.Office is null || (names.IsTitle(known.Office) && !names.IsTitle(office)) || office.StartsWith(known.Office + " ", StringComparison.Ordinal)))
        {
            known.Office = office;
            if (whole.KindName == "person") known.Span = whole.Span(text.Tokens);
        }

        known.Affiliation ??= side;
    }

    /// <summary>Everyone whom a chunk and what it holds name, in their order.</summary>
    public List<Person> Within(Chunk chunk)
    {
        var people = new List<Person>();
        Within(chunk, people, 0);
        return people;
    }

    /// <summary>The person whom a chunk names with an office or form of address, or null.</summary>
    public Person? PersonOf(Chunk person) => person.Part("name")?.As("name") is { } name ? Known(name) : null;

    /// <summary>The person whom a name means, or null.</summary>
    public Person? Known(Chunk name)
    {
        var written = names.Words(text, name);
        if (name.Value is { } value && _people.Find(p => p.Name == value) is { } exact) return exact;
        if (_people.Find(p => p.AsWritten == written) is { } same) return same;
        return names.Spellings(text, name, 0).Select(w => _people.Find(p => p.Name == w.Usual) ?? SameAs(w.Base, null, null)).FirstOrDefault(p => p is not null);
    }

    // the same name, of the same side; a given name may be short ("Joe", "Joseph") where the office is the same too
    private Person? SameAs(string written, string? side, string? office)
    {
        var (parts, surname) = (CastNames.Parts(written), names.Surname(written));
        return _people.FindLast(p => (CastNames.IsSameName(p, parts, surname) || (office is not null && p.Office == office && CastNames.IsLikeName(p, parts, surname)))
            && (side is null || p.Affiliation is null || p.Affiliation == side));
    }

    private void Within(Chunk chunk, List<Person> people, int depth)
    {
        for (var sense = chunk; sense is not null && depth < 8; sense = sense.Next)
        {
            if ((sense.KindName == "person" ? PersonOf(sense) : sense.KindName == "name" ? Known(sense) : null) is { } person && !people.Contains(person)) people.Add(person);
            foreach (var (_, value) in sense.Fields)
            {
                if (value is Chunk part) Within(part, people, depth + 1);
            }
        }
    }
}
