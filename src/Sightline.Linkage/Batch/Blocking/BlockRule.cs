namespace Sightline.Linkage;

/// <summary>A part of a key: what one field's value gives. 0 gives no key; equal numbers meet.</summary>
/// <param name="name">"surname's sound", "birth year".</param>
/// <param name="field">Which field it is of.</param>
/// <param name="of">What a code of the field gives.</param>
internal sealed class KeyPart(string name, int field, Func<int, uint> of)
{
    private readonly Lock _lock = new();
    private uint[] _byCode = [0];
    private int _known = 1;

    internal string Name { get; } = name;

    internal int Field { get; } = field;

    /// <summary>For each code below <paramref name="codes"/>, or more of them, its number.</summary>
    internal uint[] ByCode(int codes)
    {
        lock (_lock)
        {
            Of(codes - 1);
            return _byCode;
        }
    }

    /// <summary>What one code gives. For one thread at a time.</summary>
    internal uint Of(int code)
    {
        if (_byCode.Length <= code)
        {
            Array.Resize(ref _byCode, code + 1 + (_known > 1 ? code / 4 : 0));
        }

        for (; _known <= code; _known++)
        {
            _byCode[_known] = of(_known);
        }

        return _byCode[code];
    }
}

/// <summary>Two records are compared when they agree on every part of any rule.</summary>
/// <param name="Parts">What must agree. With <paramref name="IsUnordered"/> the first two parts may stand either way round.</param>
/// <param name="Most">A block of more records than this, times the run's own measure, is left to finer rules.</param>
/// <param name="IsUnordered">Forename and surname may have changed places.</param>
internal sealed record BlockRule(KeyPart[] Parts, int Most, bool IsUnordered = false)
{
    /// <summary>All that meet under this rule meet under the other: its parts are among these.</summary>
    internal bool Contains(BlockRule other) => !other.IsUnordered && other.Parts.All(part => Parts.Any(mine => Implies(mine.Name, part.Name)));

    private static bool Implies(string finer, string coarser) => finer == coarser
        || (finer == "birth, day and month either way" && coarser == "birth year")
        || (finer == "birth month" && coarser == "birth year");

    /// <summary>The key of a record, given its codes by field; 0 is none.</summary>
    internal uint KeyOf(ReadOnlySpan<int> codes)
    {
        var key = 0u;
        foreach (var part in Parts)
        {
            var number = part.Of(codes[part.Field]);
            if (number == 0)
            {
                return 0;
            }

            key = Next(key, number);
        }

        return IsUnordered ? KeyParts.Spread(key) : key;
    }

    internal uint Next(uint key, uint number) => IsUnordered ? key + number : KeyParts.Spread((key * 0x9E3779B1) ^ number);

    internal string Name => string.Join(" + ", Parts.Select(part => part.Name));
}
