using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record NominalSaysSomething(PersonDescription Details, ContactDescription? Confidential) : Rule
{
    public override bool IsBroken =>
        !HasName && Blank(Details.Born) && Details.Contact.IsEmpty && Details.Identifiers.Count == 0 && (Confidential is null || Confidential.IsEmpty);

    public override Refusal Refusal => new("Details", "Nothing is said of this person: no name, no date of birth, no contact and no identifier.",
        "A record like this could never be found again.", "Give whatever is known: a first name alone, or a phone number alone, is enough.");

    private bool HasName => !Blank(Details.Forenames) || !Blank(Details.Surname) || !Blank(Details.PreferredName) || Details.OtherNames.Count > 0;

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
