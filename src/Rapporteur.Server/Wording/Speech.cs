using System.Globalization;
using System.Text;
using Rapporteur.Record;

namespace Rapporteur.Server.Wording;

/// <summary>The desk's words in one language, taken from the table of words; what a language lacks is said in English.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class Speech
{
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly CultureInfo _numbers;

    internal Speech(string language, IReadOnlyDictionary<string, string> words)
    {
        (Language, _words) = (language, words);
        _numbers = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        _numbers.NumberFormat.NumberGroupSeparator = this["number.group"] is "space" ? "\u00a0" : this["number.group"];
        _numbers.NumberFormat.NumberDecimalSeparator = this["number.decimal"];
    }

    /// <summary>BCP 47 tag of the language.</summary>
    public string Language { get; }

    /// <summary>ltr or rtl.</summary>
    public string Direction => this["language.direction"];

    /// <summary>The words of a key; the key itself where the table lacks it.</summary>
    public string this[string key] => _words.GetValueOrDefault(key, key);

    /// <summary>The words of a key with values in the places of <c>{0}</c>, <c>{1}</c> …</summary>
    public string Say(string key, params object?[] values)
    {
        var text = new StringBuilder(this[key]);
        for (var i = 0; i < values.Length; i++)
            text.Replace($"{{{i.ToString(CultureInfo.InvariantCulture)}}}", values[i] is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : values[i]?.ToString());
        return text.ToString();
    }

    /// <summary>The word of a code, such as a kind or a state of an event; the code itself where there is none.</summary>
    public string Code(string family, string code) => _words.GetValueOrDefault($"{family}.{code}", code);

    /// <summary>A count with its noun, in the form that the number asks for.</summary>
    public string Count(long number, string noun) => this[$"{noun}.{Plural(number)}"].Replace("{0}", number.ToString("N0", _numbers), StringComparison.Ordinal);

    /// <summary>A, B and C.</summary>
    public string List(IReadOnlyList<string> items, int most = 5) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ when items.Count <= most => string.Join(", ", items.Take(items.Count - 1)) + this["list.and"] + items[^1],
        _ => string.Join(", ", items.Take(most)) + this["list.and"] + Count(items.Count - most, "other"),
    };

    /// <summary>26 December 2017; December 2017; 2017.</summary>
    public string Date(PartialDate date) => date switch
    {
        { Month: 0 } => Year(date.Year),
        { Day: 0 } => Say("date.month", this[Month("month.alone", date.Month)], Year(date.Year)),
        _ => Say("date.day", Number(date.Day), this[Month("month.of", date.Month)], Year(date.Year)),
    };

    /// <summary>A date range as precise as what is known; null where nothing is.</summary>
    public string? Range(PartialDate? start, PartialDate? end)
    {
        if (start is not { } from) return end is { } only ? Say("date.until", Date(only)) : null;
        if (end is not { } to || to == from) return Date(from);
        return from.IsDay && to.IsDay && (from.Year, from.Month) == (to.Year, to.Month)
            ? Say("date.day", $"{Number(from.Day)}\u2013{Number(to.Day)}", this[Month("month.of", to.Month)], Year(to.Year))
            : $"{Date(from)} \u2013 {Date(to)}";
    }

    /// <summary>Tuesday, 26 December 2017, where the day is known; that no date is stated, where none is.</summary>
    public string Heading(PartialDate? date) => date switch
    {
        null => this["date.none"],
        { } known when known.ToDay() is { } day => $"{Weekday(day)}, {Date(known)}",
        { } known => Date(known),
    };

    /// <summary>The name of a day of the week.</summary>
    public string Weekday(DateOnly day) => this["weekday." + Number((int)day.DayOfWeek)];

    /// <summary>The short name of a day of the week, 0 for Sunday.</summary>
    public string WeekdayShort(DayOfWeek day) => this["weekday.short." + Number((int)day)];

    /// <summary>The name of a month by itself, with its year.</summary>
    public string MonthName(int year, int month) => Date(PartialDate.OfMonth(year, month));

    /// <summary>The title of an event as it stands in a line.</summary>
    internal string When(Views.EventLine line) => Range(line.Start, line.End) ?? this["date.none"];

    private static string Month(string family, int month) => $"{family}.{Number(month)}";

    private static string Year(int year) => Number(year);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // the plural rules of CLDR, by name; a language names its rule in the table
    private string Plural(long number) => this["language.plural"] switch
    {
        "slavic" => (number % 10, number % 100) switch
        {
            (1, not 11) => "one",
            ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "other",
        },
        _ => number == 1 ? "one" : "other",
    };
}
