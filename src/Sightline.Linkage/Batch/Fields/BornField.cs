namespace Sightline.Linkage;

/// <summary>Dates of birth as eight digits, year first; a part not known is zeros. A date that cannot be is kept as its digits.</summary>
internal sealed class BornField(string name, int[] codes, List<int> digits) : BatchField(name, FieldKind.Born, codes)
{
    internal const int DayMonthSwapped = ExactLevels + 1;
    internal const int OneDigit = ExactLevels + 2;
    internal const int YearSlip = ExactLevels + 3;
    internal const int FirstOfJanuary = ExactLevels + 4;
    internal const int KnownPartsAgree = ExactLevels + 5;
    internal const int DayAndMonth = ExactLevels + 6;
    internal const int YearAndOne = ExactLevels + 7;
    internal const int YearOnly = ExactLevels + 8;
    internal const int NearYear = ExactLevels + 9;

    private int[] _digits = [];
    private int _read;

    internal override string[] OwnLevels { get; } =
    [
        "day and month swapped", "one digit", "year one or ten off", "one is 1 January", "the known parts agree", "day and month agree", "year and one part agree",
        "year agrees", "years next to each other", "different",
    ];

    internal override int Values => digits.Count;

    internal override void Extend()
    {
        base.Extend();
        MakeRoom(ref _digits, digits.Count);
        for (; _read < digits.Count; _read++)
        {
            _digits[_read] = digits[_read];
        }
    }

    internal int Digits(int code) => _digits[code];

    internal override ulong Content(int code) => ContentOf(_digits[code]);

    internal static ulong ContentOf(int digits) => Mixed((ulong)digits);

    private const int Unlike = NearYear + 1;

    internal override int Compare(int a, int b) => CompareDigits(_digits[a], _digits[b]);

    internal static int CompareDigits(int one, int two)
    {
        var (yearA, monthA, dayA) = (one / 10000, one / 100 % 100, one % 100);
        var (yearB, monthB, dayB) = (two / 10000, two / 100 % 100, two % 100);
        if (one % 100 == 0 || two % 100 == 0 || yearA == 0 || yearB == 0)
        {
            var agree = (yearA == yearB || yearA == 0 || yearB == 0) && (monthA == monthB || monthA == 0 || monthB == 0)
                && (dayA == dayB || dayA == 0 || dayB == 0);
            return agree ? KnownPartsAgree : Unlike;
        }

        if (yearA == yearB)
        {
            return SameYear((monthA, dayA), (monthB, dayB));
        }

        if (monthA == monthB && dayA == dayB)
        {
            var apart = Math.Abs(yearA - yearB);
            return apart is 1 or 10 ? YearSlip : IsOneSlip(one, two) ? OneDigit : one % 10000 == 101 ? Unlike : DayAndMonth;
        }

        return IsOneSlip(one, two) ? OneDigit : Math.Abs(yearA - yearB) == 1 ? NearYear : Unlike;
    }

    private static int SameYear((int Month, int Day) a, (int Month, int Day) b)
    {
        if (a.Month == b.Day && a.Day == b.Month)
        {
            return DayMonthSwapped;
        }

        if (a is (1, 1) || b is (1, 1))
        {
            return FirstOfJanuary;
        }

        var one = (a.Month * 100) + a.Day;
        var two = (b.Month * 100) + b.Day;
        return IsOneSlip(one, two) ? OneDigit : a.Month == b.Month || a.Day == b.Day ? YearAndOne : YearOnly;
    }

    /// <summary>One digit changed, or two neighbouring digits exchanged.</summary>
    private static bool IsOneSlip(int a, int b)
    {
        while (a % 10 == b % 10)
        {
            a /= 10;
            b /= 10;
        }

        return a / 10 == b / 10 || (a / 100 == b / 100 && a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10);
    }
}
