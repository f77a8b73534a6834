using Rapporteur.Reading.Images;

namespace Rapporteur.Reading;

/// <summary>How a language usually names states and organisations: for each code the first name that its table gives.</summary>
internal sealed class UsualNames
{
    public Dictionary<string, string> States { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Organisations { get; } = new(StringComparer.Ordinal);

    public static UsualNames Of(ImageReader image)
    {
        var names = new UsualNames();
        Take(image, names.States);
        Take(image, names.Organisations);
        return names;
    }

    public void Write(ImageWriter image)
    {
        image.Texts([.. States.SelectMany(n => new[] { n.Key, n.Value })]);
        image.Texts([.. Organisations.SelectMany(n => new[] { n.Key, n.Value })]);
    }

    private static void Take(ImageReader image, Dictionary<string, string> names)
    {
        var texts = image.Texts();
        for (var i = 0; i < texts.Length; i += 2) names[texts[i]] = texts[i + 1];
    }
}
