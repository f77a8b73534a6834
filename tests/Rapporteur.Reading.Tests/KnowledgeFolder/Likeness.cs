using System.Collections;
using System.Reflection;

namespace Rapporteur.Reading.Tests.KnowledgeFolder;

/// <summary>Compares two things with all that they hold, field by field, so that nothing can be left out of an image unnoticed.</summary>
internal static class Likeness
{
    // of these one is not made before it is asked for, and the others are needed only to compile
    private static readonly HashSet<string> Passed = new(["Knowledge.Languages", "LanguagePack._lexicon", "LanguagePack._inflection", "LanguagePack._listWords", "WordSets._numbers"], StringComparer.Ordinal);

    /// <summary>Where the two differ first; null where they are alike.</summary>
    public static string? FirstDifference(object? one, object? other) => Difference(one, other, "", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Difference(object? one, object? other, string path, HashSet<object> seen)
    {
        if (one is null || other is null) return one is null && other is null ? null : path;
        var type = one.GetType();
        if (type.IsPrimitive || type.IsEnum || one is string or DateOnly) return one.Equals(other) ? null : $"{path}: {one} and {other}";
        if (!type.IsValueType && !seen.Add(one)) return null;
        if (one is Delegate or IEqualityComparer or Type) return null;
        if (one is IEnumerable list && other is IEnumerable others) return InOrder(list, others, path, seen);
        if (type != other.GetType()) return $"{path}: {type} and {other.GetType()}";
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                var name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
                if (Passed.Contains($"{declaring.Name}.{name}")) continue;
                if (Difference(field.GetValue(one), field.GetValue(other), path + "." + name, seen) is { } difference) return difference;
            }
        }

        return null;
    }

    private static string? InOrder(IEnumerable one, IEnumerable other, string path, HashSet<object> seen)
    {
        var (mine, theirs) = (one.Cast<object?>().ToList(), other.Cast<object?>().ToList());
        if (mine.Count != theirs.Count) return $"{path}: {mine.Count} and {theirs.Count}";
        for (var i = 0; i < mine.Count; i++)
        {
            if (Difference(mine[i], theirs[i], $"{path}[{i}]", seen) is { } difference) return difference;
        }

        return null;
    }
}
