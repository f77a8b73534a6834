namespace Rapporteur.Benchmarks.Growth;

/// <summary>A made occasion.</summary>
/// <param name="Number">Counts up with time; the same number is always the same occasion.</param>
/// <param name="Kind">meeting, call or session.</param>
/// <param name="Day">When.</param>
/// <param name="Host">Whose capital it is in.</param>
/// <param name="Parties">The two who meet, or those who sit.</param>
/// <param name="Body">Of a session; else null.</param>
/// <param name="Session">The number of the session.</param>
/// <param name="Previous">The number of the occasion before it, of the same two or of the same body; null for the first.</param>
internal sealed record MadeOccasion(long Number, string Kind, DateOnly Day, Leader Host, List<Leader> Parties, Body? Body, long Session, long? Previous);

/// <summary>
/// What happened in a made world: any occasion can be computed from its number alone, so that a corpus of any length needs no memory. In
/// each round every pair of leaders meets or speaks once, in another order; every so often a body sits.
/// </summary>
/// <param name="perDay">How many occasions there are on a day.</param>
internal sealed class MadeWorld(int perDay)
{
    private const int BetweenSessions = 60;
    private const int Turn = 17;
    private const int InTen = 10;
    private const int CallsInTen = 3;

    private static readonly DateOnly First = new(2012, 1, 1);

    private readonly List<Body> _bodies = Body.All(Leader.All());
    private readonly List<(Leader One, Leader Other)> _pairs = Pairs(Leader.All());

    public MadeOccasion Occasion(long number)
    {
        var day = First.AddDays((int)(number / perDay));
        var random = Chance(number);
        if (IsSession(number)) return Session(number, day, random);
        var (round, place) = (number / _pairs.Count, number % _pairs.Count);
        var pair = (place + (round * Turn)) % _pairs.Count;
        var (one, other) = _pairs[(int)pair];
        var before = round == 0 ? (long?)null : ((round - 1) * _pairs.Count) + Modulo(pair - ((round - 1) * Turn), _pairs.Count);
        var kind = random.Next(InTen) < CallsInTen ? "call" : "meeting";
        var isHome = random.Next(2) == 0;
        return new MadeOccasion(number, kind, day, isHome ? one : other, isHome ? [one, other] : [other, one], null, 0, before is { } b && IsSession(b) ? null : before);
    }

    /// <summary>Chances that depend on nothing but the number and what they are for.</summary>
    public static Random Chance(long number, int purpose = 0) => new(unchecked((int)(number * 2654435761L) ^ (purpose * 40503)));

    private static bool IsSession(long number) => number % BetweenSessions == BetweenSessions - 1;

    private MadeOccasion Session(long number, DateOnly day, Random random)
    {
        var sitting = number / BetweenSessions;
        var body = _bodies[(int)(sitting % _bodies.Count)];
        var session = (sitting / _bodies.Count) + 1;
        var host = body.Members[random.Next(body.Members.Count)];
        return new MadeOccasion(number, "session", day, host, [.. body.Members.Where(m => m == host || random.Next(4) > 0)], body, session, session == 1 ? null : number - (BetweenSessions * _bodies.Count));
    }

    private static long Modulo(long value, long of) => ((value % of) + of) % of;

    // shuffled, or one leader would be busy for a week and idle for months
    private static List<(Leader One, Leader Other)> Pairs(List<Leader> leaders)
    {
        var pairs =
            from i in Enumerable.Range(0, leaders.Count)
            from j in Enumerable.Range(i + 1, leaders.Count - i - 1)
            where leaders[i].Office == leaders[j].Office
            select (leaders[i], leaders[j]);
        var shuffled = pairs.ToArray();
        new Random(1).Shuffle(shuffled);
        return [.. shuffled];
    }
}
