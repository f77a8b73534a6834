namespace Rapporteur.Archive;

/// <summary>Which events to list: all that meet every condition given, by date, undated ones last.</summary>
public sealed record EventFilter
{
    /// <summary>Events that may last to this day or beyond; undated events fall out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Events that may start on this day or before; undated events fall out.</summary>
    public DateOnly? To { get; init; }

    public string? Kind { get; init; }

    public string? Status { get; init; }

    /// <summary>ISO code: events held there, or with a party of that state.</summary>
    public string? State { get; init; }

    /// <summary>Code of the organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>Words of the body's name, or the organisation's code.</summary>
    public string? Body { get; init; }

    /// <summary>Words of a person's name.</summary>
    public string? Person { get; init; }

    /// <summary>Words that the event's title, parties or place hold.</summary>
    public string? Text { get; init; }

    /// <summary>All of these, in any spelling, in the event's title, parties or place.</summary>
    public IReadOnlyList<Sought> Words { get; init; } = [];

    /// <summary>Each names one person who takes part, all words of it in any spelling.</summary>
    public IReadOnlyList<IReadOnlyList<Sought>> People { get; init; } = [];

    /// <summary>Codes of states or organisations, each of which takes part.</summary>
    public IReadOnlyList<string> Sides { get; init; } = [];

    /// <summary>ISO code of the state where it is held.</summary>
    public string? Country { get; init; }

    /// <summary>Words of the city or venue, in any spelling.</summary>
    public IReadOnlyList<Sought> Place { get; init; } = [];

    /// <summary>Words of one statement made there, its speaker and verb among them.</summary>
    public IReadOnlyList<Sought> Said { get; init; } = [];

    /// <summary>Words of a topic that was dealt with.</summary>
    public IReadOnlyList<Sought> Topic { get; init; } = [];

    /// <summary>Told of by a document captured at this moment or later.</summary>
    public DateTimeOffset? CapturedSince { get; init; }

    /// <summary>Id of a document that tells of it.</summary>
    public string? Document { get; init; }

    /// <summary>Told of by a document published on this day or later.</summary>
    public DateOnly? ToldSince { get; init; }

    /// <summary>Only events of which no date is known.</summary>
    public bool UndatedOnly { get; init; }

    /// <summary>Only what some document reports, not what is merely referred to.</summary>
    public bool MainOnly { get; init; }

    /// <summary>Only what some document announces, puts off or calls off, whatever became of it.</summary>
    public bool AnnouncedOnly { get; init; }

    /// <summary>Latest first.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Those first that last changed in the record, whenever they took place.</summary>
    public bool LatestChangeFirst { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    public int Offset { get; init; }
}
