using System.Runtime.InteropServices;

namespace Sightline.Linkage;

/// <summary>Makes the code of a field from the codes of the values as they were written. New values may come after the first ones.</summary>
internal interface IFieldReader
{
    /// <summary>For every record.</summary>
    int[] Codes();

    /// <summary>For one record, given its written values' codes by column.</summary>
    int Code(ReadOnlySpan<int> written);

    /// <summary>Whether it reads this column.</summary>
    bool Reads(int column);
}

/// <summary>Distinct comparable values, numbered as they come; 0 is missing.</summary>
/// <typeparam name="T">What a value is compared as.</typeparam>
internal sealed class Normalised<T>(T missing)
    where T : notnull
{
    private readonly Dictionary<T, int> _codes = [];

    /// <summary>By code.</summary>
    internal List<T> Values { get; } = [missing];

    internal int Intern(T value)
    {
        if (EqualityComparer<T>.Default.Equals(value, Values[0]))
        {
            return 0;
        }

        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, value, out var isKnown);
        if (!isKnown)
        {
            code = Values.Count;
            Values.Add(value);
        }

        return code;
    }

    /// <summary>Makes room for so many more at once.</summary>
    internal void Expect(int more)
    {
        _codes.EnsureCapacity(_codes.Count + more);
        Values.EnsureCapacity(Values.Count + more);
    }
}

/// <summary>Reads a field from one column: each written value is made comparable once.</summary>
/// <typeparam name="T">What a value is compared as.</typeparam>
/// <param name="records">The records.</param>
/// <param name="column">Which column.</param>
/// <param name="values">Where comparable values are numbered; two columns may share it.</param>
/// <param name="read">What a written value is compared as.</param>
internal sealed class ColumnReader<T>(RecordSet records, int column, Normalised<T> values, Func<ValueTable, int, T> read) : IFieldReader
    where T : notnull
{
    private const int Many = 1000;

    private readonly List<int> _map = [0];

    public int[] Codes()
    {
        var written = records.Columns[column].Codes;
        Extend();
        var map = _map.ToArray();
        var codes = new int[written.Length];
        for (var record = 0; record < codes.Length; record++)
        {
            codes[record] = map[written[record]];
        }

        return codes;
    }

    public int Code(ReadOnlySpan<int> written)
    {
        Extend();
        return _map[written[column]];
    }

    public bool Reads(int other) => other == column;

    private void Extend()
    {
        var table = records.Columns[column].Values;
        var more = table.Count - _map.Count;
        if (more > Many)
        {
            _map.EnsureCapacity(table.Count);
            values.Expect(more);
        }

        for (var code = _map.Count; code < table.Count; code++)
        {
            _map.Add(values.Intern(read(table, code)));
        }
    }
}
