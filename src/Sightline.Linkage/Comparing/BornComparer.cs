namespace Sightline.Linkage;

/// <summary>Dates of birth, and the slips made in writing them down.</summary>
internal static class BornComparer
{
    internal static Level Compare(PreparedDate a, PreparedDate b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return Level.Missing;
        }

        return a.IsFull && b.IsFull ? CompareFull(a, b) : ComparePartial(a, b);
    }

    private static Level CompareFull(PreparedDate a, PreparedDate b)
    {
        if (a == b)
        {
            return a.IsFirstOfJanuary ? Level.BothFirstOfJanuary : Level.Exact;
        }

        // A first of January stands for "that year" too often for its digits to be compared.
        if (a.IsFirstOfJanuary && b.IsFirstOfJanuary)
        {
            return Math.Abs(a.Year - b.Year) == 1 ? Level.NearYear : Level.Different;
        }

        if (a.Year == b.Year)
        {
            if (a.Month == b.Day && a.Day == b.Month)
            {
                return Level.DayMonthSwapped;
            }

            if (a.IsFirstOfJanuary || b.IsFirstOfJanuary)
            {
                return Level.FirstOfJanuary;
            }
        }

        var sameDay = a.Month == b.Month && a.Day == b.Day;
        return (sameDay ? Math.Abs(a.Year - b.Year) : 0) switch
        {
            1 => Level.YearSlip,
            10 => Level.DecadeSlip,
            _ when IsOneSlip(a.Digits, b.Digits) => Level.OneSlip,
            _ => SameParts(a, b) == 2 ? Level.TwoPartsAgree : Level.Different,
        };
    }

    private static int SameParts(PreparedDate a, PreparedDate b) =>
        (a.Year == b.Year ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Day == b.Day ? 1 : 0);

    /// <summary>One digit changed, or two neighbouring digits exchanged.</summary>
    private static bool IsOneSlip(int a, int b)
    {
        while (a % 10 == b % 10)
        {
            a /= 10;
            b /= 10;
        }

        var isOneDigit = a / 10 == b / 10;
        var areExchanged = a / 100 == b / 100 && a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10;
        return isOneDigit || areExchanged;
    }

    private static Level ComparePartial(PreparedDate a, PreparedDate b)
    {
        var hasYear = a.Year != 0 && b.Year != 0;
        var hasMonth = a.Month != 0 && b.Month != 0;
        var hasDay = a.Day != 0 && b.Day != 0;
        if ((hasMonth && a.Month != b.Month) || (hasDay && a.Day != b.Day))
        {
            return Level.Different;
        }

        if (hasYear && a.Year != b.Year)
        {
            return Math.Abs(a.Year - b.Year) == 1 ? Level.NearYear : Level.Different;
        }

        // A month alone, or a day alone, says next to nothing.
        return (hasYear, hasMonth, hasDay) switch
        {
            (true, true, _) => Level.YearAndMonth,
            (true, false, _) => Level.YearOnly,
            (false, true, true) => Level.DayAndMonth,
            _ => Level.Missing,
        };
    }
}
