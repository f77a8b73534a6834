namespace Rapporteur.Reading.Images;

/// <summary>What knowledge files gave when they were read, taken down as they were asked, to be given again without them.</summary>
internal sealed class TakenDown
{
    private readonly ImageReader _image;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Passes over all that was taken down, to know where each answer stands.</summary>
    public TakenDown(ImageReader image)
    {
        _image = image;
        while (image.Text() is { Length: > 0 } key)
        {
            var length = image.Number();
            _places[key] = image.At;
            image.At += length;
        }

        After = image.At;
    }

    /// <summary>The place behind it.</summary>
    public int After { get; }

    public bool Exists(string path) => At(TakingDown.OfExistence(path)).Number() == 1;

    public string[] Listing(string key) => At(TakingDown.OfListing(key)).Texts();

    public SettingsTable Settings(string path) => new(At(TakingDown.OfSettings(path)));

    public TsvRow[] Rows(string path, string[] columns)
    {
        var image = At(TakingDown.OfRows(path, columns));
        var rows = new TsvRow[image.Number()];
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = new string[columns.Length];
            var line = image.Number();
            for (var c = 0; c < cells.Length; c++) cells[c] = image.Text();
            rows[i] = new TsvRow(path, line, cells);
        }

        return rows;
    }

    private ImageReader At(string key)
    {
        _image.At = _places[key];
        return _image;
    }
}
