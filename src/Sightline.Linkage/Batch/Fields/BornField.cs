using System.Numerics;

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

    private const int Unlike = NearYear + 1;

    private const uint Year = 0xFFFF0000;
    private const uint Month = 0xFF00;
    private const uint Day = 0xFF;
    private const uint FirstOfYear = 0x0101;

    private int[] _digits = [];
    private uint[] _dates = [];
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
        MakeRoom(ref _dates, digits.Count);
        for (; _read < digits.Count; _read++)
        {
            _digits[_read] = digits[_read];
            _dates[_read] = DateOf(digits[_read]);
        }
    }

    internal int Digits(int code) => _digits[code];

    internal override ulong Content(int code) => ContentOf(_digits[code]);

    internal static ulong ContentOf(int digits) => Mixed((ulong)digits);

    internal override int Compare(int a, int b) => CompareDates(_dates[a], _dates[b]);

    /// <summary>Two different dates of birth of eight digits each, as a whole run compares them.</summary>
    internal static int CompareDigits(int one, int two) => CompareDates(DateOf(one), DateOf(two));

    private static int CompareDates(uint one, uint two)
    {
        var apart = one ^ two;
        if (IsPartial(one) || IsPartial(two))
        {
            return Agree(apart & Year, one & Year, two & Year) && Agree(apart & Month, one & Month, two & Month) && Agree(apart & Day, one & Day, two & Day)
                ? KnownPartsAgree
                : Unlike;
        }

        if ((apart & Year) == 0)
        {
            return SameYear(one, two);
        }

        if ((apart & (Month | Day)) == 0)
        {
            var years = YearsBetween(one, two);
            return years is 1 or 10 ? YearSlip : IsOneSlip(one, two) ? OneDigit : (one & (Month | Day)) == FirstOfYear ? Unlike : DayAndMonth;
        }

        return IsOneSlip(one, two) ? OneDigit : YearsBetween(one, two) == 1 ? NearYear : Unlike;
    }

    private static int SameYear(uint one, uint two)
    {
        if ((one & Month) >> 8 == (two & Day) && (one & Day) == (two & Month) >> 8)
        {
            return DayMonthSwapped;
        }

        if ((one & (Month | Day)) == FirstOfYear || (two & (Month | Day)) == FirstOfYear)
        {
            return FirstOfJanuary;
        }

        return IsOneSlip(one, two) ? OneDigit : ((one ^ two) & Month) == 0 || ((one ^ two) & Day) == 0 ? YearAndOne : YearOnly;
    }

    /// <summary>Without a day, or without a year.</summary>
    private static bool IsPartial(uint date) => (date & Day) == 0 || (date & Year) == 0;

    private static bool Agree(uint apart, uint one, uint two) => apart == 0 || one == 0 || two == 0;

    private static int YearsBetween(uint one, uint two) => Math.Abs(YearOf(one) - YearOf(two));

    private static int YearOf(uint date) => (int)(((date >> 28) * 1000) + (((date >> 24) & 0xF) * 100) + (((date >> 20) & 0xF) * 10) + ((date >> 16) & 0xF));

    /// <summary>One digit changed, or two neighbouring digits exchanged.</summary>
    private static bool IsOneSlip(uint one, uint two)
    {
        var last = BitOperations.TrailingZeroCount(one ^ two) & ~3;
        one >>= last;
        two >>= last;
        var apart = one ^ two;
        return apart <= 0xF || (apart <= 0xFF && (one & 0xF) == (two >> 4 & 0xF) && (two & 0xF) == (one >> 4 & 0xF));
    }

    /// <summary>Eight digits of four bits each.</summary>
    private static uint DateOf(int digits)
    {
        var date = 0u;
        for (var at = 0; at < 32; at += 4)
        {
            date |= (uint)(digits % 10) << at;
            digits /= 10;
        }

        return date;
    }
}
