namespace Sightline.Linkage;

/// <summary>What a comparison allows to be done by itself. The weight alone never ties: the evidence must be of independent
/// kinds.</summary>
internal static class Decision
{
    // A kind of evidence counts when it speaks for the pair by at least this many bits.
    private const double Counts = 3;

    internal static Verdict Of(Comparison comparison, LinkageSettings settings)
    {
        if (comparison.Weight < settings.Possible)
        {
            return Verdict.Different;
        }

        return comparison.Weight >= settings.Tie && MayTie(comparison) ? Verdict.Tied : Verdict.Possible;
    }

    /// <summary>Name, birth, own phone, e-mail, identifier: at least two of them. An address is shared by a household, a first of January
    /// by all whose birthday nobody knew, an age by all of a year: none of them counts.</summary>
    internal static bool MayTie(Comparison comparison) => !comparison.IsHeldBack && MayTie(comparison.Reasons);

    private static bool MayTie(IReadOnlyList<Reason> reasons)
    {
        if (IsLikeNameWithOtherNumber(reasons))
        {
            return false;
        }

        var kinds = NameCounts(reasons) ? 1 : 0;
        var hasIdentifier = false;
        var contradicted = false;
        foreach (var reason in reasons)
        {
            switch (reason.Field)
            {
                case Field.Family:
                    return false;
                case Field.Born when reason.Level == Level.Different:
                case Field.Forenames when reason.Level is Level.Different or Level.InitialDiffers:
                    contradicted = true;
                    break;
                case Field.Identifier when reason.Level == Level.Exact:
                    hasIdentifier = true;
                    kinds++;
                    break;
                case Field.Phone or Field.Email when reason.Level == Level.Exact:
                case Field.Born when reason.Weight >= Counts && reason.Level is not (Level.FirstOfJanuary or Level.BothFirstOfJanuary or Level.NearYear):
                    kinds++;
                    break;
            }
        }

        return kinds >= 2 && (hasIdentifier || !contradicted);
    }

    /// <summary>Twins may be called Alisha and Aleesha: a forename only like the other, and another number of a kind people
    /// have one of.</summary>
    private static bool IsLikeNameWithOtherNumber(IReadOnlyList<Reason> reasons)
    {
        var otherNumber = false;
        var sameForename = false;
        foreach (var reason in reasons)
        {
            otherNumber |= reason.Field == Field.Identifier && reason.Level == Level.Different;
            sameForename |= reason.Field == Field.Forenames && reason.Level == Level.Exact;
        }

        return otherNumber && !sameForename;
    }

    /// <summary>A surname and an initial are shared by a brother and a sister: the name counts only when a forename agrees.</summary>
    private static bool NameCounts(IReadOnlyList<Reason> reasons)
    {
        var weight = 0.0;
        var forenameAgrees = false;
        foreach (var reason in reasons)
        {
            if (reason.Field is Field.Forenames or Field.MiddleNames or Field.Surname or Field.WholeName)
            {
                weight += reason.Weight;
                forenameAgrees |= reason.Level == Level.Swapped
                    || (reason.Field == Field.Forenames
                        && (NamePartComparer.Agrees(reason.Level) || reason.Level is Level.PartOfName));
            }
        }

        return forenameAgrees && weight >= Counts;
    }
}
