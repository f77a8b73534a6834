namespace Rapporteur.Server.Views;

/// <summary>What an error page shows; its JSON twin has the same members.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">What is the matter.</param>
/// <param name="Detail">What to do.</param>
public sealed record ErrorView(int Status, string Title, string Detail);
