namespace Sightline.Linkage;

/// <summary>A column's values made comparable: which normalised value each written one stands for.</summary>
/// <typeparam name="T">What a value is compared as.</typeparam>
internal sealed class Normalised<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _codes;

    internal Normalised(T missing, IEqualityComparer<T>? comparer = null)
    {
        _codes = new Dictionary<T, int>(comparer);
        Values = [missing];
    }

    /// <summary>By code; 0 is missing.</summary>
    internal List<T> Values { get; }

    internal int Intern(T value)
    {
        if (!_codes.TryGetValue(value, out var code))
        {
            code = Values.Count;
            _codes[value] = code;
            Values.Add(value);
        }

        return code;
    }

    /// <summary>For each record of a column the code of its normalised value.</summary>
    internal int[] Codes(ValueColumn column, Func<ValueTable, int, T?> read, T nothing)
    {
        var map = new int[column.Values.Count];
        for (var code = 1; code < map.Length; code++)
        {
            var value = read(column.Values, code);
            map[code] = value is null || EqualityComparer<T>.Default.Equals(value, nothing) ? 0 : Intern(value);
        }

        return Mapped(column.Codes, map);
    }

    internal static int[] Mapped(int[] codes, int[] map)
    {
        var mapped = new int[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            mapped[i] = map[codes[i]];
        }

        return mapped;
    }
}
