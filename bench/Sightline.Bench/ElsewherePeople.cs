using Sightline.Facts.People;

namespace Sightline.Bench;

/// <summary>People as a second agency holds them: half as they are, the others with what goes wrong between two; some moved, some without phone or birth.</summary>
internal sealed class ElsewherePeople(int seed, RegisterPeople others)
{
    private readonly Random random = new(seed);
    private readonly AskedPeople slips = new(seed + 1, others);
    private int number;

    internal PersonDescription Of(PersonDescription known)
    {
        number++;
        var said = random.Next(2) == 0 ? slips.Of(known, (AskedFamily)random.Next(3), number)?.Said : null;
        var moved = random.Next(4) == 0;
        return known with
        {
            Forenames = said?.Forenames ?? known.Forenames,
            Surname = said?.Surname ?? known.Surname,
            Born = random.Next(15) == 0 ? null : said?.Born is { Length: 10 } born ? born : known.Born,
            Contact = new ContactDescription
            {
                Addresses = moved ? [others.Home()] : random.Next(10) == 0 ? [] : known.Contact.Addresses,
                Phones = random.Next(3) == 0 ? [others.Mobile()] : random.Next(3) == 0 ? [] : known.Contact.Phones,
            },
            Identifiers = random.Next(2) == 0 ? known.Identifiers : [],
        };
    }
}
