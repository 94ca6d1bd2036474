using System.Globalization;
using NodaTime;
using Sightline.Demonstration.Area;
using Sightline.Demonstration.Names;
using Sightline.Facts;
using Sightline.Facts.People;

namespace Sightline.Demonstration.People;

/// <summary>How an agency writes a person down: what it knows, what it gets wrong, what it never asked.</summary>
internal static class HeldRecord
{
    internal static NominalRecorded Of(Human human, AgencyCode agency, NominalId id, Chance chance)
    {
        var details = agency == Codes.Northgate || agency == Codes.Eastmoor ? AsPoliceHold(human, chance) : AsAnotherHolds(human, agency, chance);
        var hidesHome = human.HomeIsConfidential;
        return new NominalRecorded
        {
            Nominal = id,
            HeldBy = agency,
            Details = details with { Contact = hidesHome ? new ContactDescription() : details.Contact },
            Confidential = hidesHome ? details.Contact : null,
        };
    }

    private static PersonDescription AsPoliceHold(Human human, Chance chance) => new()
    {
        Forenames = human.Forenames,
        Surname = human.Surname,
        PreferredName = human.ShortName is { } shorter && chance.InHundred(40) ? shorter : null,
        OtherNames = OtherNames(human),
        Born = chance.InHundred(4) ? human.Born.Year.ToString(CultureInfo.InvariantCulture) : Slips.Iso(human.Born),
        Sex = human.Sex,
        Language = human.Language,
        Contact = Contact(human, withFormer: true),
        Identifiers = human.Pnc is { } pnc ? [new IdentifierDescription("pnc", pnc)] : [],
    };

    private static PersonDescription AsAnotherHolds(Human human, AgencyCode agency, Chance chance)
    {
        var forename = human.Forenames.Split(' ')[0];
        if (chance.InHundred(15))
        {
            forename = human.ShortName ?? Slips.OfName(forename, chance);
        }
        var surname = chance.InHundred(12) && human.MaidenName is { } maiden ? maiden : chance.InHundred(12) ? Slips.OfName(human.Surname, chance) : human.Surname;
        var isSwapped = chance.InHundred(2);
        return new PersonDescription
        {
            Forenames = isSwapped ? surname : forename,
            Surname = isSwapped ? forename : surname,
            Born = chance.InHundred(10) ? Slips.OfBirth(human.Born, chance) : chance.InHundred(6) ? null : Slips.Iso(human.Born),
            Sex = chance.InHundred(90) ? human.Sex : null,
            Language = chance.InHundred(70) ? human.Language : null,
            Contact = Contact(human, withFormer: false),
            Identifiers = Identifiers(human, agency, chance),
        };
    }

    private static List<NameDescription> OtherNames(Human human)
    {
        var names = new List<NameDescription>();
        if (human.MaidenName is { } maiden)
        {
            names.Add(new NameDescription("maiden", null, maiden));
        }
        if (human.Alias is { } alias)
        {
            names.Add(new NameDescription("alias", alias.Forenames, alias.Surname));
        }
        if (human.ShortName is { } shorter)
        {
            names.Add(new NameDescription("nickname", shorter, null));
        }
        return names;
    }

    private static ContactDescription Contact(Human human, bool withFormer) => new()
    {
        Addresses = withFormer && human.FormerHome is { } former ? [Address(human.Home), Address(former)] : [Address(human.Home)],
        Phones = [.. human.Phones],
        Emails = human.Email is { } email ? [email] : [],
    };

    internal static AddressDescription Address(Home home) => new(home.Place.Lines, home.Place.Postcode, home.From, home.To);

    private static IdentifierDescription[] Identifiers(Human human, AgencyCode agency, Chance chance)
    {
        var number = chance.Between(100_000, 999_999).ToString(CultureInfo.InvariantCulture);
        if (agency == Codes.Probation)
        {
            return human.Pnc is { } pnc ? [new("ndelius", $"X{number}"), new("pnc", pnc)] : [new("ndelius", $"X{number}")];
        }
        return agency == Codes.Harbour ? [new("local", $"HB-{number}")] : agency == Codes.Council ? [new("local", $"NC-{number}")] : [];
    }

    /// <summary>She has moved, and only those who help her may know where to.</summary>
    internal static NominalDetailsAdded Moved(Human human, AgencyCode agency, LocalDate on)
    {
        var contact = new ContactDescription { Addresses = [Address(human.Home with { From = on })] };
        return new NominalDetailsAdded
        {
            Nominal = human.HeldBy[agency],
            HeldBy = agency,
            Details = human.HomeIsConfidential ? null : new PersonDescription { Contact = contact },
            Confidential = human.HomeIsConfidential ? contact : null,
        };
    }
}
