using Sightline.Facts.Access;
using Sightline.Kernel;

namespace Sightline.People.Rules;

/// <summary>A name alone would keep a user from everybody of that name, or from nobody.</summary>
internal sealed record DeclaredPersonCanBeFound(DeclaredPerson Person) : Rule
{
    public override bool IsBroken => !HasContact && (Blank(Person.Details.Surname) || Blank(Person.Details.Forenames) || Blank(Person.Details.Born));

    public override Refusal Refusal => new("Surname", "Enter a full name with a date of birth, or an address with its postcode, or a phone number.",
        "From less it cannot be told whose record you are kept from.", "If you do not know the date of birth, give the address or a phone number.");

    private bool HasContact => Person.Details.Contact.Phones.Count > 0 || Person.Details.Contact.Emails.Count > 0
        || Person.Details.Contact.Addresses.Any(address => address.Lines.Count > 0 && !Blank(address.Postcode));

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
