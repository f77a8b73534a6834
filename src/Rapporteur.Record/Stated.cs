namespace Rapporteur.Record;

/// <summary>A value and the words that state it.</summary>
/// <param name="Value">The value in its canonical form.</param>
/// <param name="Span">The words in <see cref="Document.Text"/>.</param>
public sealed record Stated<T>(T Value, Span Span);
