namespace Rapporteur.Pipeline;

/// <summary>One thing that a document is read to say otherwise than before.</summary>
/// <param name="Document">The document.</param>
/// <param name="Event">The event of the reading that it is about, by its id and in words; null where it is about the whole document.</param>
/// <param name="What">What differs: <c>event</c>, or a value of it as its JSON names it (<c>city</c>, <c>participant</c>), or <c>statement</c>, <c>agreement</c> …</param>
/// <param name="Was">What was read before; null where there was nothing.</param>
/// <param name="Now">What is read now; null where there is nothing.</param>
public sealed record ReadingChange(string Document, ReadingSubject? Event, string What, string? Was, string? Now)
{
    /// <summary>The change in words, without the document.</summary>
    public override string ToString()
    {
        var about = Event is null ? "" : $"{Event.Words}: ";
        return (Was, Now) switch
        {
            (null, _) => $"{about}{What} {Now} is new",
            (_, null) => $"{about}{What} {Was} is gone",
            _ => $"{about}{What} {Was} is now {Now}",
        };
    }
}

/// <summary>An event of a reading.</summary>
/// <param name="Id">Its id in the reading that counts now, or in the earlier one if it is gone.</param>
/// <param name="Words">Kind and date.</param>
public sealed record ReadingSubject(string Id, string Words);
