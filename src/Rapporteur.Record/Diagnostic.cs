namespace Rapporteur.Record;

/// <summary>A numbered remark about a document or its reading. Reading text never throws; it remarks.</summary>
/// <param name="Code">For example <c>RAP3020</c>; each is described in <c>docs/diagnostics.md</c>.</param>
/// <param name="Message">One sentence that says what is the matter and what to do.</param>
/// <param name="Span">Where in the text, if anywhere.</param>
public sealed record Diagnostic(string Code, string Message, Span? Span = null);
