using Sightline.Facts.People;
using Sightline.Linkage;
using PersonName = Sightline.Linkage.PersonName;

namespace Sightline.People.Details;

/// <summary>What was held, with what was learned since: nothing held before is lost to the look-up.</summary>
internal static class Merged
{
    internal static PersonDetails Of(PersonDetails held, PersonDetails learned) => held with
    {
        Forenames = held.Forenames ?? learned.Forenames,
        Surname = held.Surname ?? learned.Surname,
        Aliases = [.. held.Aliases, .. NewName(held, learned), .. learned.Aliases],
        Born = learned.Born ?? held.Born,
        Sex = learned.Sex ?? held.Sex,
        Addresses = [.. held.Addresses, .. learned.Addresses],
        Phones = held.Phones.Union(learned.Phones).ToList(),
        Emails = held.Emails.Union(learned.Emails).ToList(),
        Identifiers = held.Identifiers.Union(learned.Identifiers).ToList(),
    };

    /// <summary>A name that differs from the one held stands beside it.</summary>
    internal static NameDescription? OtherName(string? forenames, string? surname, PersonDescription said)
    {
        var isOther = (said.Forenames is not null && forenames is not null && said.Forenames != forenames)
            || (said.Surname is not null && surname is not null && said.Surname != surname);
        return isOther ? new NameDescription("alias", said.Forenames ?? forenames, said.Surname ?? surname) : null;
    }

    private static IEnumerable<PersonName> NewName(PersonDetails held, PersonDetails learned)
    {
        var isOther = (learned.Forenames is not null && held.Forenames is not null && learned.Forenames != held.Forenames)
            || (learned.Surname is not null && held.Surname is not null && learned.Surname != held.Surname);
        return isOther ? [new PersonName(learned.Forenames ?? held.Forenames, learned.Surname ?? held.Surname)] : [];
    }
}
