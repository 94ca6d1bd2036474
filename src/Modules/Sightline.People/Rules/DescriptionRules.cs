using NodaTime;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Linkage;

namespace Sightline.People.Rules;

/// <summary>Everything that what is said of a person must satisfy, whichever door it came through.</summary>
internal static class DescriptionRules
{
    internal const int LongestName = 200;
    internal const int LongestLine = 200;
    internal const int LongestPostcode = 20;
    internal const int LongestPhone = 40;
    internal const int LongestEmail = 254;
    internal const int LongestIdentifier = 64;
    internal const int LongestWord = 60;
    internal const int MostLines = 8;

    internal static IEnumerable<Rule> Of(PersonDescription? said, ContactDescription? confidential, LocalDate today)
    {
        var rules = said is null ? [] : OfPerson(said).Concat([new BornIsADate(said.Born), new NobodyIsBornInTheFuture(said.Born, today), new SexIsAKnownWord(said.Sex)])
            .Concat(OfContact(said.Contact, "Contact", today));
        return confidential is null ? rules : rules.Concat(OfContact(confidential, "Confidential", today));
    }

    private static IEnumerable<Rule> OfPerson(PersonDescription said)
    {
        yield return new TextIsShortEnough("Forenames", said.Forenames, LongestName);
        yield return new TextIsShortEnough("Surname", said.Surname, LongestName);
        yield return new TextIsShortEnough("PreferredName", said.PreferredName, LongestName);
        yield return new TextIsShortEnough("Language", said.Language, LongestWord);
        yield return new ListIsShortEnough("OtherNames", said.OtherNames.Count, PersonDetails.MostOfEach);
        yield return new ListIsShortEnough("Identifiers", said.Identifiers.Count, PersonDetails.MostOfEach);
        foreach (var name in said.OtherNames)
        {
            yield return new TextIsShortEnough("OtherNames", name.Kind, LongestWord);
            yield return new TextIsShortEnough("OtherNames", name.Forenames, LongestName);
            yield return new TextIsShortEnough("OtherNames", name.Surname, LongestName);
        }
        foreach (var identifier in said.Identifiers)
        {
            yield return new TextIsShortEnough("Identifiers", identifier.Kind, LongestWord);
            yield return new TextIsShortEnough("Identifiers", identifier.Value, LongestIdentifier);
        }
    }

    private static IEnumerable<Rule> OfContact(ContactDescription contact, string where, LocalDate today)
    {
        yield return new ListIsShortEnough($"{where}.Addresses", contact.Addresses.Count, PersonDetails.MostOfEach);
        yield return new ListIsShortEnough($"{where}.Phones", contact.Phones.Count, PersonDetails.MostOfEach);
        yield return new ListIsShortEnough($"{where}.Emails", contact.Emails.Count, PersonDetails.MostOfEach);
        foreach (var address in contact.Addresses)
        {
            yield return new AddressEndsAfterItBegins($"{where}.Addresses", address);
            yield return new AddressHasBegun($"{where}.Addresses", address, today);
            yield return new ListIsShortEnough($"{where}.Addresses", address.Lines.Count, MostLines);
            yield return new TextIsShortEnough($"{where}.Addresses", address.Postcode, LongestPostcode);
            foreach (var line in address.Lines)
            {
                yield return new TextIsShortEnough($"{where}.Addresses", line, LongestLine);
            }
        }
        foreach (var phone in contact.Phones)
        {
            yield return new TextIsShortEnough($"{where}.Phones", phone, LongestPhone);
        }
        foreach (var email in contact.Emails)
        {
            yield return new TextIsShortEnough($"{where}.Emails", email, LongestEmail);
        }
    }
}
