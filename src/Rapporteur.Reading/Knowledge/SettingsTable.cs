using Rapporteur.Reading.Images;
using Tomlyn.Model;

namespace Rapporteur.Reading;

/// <summary>What a settings file says: texts, whole numbers, lists of texts, tables within.</summary>
internal sealed class SettingsTable
{
    private enum Form
    {
        Text,
        Number,
        Texts,
        Tables,
        /// <summary>What no setting is: a date, a list of numbers.</summary>
        Other,
    }

    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public SettingsTable()
    {
    }

    public SettingsTable(TomlTable toml)
    {
        foreach (var (key, value) in toml)
        {
            _values[key] = value switch
            {
                string text => text,
                long number => (int)number,
                TomlArray array when array.All(v => v is string) => array.Cast<string>().ToArray(),
                TomlTableArray tables => tables.Select(t => new SettingsTable(t)).ToArray(),
                _ => Form.Other,
            };
        }
    }

    public SettingsTable(ImageReader image)
    {
        for (var left = image.Number(); left > 0; left--)
        {
            var key = image.Text();
            _values[key] = (Form)image.Number() switch
            {
                Form.Text => image.Text(),
                Form.Number => image.Number(),
                Form.Texts => image.Texts(),
                Form.Tables => TablesOf(image),
                _ => Form.Other,
            };
        }
    }

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>The text, or null where there is none.</summary>
    public string? Text(string key) => _values.TryGetValue(key, out var value) ? value as string : null;

    /// <summary>The number, or 0.</summary>
    public int Number(string key) => _values.TryGetValue(key, out var value) && value is int number ? number : 0;

    /// <summary>The list of texts, or null where there is none.</summary>
    public IReadOnlyList<string>? Texts(string key) => _values.TryGetValue(key, out var value) ? value as string[] : null;

    public IReadOnlyList<SettingsTable> Tables(string key) => _values.TryGetValue(key, out var value) && value is SettingsTable[] tables ? tables : [];

    public void Write(ImageWriter image)
    {
        image.Number(_values.Count);
        foreach (var (key, value) in _values)
        {
            image.Text(key);
            image.Number((int)FormOf(value));
            if (value is string text) image.Text(text);
            else if (value is int number) image.Number(number);
            else if (value is string[] texts) image.Texts(texts);
            else if (value is SettingsTable[] tables) Write(image, tables);
        }
    }

    private static Form FormOf(object value) => value switch { string => Form.Text, int => Form.Number, string[] => Form.Texts, SettingsTable[] => Form.Tables, _ => Form.Other };

    private static void Write(ImageWriter image, SettingsTable[] tables)
    {
        image.Number(tables.Length);
        foreach (var table in tables) table.Write(image);
    }

    private static SettingsTable[] TablesOf(ImageReader image)
    {
        var tables = new SettingsTable[image.Number()];
        for (var i = 0; i < tables.Length; i++) tables[i] = new SettingsTable(image);
        return tables;
    }
}
