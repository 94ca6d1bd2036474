namespace Sightline.Linkage;

/// <summary>The best agreement between any name of one person and any name of another.</summary>
internal static class NameComparer
{
    // One name, however rare, never says more than this many bits.
    private const double MostForenameBits = 13;
    private const double MostSurnameBits = 16;

    // More names, more chances to agree by accident.
    internal const double AliasDiscount = 1;

    internal static NameEvidence Compare(LevelTable odds, PreparedPerson a, PreparedPerson b)
    {
        var maybeMarried = a.Sex != KnownSex.Male && b.Sex != KnownSex.Male;
        var best = default(NameEvidence);
        var found = false;
        foreach (var nameA in a.Names)
        {
            foreach (var nameB in b.Names)
            {
                var evidence = Compare(odds, nameA, nameB, maybeMarried);
                if (!found || evidence.Beats(best))
                {
                    best = evidence;
                    found = true;
                }
            }
        }

        return best;
    }

    private static NameEvidence Compare(LevelTable odds, PreparedName a, PreparedName b, bool maybeMarried)
    {
        var forenames = Forenames(odds, a, b);
        var surname = Surname(odds, a, b, maybeMarried);
        var middle = NamePartComparer.Agrees(forenames.Level) ? MiddleNames(odds, a, b) : default;
        var isAlias = a.IsAlias || b.IsAlias;
        if (isAlias && surname.Weight > AliasDiscount)
        {
            surname = surname with { Weight = surname.Weight - AliasDiscount };
        }

        var straight = new NameEvidence(forenames, middle, surname, default, isAlias);
        if (NamePartComparer.Agrees(forenames.Level) && NamePartComparer.Agrees(surname.Level))
        {
            return straight;
        }

        var swapped = Swapped(odds, a, b);
        return swapped > straight.Weight && swapped > 0
            ? new NameEvidence(default, default, default, new Scored(Level.Swapped, swapped), isAlias)
            : straight;
    }

    internal static Scored Forenames(LevelTable odds, PreparedName a, PreparedName b)
    {
        if (a.Forenames.Length == 0 || b.Forenames.Length == 0)
        {
            return default;
        }

        var firstA = a.Forenames[0];
        var firstB = b.Forenames[0];
        var level = NamePartComparer.Compare(firstA, firstB);
        if (!NamePartComparer.Agrees(level) && level != Level.Initial)
        {
            if (a.FirstTwo == firstB.Text || b.FirstTwo == firstA.Text)
            {
                level = Level.SpellingVariant;
            }
            else if (AnyAgree(a.Forenames, b.Forenames))
            {
                level = Level.PartOfName;
            }
        }

        return new Scored(level, Weight(odds, Field.Forenames, level, Math.Min(MostForenameBits, Math.Min(firstA.Bits, firstB.Bits))));
    }

    internal static bool AnyAgree(NamePart[] a, NamePart[] b)
    {
        foreach (var nameA in a)
        {
            foreach (var nameB in b)
            {
                if (nameA.Text.Length > 1
                    && NamePartComparer.Compare(nameA, nameB) is Level.Exact or Level.SpellingVariant or Level.Nickname)
                {
                    return true;
                }
            }
        }

        return false;
    }

    internal static Scored MiddleNames(LevelTable odds, PreparedName a, PreparedName b)
    {
        if (a.Forenames.Length < 2 || b.Forenames.Length < 2)
        {
            return default;
        }

        var level = NamePartComparer.Compare(a.Forenames[1], b.Forenames[1]);
        level = level switch
        {
            Level.Exact or Level.Initial => level,
            Level.InitialDiffers or Level.Different => Level.Different,
            _ => Level.Close,
        };
        return Scored.Of(odds, Field.MiddleNames, level);
    }

    internal static Scored Surname(LevelTable odds, PreparedName a, PreparedName b, bool maybeMarried)
    {
        if (a.Surname is not { } wholeA || b.Surname is not { } wholeB)
        {
            return default;
        }

        var level = NamePartComparer.Compare(wholeA, wholeB);
        if (level is Level.Different or Level.Close && SharePart(a, b))
        {
            level = Level.PartOfName;
        }

        if (level == Level.Different && maybeMarried)
        {
            level = Level.MarriedName;
        }

        var said = Math.Min(wholeA.Bits, wholeB.Bits);
        return new Scored(level, Weight(odds, Field.Surname, level, Math.Min(MostSurnameBits, said)));
    }

    private static bool SharePart(PreparedName a, PreparedName b)
    {
        foreach (var part in a.SurnameParts)
        {
            if (NamePartComparer.Agrees(NamePartComparer.Compare(part, b.Surname!)) || HasPart(b.SurnameParts, part))
            {
                return true;
            }
        }

        return HasPart(b.SurnameParts, a.Surname!);
    }

    private static bool HasPart(NamePart[] parts, NamePart name)
    {
        foreach (var part in parts)
        {
            if (NamePartComparer.Agrees(NamePartComparer.Compare(part, name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The weight of both names when each stands in the other's place; 0 when they do not.</summary>
    private static double Swapped(LevelTable odds, PreparedName a, PreparedName b)
    {
        if (a.Surname is not { } lastA || b.Surname is not { } lastB || a.Forenames.Length == 0 || b.Forenames.Length == 0)
        {
            return 0;
        }

        var otherA = StandsForForename(a, lastA, b);
        var otherB = otherA == lastA ? StandsForForename(b, lastB, a) : lastB;
        var one = NamePartComparer.Compare(a.Forenames[0], otherB);
        var two = NamePartComparer.Compare(otherA, b.Forenames[0]);
        if (!NamePartComparer.Agrees(one) || !NamePartComparer.Agrees(two))
        {
            return 0;
        }

        return odds[Field.WholeName, Level.Swapped]
            + Weight(odds, Field.Forenames, one, Math.Min(MostForenameBits, Math.Min(a.Forenames[0].Bits, otherB.Bits)))
            + Weight(odds, Field.Forenames, two, Math.Min(MostForenameBits, Math.Min(otherA.Bits, b.Forenames[0].Bits)));
    }

    /// <summary>Written surname first, "Nowak Anna Maria" leaves the middle name where the surname should be: then the forename is the second
    /// word, provided that the last is no name the other lacks a place for.</summary>
    private static NamePart StandsForForename(PreparedName name, NamePart last, PreparedName other)
    {
        if (name.Forenames.Length != 2 || NamePartComparer.Agrees(NamePartComparer.Compare(last, other.Forenames[0])))
        {
            return last;
        }

        var isMiddleName = other.Forenames.Length < 2
            || NamePartComparer.Compare(last, other.Forenames[1]) is Level.Exact or Level.SpellingVariant or Level.OneSlip or Level.Initial;
        return isMiddleName && NamePartComparer.Agrees(NamePartComparer.Compare(name.Forenames[1], other.Forenames[0])) ? name.Forenames[1] : last;
    }

    /// <summary>Exact agreement says as much as the name is rare; any lesser agreement at least a bit less than that.</summary>
    private static double Weight(LevelTable odds, Field field, Level level, double bits) => level switch
    {
        Level.Missing => 0,
        Level.Exact => Math.Log2(odds.M(field, Level.Exact)) + bits,
        Level.Different or Level.MarriedName or Level.InitialDiffers => odds[field, level],
        _ => Math.Min(odds[field, level], bits - 1),
    };
}
