namespace Rapporteur.Reading;

/// <summary>The grammatical cases of a language as bits, named as its settings name them. A language without cases has none, and asks for none.</summary>
internal sealed class Cases(IReadOnlyList<string> names)
{
    /// <summary>All of them: what a word that does not change may stand in.</summary>
    public int All => (1 << names.Count) - 1;

    public int Count => names.Count;

    /// <summary>The case of a form: the one that is a part of its name (<c>gen-pl</c>); 0 for a form that stands in no case.</summary>
    public int Of(string form)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (IsPart(form, names[i])) return 1 << i;
        }

        return 0;
    }

    /// <summary>The bits of cases that a rule lists (<c>gen,acc</c>).</summary>
    /// <exception cref="FormatException">The language has no such case.</exception>
    public int Listed(string list)
    {
        var bits = 0;
        foreach (var name in list.Split(',', StringSplitOptions.TrimEntries))
        {
            var bit = Of(name);
            if (bit == 0) throw new FormatException($"there is no case '{name}'{Problems.Proposal(name, names)}; language.toml names the cases");
            bits |= bit;
        }

        return bits;
    }

    /// <summary>True when a name is one of the hyphenated parts of a form's name.</summary>
    public static bool IsPart(string form, string name)
    {
        for (var at = form.IndexOf(name, StringComparison.Ordinal); at >= 0; at = form.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || form[at - 1] == '-') && (end == form.Length || form[end] == '-')) return true;
        }

        return false;
    }
}
