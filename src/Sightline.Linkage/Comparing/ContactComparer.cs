namespace Sightline.Linkage;

/// <summary>Phones, e-mail addresses, identifiers and sex.</summary>
internal static class ContactComparer
{
    private const int ShortestForASlip = 6;

    internal static Level Phones(string[] a, string[] b)
    {
        var best = a.Length == 0 || b.Length == 0 ? Level.Missing : Level.Different;
        foreach (var phoneA in a)
        {
            foreach (var phoneB in b)
            {
                if (phoneA == phoneB && ContactText.IsMobile(phoneA))
                {
                    return Level.Exact;
                }

                if (phoneA == phoneB)
                {
                    best = Level.SharedLine;
                }
                else if (best == Level.Different && phoneA.Length >= 10 && EditDistance.Between(phoneA, phoneB, most: 1) == 1)
                {
                    best = Level.OneSlip;
                }
            }
        }

        return best;
    }

    internal static Level Emails(string[] a, string[] b)
    {
        var best = a.Length == 0 || b.Length == 0 ? Level.Missing : Level.Different;
        foreach (var emailA in a)
        {
            foreach (var emailB in b)
            {
                var level = Email(emailA, emailB);
                best = level < best || best == Level.Missing ? level : best;
            }
        }

        return best;
    }

    /// <summary>A number of another kind says nothing; another number of the same kind speaks against only when a person has
    /// but one for life.</summary>
    internal static Level Identifiers(Identifier[] a, Identifier[] b)
    {
        var best = Level.Missing;
        foreach (var one in a)
        {
            foreach (var two in b)
            {
                if (one.Kind != two.Kind)
                {
                    continue;
                }

                var level = Numbers(one, two);
                if (level == Level.Exact)
                {
                    return level;
                }

                best = level switch
                {
                    Level.SameButFailsCheck => level,
                    Level.OneSlip when best != Level.SameButFailsCheck => level,
                    Level.Different when best == Level.Missing && IsForLife(one.Kind) => level,
                    _ => best,
                };
            }
        }

        return best;
    }

    private static Level Numbers(Identifier one, Identifier two)
    {
        if (one.Value == two.Value)
        {
            // What no body can have issued was copied from one to the other, or is what somebody types for "not known".
            return IssuedNumbers.Check(one.Kind, one.Value) == NumberCheck.Fails ? Level.SameButFailsCheck : Level.Exact;
        }

        var isSlip = Math.Min(one.Value.Length, two.Value.Length) >= ShortestForASlip
            && EditDistance.Between(one.Value, two.Value, most: 1) == 1;
        return isSlip ? Level.OneSlip : Level.Different;
    }

    internal static Level Sexes(KnownSex a, KnownSex b) =>
        a == KnownSex.NotKnown || b == KnownSex.NotKnown ? Level.Missing : a == b ? Level.Exact : Level.Different;

    private static Level Email(string a, string b)
    {
        if (a == b)
        {
            return Level.Exact;
        }

        if (EditDistance.Between(a, b, most: 1) == 1)
        {
            return Level.OneSlip;
        }

        var at = a.LastIndexOf('@');
        return at >= 5 && at == b.LastIndexOf('@') && a.AsSpan(0, at).SequenceEqual(b.AsSpan(0, at)) ? Level.SameMailbox : Level.Different;
    }

    internal static bool IsForLife(string kind) => kind is IssuedNumbers.Pnc or IssuedNumbers.Cro or IssuedNumbers.Nhs or "NINO" or "CRN" or "NATIONALID";
}
