namespace Sightline.Linkage;

/// <summary>What a field belongs to: two people of one home share its place, two of one family its surname, twins also the birth.</summary>
internal enum FieldKind
{
    /// <summary>Of the person alone: forename, identifier, sex.</summary>
    Person,
    Surname,
    Born,
    Place,

    /// <summary>A line or mailbox that a household may share.</summary>
    Contact,
}

/// <summary>One thing compared, with every record's value as a code and every pair of codes as a level.</summary>
/// <remarks>Levels: 0 missing; 1 to <see cref="ExactLevels"/> the same value, from the rarest to the most common; above them the
/// field's own, the last being "different".</remarks>
internal abstract class BatchField(string name, FieldKind kind, int[] codes)
{
    /// <summary>How finely the commonness of an agreeing value is told: steps of about a bit and a third.</summary>
    internal const int ExactLevels = 12;

    /// <summary>Room for a level in a pattern.</summary>
    internal const int LevelBits = 5;

    /// <summary>A code in a row holds the level its agreement has in the bits above these.</summary>
    internal const int CodeBits = 27;

    internal string Name { get; } = name;

    internal FieldKind Kind { get; } = kind;

    /// <summary>For each record the code of its value; 0 is missing. Empty once <see cref="Forget"/> has been called.</summary>
    internal int[] Codes { get; private set; } = codes;

    internal int Records { get; } = codes.Length;

    /// <summary>One more than the highest code.</summary>
    internal abstract int Values { get; }

    /// <summary>The names of the levels above the exact ones, the last being "different".</summary>
    internal abstract string[] OwnLevels { get; }

    /// <summary>A level in words.</summary>
    internal string LevelName(int level) => level switch
    {
        0 => "not known",
        1 => "the same, among the rarest values",
        ExactLevels => "the same, among the most common values",
        <= ExactLevels => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the same, step {level} of {ExactLevels} towards the most common"),
        _ => OwnLevels[level - ExactLevels - 1],
    };

    internal int Levels => 1 + ExactLevels + OwnLevels.Length;

    internal int Different => Levels - 1;

    /// <summary>How many records hold each value.</summary>
    internal int[] Counts { get; private set; } = [];

    /// <summary>How many records hold any.</summary>
    internal long Known { get; private set; }

    /// <summary>A number made of the value itself: the same whatever order the records come in.</summary>
    internal abstract ulong Content(int code);

    /// <summary>The level two different values, both known, stand at. Symmetric.</summary>
    internal abstract int Compare(int a, int b);

    /// <summary>Of a value whose sketch differs from another's in more bits than this, without the highest, it is known that the two are different; below 0 there are
    /// no sketches.</summary>
    internal virtual int MostApart => -1;

    /// <summary>A value in 32 bits; the highest says that nothing is known by the others.</summary>
    internal virtual uint Sketch(int code) => 0;

    /// <summary>Likewise <see cref="Compare"/>, for two values that their sketches do not tell apart.</summary>
    internal virtual int CompareClosely(int a, int b) => Compare(a, b);

    /// <summary>Makes room for values that came after the records were counted: no record holds them yet.</summary>
    internal virtual void Extend()
    {
        var counts = Counts;
        MakeRoom(ref counts, Values);
        Counts = counts;
    }

    /// <summary>The rows hold the codes too: among millions of records twice is once too often.</summary>
    internal void Forget() => Codes = [];

    /// <summary>Makes an array hold so many; some to spare, when it has to grow again.</summary>
    protected static void MakeRoom<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            Array.Resize(ref array, array.Length == 0 ? needed : needed + (needed / 4) + 16);
        }
    }

    /// <summary>How common values were where a model was learned; null: as they are among these records.</summary>
    internal FieldCommonness? Lent { get; set; }

    /// <summary>The level at which this value agrees with itself.</summary>
    internal int ExactLevel(int code) => Lent is { } lent ? lent.LevelOf(Content(code)) : LevelOf(Counts[code], Known);

    internal static int LevelOf(long held, long known)
    {
        var share = held / (double)Math.Max(1, known);
        var rarity = -Math.Log2(share);
        return Math.Clamp(ExactLevels - (int)(rarity / 1.4), 1, ExactLevels);
    }

    internal static ulong ContentOf(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mixed(hash);
    }

    internal static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCDUL;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return value ^ (value >> 33);
    }

    /// <summary>Counts the records by value, once all values of the records are known.</summary>
    internal virtual void Count()
    {
        Extend();
        foreach (var code in Codes)
        {
            Counts[code]++;
        }

        Known = Codes.Length - Counts[0];
        Counts[0] = 0;
    }
}
