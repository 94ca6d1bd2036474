namespace Sightline.Linkage;

/// <summary>Finds the pattern of two people, and what has to be weighed beside it. Allocates nothing.</summary>
internal sealed class RegisterWeighing(RegisterFields fields)
{
    private static readonly LevelTable Odds = LinkageModel.Default.Table;

    internal Weighed Of(PreparedPerson a, PreparedPerson b)
    {
        var (one, two) = (FormOf(a), FormOf(b));
        var weighed = new Weighed { Name = (-1, -1), Place = (-1, -1) };
        Names(ref weighed, a, b);
        Places(ref weighed, a, b);
        Births(ref weighed, a, b);
        Sexes(ref weighed, a, b);
        Phones(ref weighed, one, two, (a, b));
        Emails(ref weighed, one, two, (a, b));
        Identifiers(ref weighed, one, two, (a, b));
        return weighed;
    }

    private static PersonForm FormOf(PreparedPerson person) =>
        person.Form ?? throw new ArgumentException("Prepare both with the model that weighs them.", nameof(person));

    /// <summary>The names that agree best: of those that say the same, the pattern that comes first, so that it does not matter which of the two leads.</summary>
    private void Names(ref Weighed weighed, PreparedPerson a, PreparedPerson b)
    {
        var (best, bestBits) = (default(NamePair), double.NegativeInfinity);
        for (var i = 0; i < a.Names.Length; i++)
        {
            for (var j = 0; j < b.Names.Length; j++)
            {
                var pair = PairOf(new Named(a.Names[i], a.Form!.Names[i]), new Named(b.Names[j], b.Form!.Names[j]));
                var bits = fields.Bits(pair.Pattern, fields.Forename, fields.Others) + pair.Forename + pair.Surname;
                if (bits > bestBits || (bits == bestBits && pair.Pattern < best.Pattern))
                {
                    (best, bestBits, weighed.Name) = (pair, bits, (i, j));
                }
            }
        }

        weighed.Pattern |= best.Pattern;
        (weighed.Beside.Forename, weighed.Beside.Surname) = (best.Forename, best.Surname);
    }

    private NamePair PairOf(in Named a, in Named b)
    {
        var (one, two) = (a.Name, b.Name);
        var pattern = fields.Names(a.Form, b.Form);
        var (forename, surname) = (0.0, 0.0);
        var level = Rows.Level(pattern, fields.Forename);
        if (level == 0 && one.Forenames.Length > 0 && two.Forenames.Length > 0 && (NameForm.IsInitial(one.Forenames[0]) || NameForm.IsInitial(two.Forenames[0])))
        {
            forename = NameComparer.Forenames(Odds, one, two).Weight;
        }
        else if (level > NameField.Close && level != NameField.Swapped && (one.Forenames.Length > 1 || two.Forenames.Length > 1)
            && NameComparer.Forenames(Odds, one, two) is { Level: Level.PartOfName } part)
        {
            // Whoever goes by a middle name: a run reads the first forename alone.
            forename = part.Weight;
            pattern &= ~(RegisterFields.At(fields.Forename, 31) | RegisterFields.At(fields.Others, 31));
        }

        if (one.Surname is { } first && two.Surname is { } second && (NameForm.IsInitial(first) || NameForm.IsInitial(second)))
        {
            surname = NameComparer.Surname(Odds, one, two, maybeMarried: false).Weight;
        }

        if ((one.IsAlias || two.IsAlias) && fields.Bits(fields.Surname, Rows.Level(pattern, fields.Surname)) > NameComparer.AliasDiscount)
        {
            surname -= NameComparer.AliasDiscount;
        }

        return new NamePair(pattern, forename, surname);
    }

    private void Places(ref Weighed weighed, PreparedPerson a, PreparedPerson b)
    {
        var (best, bestBits) = (default(PlacePair), double.NegativeInfinity);
        for (var i = 0; i < a.Addresses.Length; i++)
        {
            for (var j = 0; j < b.Addresses.Length; j++)
            {
                var pair = PairOf(new Placed(a.Addresses[i], a.Form!.Places[i]), new Placed(b.Addresses[j], b.Form!.Places[j]));
                var bits = fields.Bits(pair.Pattern, fields.House, fields.Postcode) + pair.Beside;
                var isBetter = bits > bestBits || (bits == bestBits && pair.Pattern < best.Pattern);
                if (isBetter && (pair.Pattern != 0 || pair.Beside != 0))
                {
                    (best, bestBits, weighed.Place) = (pair, bits, (i, j));
                }
            }
        }

        weighed.Pattern |= best.Pattern;
        weighed.Beside.Place = best.Beside;
    }

    private PlacePair PairOf(in Placed a, in Placed b)
    {
        if (a.Address.IsLongBeforeOrAfter(b.Address) || !(fields.IsTaught(fields.House) || fields.IsTaught(fields.Street) || fields.IsTaught(fields.Postcode)))
        {
            // Periods are no part of a run's table: years later the same house may be the next tenant's, and another says nothing.
            var level = AddressComparer.AtTheirTimes(a.Address, b.Address);
            return new PlacePair(0, level == Level.Missing ? 0 : Odds[Field.Address, level]);
        }

        var part = a.Form.Postcode == UInt128.Zero || b.Form.Postcode == UInt128.Zero ? PartOfPostcode(a.Address, b.Address) : Level.Missing;
        return new PlacePair(fields.Places(a.Form, b.Form), part == Level.Missing ? 0 : Odds[Field.Address, part]);
    }

    private static Level PartOfPostcode(PreparedAddress a, PreparedAddress b) => (a, b) switch
    {
        ({ Postcode: { } one }, { Postcode: { } two }) => one.Outward == two.Outward ? Level.District : one.Area == two.Area ? Level.Area : Level.Different,
        ({ OtherPostcode: { } one }, { OtherPostcode: { } two }) => one == two ? Level.Sector : Level.Different,
        _ => Level.Missing,
    };

    private void Births(ref Weighed weighed, PreparedPerson a, PreparedPerson b)
    {
        var (one, two) = (a.Form!.Born, b.Form!.Born);
        if (one == 0 || two == 0 || !fields.IsTaught(fields.Born))
        {
            // Half a birth on either side.
            weighed.Beside.Born = Scored.Of(Odds, Field.Born, BornComparer.Compare(a.Born, b.Born)).Weight;
            return;
        }

        var level = one == two ? fields.Same(fields.Born, BornField.ContentOf(one)) : BornField.CompareDigits(one, two);
        weighed.Pattern |= RegisterFields.At(fields.Born, level);
    }

    private void Sexes(ref Weighed weighed, PreparedPerson a, PreparedPerson b)
    {
        if (a.Sex == KnownSex.NotKnown || b.Sex == KnownSex.NotKnown)
        {
            return;
        }

        if (!fields.IsTaught(fields.Sex))
        {
            weighed.Beside.Sex = Scored.Of(Odds, Field.Sex, ContactComparer.Sexes(a.Sex, b.Sex)).Weight;
            return;
        }

        var level = a.Sex == b.Sex ? fields.Same(fields.Sex, BatchField.ContentOf(a.Sex == KnownSex.Male ? "m" : "f")) : fields.All[fields.Sex].Different;
        weighed.Pattern |= RegisterFields.At(fields.Sex, level);
    }

    private void Phones(ref Weighed weighed, PersonForm one, PersonForm two, (PreparedPerson A, PreparedPerson B) people)
    {
        if (!fields.IsTaught(fields.Phone))
        {
            weighed.Beside.Phone = Scored.Of(Odds, Field.Phone, ContactComparer.Phones(people.A.Phones, people.B.Phones)).Weight;
            return;
        }

        var best = 0;
        foreach (var first in one.Phones)
        {
            foreach (var second in two.Phones)
            {
                best = Better(fields.Phone, best, fields.Codes(fields.Phone, first, second, sharesStart: false));
            }
        }

        weighed.Pattern |= RegisterFields.At(fields.Phone, best);
    }

    private void Emails(ref Weighed weighed, PersonForm one, PersonForm two, (PreparedPerson A, PreparedPerson B) people)
    {
        if (!fields.IsTaught(fields.Email))
        {
            weighed.Beside.Email = Scored.Of(Odds, Field.Email, ContactComparer.Emails(people.A.Emails, people.B.Emails)).Weight;
            return;
        }

        var best = 0;
        foreach (var first in one.Emails)
        {
            foreach (var second in two.Emails)
            {
                best = Better(fields.Email, best, fields.Texts(fields.Email, first, second));
            }
        }

        weighed.Pattern |= RegisterFields.At(fields.Email, best);
    }

    private void Identifiers(ref Weighed weighed, PersonForm one, PersonForm two, (PreparedPerson A, PreparedPerson B) people)
    {
        if (!fields.IsTaught(fields.Identifiers))
        {
            weighed.Beside.Identifier = Scored.Of(Odds, Field.Identifier, ContactComparer.Identifiers(people.A.Identifiers, people.B.Identifiers)).Weight;
            return;
        }

        if (one.Failing.Length > 0 && two.Failing.Length > 0 && Array.Exists(one.Failing, number => Array.IndexOf(two.Failing, number) >= 0))
        {
            weighed.Beside.Identifier = Odds[Field.Identifier, Level.SameButFailsCheck];
        }

        if (one.Identifiers.Length == 0 || two.Identifiers.Length == 0)
        {
            return;
        }

        var level = one.IdentifiersText == two.IdentifiersText
            ? fields.Same(fields.Identifiers, BatchField.ContentOf(one.IdentifiersText))
            : IdentifiersField.Compare(one.Identifiers, two.Identifiers, fields.SameOfSeveral(fields.Identifiers));
        weighed.Pattern |= RegisterFields.At(fields.Identifiers, level);
    }

    /// <summary>Of several that are compared the one that says most; one that says nothing gives way.</summary>
    private int Better(int field, int best, int level)
    {
        if (best == 0 || level == 0)
        {
            return best == 0 ? level : best;
        }

        var (old, fresh) = (fields.Bits(field, best), fields.Bits(field, level));
        return fresh > old || (fresh == old && level < best) ? level : best;
    }

    private readonly record struct Named(PreparedName Name, NameForm Form);

    private readonly record struct NamePair(ulong Pattern, double Forename, double Surname);

    private readonly record struct Placed(PreparedAddress Address, PlaceForm Form);

    private readonly record struct PlacePair(ulong Pattern, double Beside);
}
