namespace Sightline.Linkage;

/// <summary>House numbers: the same, a flat of the house, next door, one slip apart, or another.</summary>
internal sealed class HouseField(string name, int[] codes, List<string> texts) : BatchField(name, FieldKind.Place, codes)
{
    internal const int Part = ExactLevels + 1;
    internal const int NextDoor = ExactLevels + 2;
    internal const int Slip = ExactLevels + 3;

    private const int Unlike = ExactLevels + 4;

    // Houses of one side of a street are two apart.
    private const int Neighbours = 2;

    private int[] _numbers = [];
    private int _read;

    internal override int Values => texts.Count;

    internal override string[] OwnLevels { get; } = ["a flat of the same house", "next door", "one slip", "different"];

    internal override void Extend()
    {
        base.Extend();
        MakeRoom(ref _numbers, texts.Count);
        for (; _read < texts.Count; _read++)
        {
            _numbers[_read] = NumberOf(texts[_read]);
        }
    }

    internal override ulong Content(int code) => ContentOf(texts[code]);

    internal override int Compare(int a, int b) => CompareNumbers(_numbers[a], _numbers[b]);

    internal static int CompareNumbers(int one, int two)
    {
        if (one < 0 || two < 0)
        {
            return Unlike;
        }

        if (one == two)
        {
            return Part;
        }

        return Math.Abs(one - two) <= Neighbours ? NextDoor : IsSlip(one, two) ? Slip : Unlike;
    }

    /// <summary>One digit changed, left out or put in at the end, or two neighbours exchanged.</summary>
    private static bool IsSlip(int a, int b)
    {
        while (a % 10 == b % 10)
        {
            a /= 10;
            b /= 10;
        }

        return (a / 10 == b / 10 && Math.Max(a, b) >= 10) || a / 10 == b || b / 10 == a
            || (a / 100 == b / 100 && a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10);
    }

    /// <summary>The house is the last number ("3 14" is flat 3 of 14), whatever letter follows it.</summary>
    internal static int NumberOf(string text)
    {
        var number = -1;
        foreach (var word in text.Split(' '))
        {
            var digits = 0;
            while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            {
                digits++;
            }

            if (digits is > 0 and <= 6)
            {
                number = int.Parse(word.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return number;
    }
}
