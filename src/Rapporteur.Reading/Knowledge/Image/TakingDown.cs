namespace Rapporteur.Reading.Images;

/// <summary>Takes down what knowledge files give, each answer under a key and behind its length; <see cref="TakenDown"/> gives it again.</summary>
internal static class TakingDown
{
    public static string OfExistence(string path) => "?" + path;

    public static string OfListing(string key) => "/" + key;

    public static string OfSettings(string path) => "=" + path;

    public static string OfRows(string path, string[] columns) => path + "\t" + string.Join('\t', columns);

    public static void TakeExists(this ImageWriter image, string path, bool exists) => Take(image, OfExistence(path), () => image.Number(exists ? 1 : 0));

    public static void TakeListing(this ImageWriter image, string key, string[] names) => Take(image, OfListing(key), () => image.Texts(names));

    public static void TakeSettings(this ImageWriter image, string path, SettingsTable settings) => Take(image, OfSettings(path), () => settings.Write(image));

    public static void TakeRows(this ImageWriter image, string path, string[] columns, List<TsvRow> rows) => Take(image, OfRows(path, columns), () =>
    {
        image.Number(rows.Count);
        foreach (var row in rows)
        {
            image.Number(row.Line);
            foreach (var cell in row.Cells) image.Text(cell);
        }
    });

    /// <summary>Says that nothing more was taken down.</summary>
    public static void TakeNoMore(this ImageWriter image) => image.Text("");

    private static void Take(ImageWriter image, string key, Action write)
    {
        image.Text(key);
        image.Measured(write);
    }
}
