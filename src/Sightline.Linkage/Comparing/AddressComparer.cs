namespace Sightline.Linkage;

/// <summary>The best agreement between any address of one person and any of another.</summary>
internal static class AddressComparer
{
    internal static Scored Compare(LevelTable odds, PreparedAddress[] a, PreparedAddress[] b)
    {
        var best = default(Scored);
        foreach (var addressA in a)
        {
            foreach (var addressB in b)
            {
                var scored = Scored.Of(odds, Field.Address, AtTheirTimes(Compare(addressA, addressB), addressA, addressB));
                var isBetter = best.Level == Level.Missing
                    || scored.Weight > best.Weight
                    || (scored.Weight == best.Weight && scored.Level < best.Level);
                best = scored.Level != Level.Missing && isBetter ? scored : best;
            }
        }

        return best;
    }

    /// <summary>Whoever lives elsewhere years later has moved, which says nothing against; whoever lives in the same house years later may be the next tenant.</summary>
    internal static Level AtTheirTimes(PreparedAddress a, PreparedAddress b) => AtTheirTimes(Compare(a, b), a, b);

    private static Level AtTheirTimes(Level level, PreparedAddress a, PreparedAddress b) => level switch
    {
        Level.Different when a.IsLongBeforeOrAfter(b) => Level.Missing,
        Level.HouseAndPostcode or Level.HouseAndStreet or Level.PostcodeSlip when a.IsLongBeforeOrAfter(b) => Level.HouseAtAnotherTime,
        _ => level,
    };

    private static Level Compare(PreparedAddress a, PreparedAddress b)
    {
        var house = House(a.Text, b.Text);
        var street = Street(a.Text.Street, b.Text.Street);
        if (house == true && street == true && !SamePostcode(a, b))
        {
            return Level.HouseAndStreet;
        }

        var byPostcode = Postcode(a, b, house);
        if (byPostcode is not (Level.Missing or Level.Different))
        {
            return byPostcode;
        }

        return (street, byPostcode) switch
        {
            (true, _) => Level.Street,
            (null, Level.Missing) => Level.Missing,
            _ => Level.Different,
        };
    }

    private static bool SamePostcode(PreparedAddress a, PreparedAddress b) => a.Postcode is { IsFull: true } && a.Postcode == b.Postcode;

    private static Level Postcode(PreparedAddress a, PreparedAddress b, bool? sameHouse)
    {
        if (a.Postcode is not { } codeA || b.Postcode is not { } codeB)
        {
            // A code of another country says no more than a neighbourhood.
            return a.OtherPostcode is null || b.OtherPostcode is null
                ? Level.Missing
                : a.OtherPostcode == b.OtherPostcode ? Level.Sector : Level.Different;
        }

        if (codeA.IsFull && codeB.IsFull)
        {
            if (codeA == codeB)
            {
                return sameHouse switch { true => Level.HouseAndPostcode, false => Level.PostcodeOtherHouse, null => Level.Postcode };
            }

            if (sameHouse == true && EditDistance.Between(codeA.Compact, codeB.Compact, most: 1) == 1)
            {
                return Level.PostcodeSlip;
            }

            if (codeA.Sector == codeB.Sector)
            {
                return Level.Sector;
            }
        }

        return codeA.Outward == codeB.Outward ? Level.District : codeA.Area == codeB.Area ? Level.Area : Level.Different;
    }

    /// <summary>Null when one side has no number.</summary>
    private static bool? House(AddressText a, AddressText b)
    {
        if (a.House is null || b.House is null)
        {
            return null;
        }

        return a.House == b.House && (a.Flat is null || b.Flat is null || a.Flat == b.Flat);
    }

    private static bool? Street(string? a, string? b)
    {
        if (a is null || b is null)
        {
            return null;
        }

        return a == b
            || (Math.Min(a.Length, b.Length) >= 8 && (EditDistance.Between(a, b, most: 2) <= 2 || JaroWinkler.Similarity(a, b) >= 0.95));
    }
}
