namespace Rapporteur.Pipeline;

/// <summary>What a list of events is called where it is subscribed to.</summary>
internal static class FeedTitle
{
    public static string Of(ExportOrder order) => Unseen.Shown(order.Title.Length == 0 ? "Rapporteur" : "Rapporteur: " + order.Title);
}
