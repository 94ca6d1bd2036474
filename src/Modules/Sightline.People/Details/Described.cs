using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Linkage;
using PersonName = Sightline.Linkage.PersonName;

namespace Sightline.People.Details;

/// <summary>From what an agency says of a person to what linkage compares.</summary>
internal static class Described
{
    /// <summary>The agency's own reference for a person: it means nothing at another agency.</summary>
    internal const string OwnReference = "local";

    internal static PersonDetails Of(PersonDescription said, AgencyCode heldBy) => new()
    {
        Forenames = said.Forenames ?? (said.Surname is null ? said.PreferredName : null),
        Surname = said.Surname,
        Aliases = Aliases(said),
        Born = PartialDate.TryParse(said.Born, out var born) ? born : null,
        Sex = said.Sex,
        Addresses = Addresses(said.Contact),
        Phones = said.Contact.Phones,
        Emails = said.Contact.Emails,
        Identifiers = said.Identifiers.Count == 0 ? [] : said.Identifiers.Select(identifier => Identifier(identifier, heldBy)).ToList(),
    };

    internal static PersonDetails With(this PersonDetails person, ContactDescription contact) => person with
    {
        Addresses = [.. person.Addresses, .. Addresses(contact)],
        Phones = [.. person.Phones, .. contact.Phones],
        Emails = [.. person.Emails, .. contact.Emails],
    };

    internal static Identifier Identifier(IdentifierDescription identifier, AgencyCode heldBy) =>
        new(IsOwn(identifier.Kind) ? OwnKind(heldBy) : identifier.Kind, identifier.Value);

    /// <summary>The two share the reference that one agency itself gave.</summary>
    internal static bool ShareOwnReference(PersonDetails one, PersonDetails other, AgencyCode heldBy)
    {
        var kind = OwnKind(heldBy);
        return one.Identifiers.Where(identifier => identifier.Kind == kind)
            .Any(mine => other.Identifiers.Any(theirs => theirs.Kind == kind && ContactText.Identifier(theirs) is { } norm && norm == ContactText.Identifier(mine)));
    }

    private static bool IsOwn(string kind) => string.Equals(kind, OwnReference, StringComparison.OrdinalIgnoreCase);

    private static string OwnKind(AgencyCode heldBy) => $"{OwnReference} {heldBy.Value}";

    private static List<PersonName> Aliases(PersonDescription said)
    {
        var aliases = said.OtherNames.Select(name => new PersonName(name.Forenames, name.Surname)).ToList();
        if (said.PreferredName is { Length: > 0 } preferred && said.Surname is not null && preferred != said.Forenames)
        {
            aliases.Add(new PersonName(preferred, said.Surname));
        }
        return aliases;
    }

    private static List<AddressDetails> Addresses(ContactDescription contact) => contact.Addresses.Select(address => new AddressDetails
    {
        Lines = address.Lines,
        Postcode = address.Postcode,
        From = address.From?.ToDateOnly(),
        To = address.To?.ToDateOnly(),
    }).ToList();
}
