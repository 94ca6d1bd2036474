using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>A secret address: flat, number and street in every way they are written; the street alone where no other number stands before it.</summary>
internal sealed class AddressFinder : IFinder
{
    private readonly List<Phrase> whole = [];
    private readonly List<Phrase> cut = [];
    private readonly List<(Phrase Phrase, bool Everywhere)> streets = [];
    private readonly List<(Phrase Phrase, bool NeedsCapital)> houses = [];
    private readonly string town;

    internal AddressFinder(string line, KnownPhrases known)
    {
        var parts = AddressParts.Of(line);
        town = parts.Towns.Count > 0 ? parts.Towns[^1] : "";
        whole.Add(new Phrase(line));
        var flats = Flats(parts.Flat);
        var forms = parts.Street.Count > 0 ? Streets.Forms(parts.Street) : [];
        AddInEnglish(parts, flats, known);
        foreach (var street in forms)
        {
            if (!known.HasBuilding(parts))
            {
                whole.AddRange(Numbered(parts.Number, street).Select(text => new Phrase(text)));
                AddHouse(parts, street);
            }
            else
            {
                whole.AddRange(flats.Select(flat => new Phrase($"{flat} {parts.Number} {street}")));
            }
            whole.AddRange(Slashed(parts).Select(numbers => new Phrase($"{numbers} {street}")));
            // "The second floor flat in…": without its number, and then of no other house.
            whole.AddRange(flats.Where(flat => flat.Contains(' ', StringComparison.Ordinal)).SelectMany(flat => new[] { new Phrase($"{flat} {street}"), new Phrase($"{flat} in {street}") }));
            if (!known.HasStreet(parts.StreetText) && street.Length > 4 && street.Contains(' ', StringComparison.Ordinal))
            {
                streets.Add((new(street), Streets.IsEverywhere(parts.StreetText)));
            }
        }
        AddCut(parts, known);
        if (parts.House.Length > 3 && parts.House.Contains(' ', StringComparison.Ordinal) && !known.Addresses.Any(address => address.House == parts.House))
        {
            var houseForms = Streets.Forms(parts.House.Split(' '));
            houses.AddRange(houseForms.Skip(1).Select(form => (new Phrase(form), true)));
            whole.AddRange(houseForms.SelectMany(form => flats.Select(flat => new Phrase($"{flat} {form}"))));
        }
        if (parts.House.Length > 3 && !known.Places.Contains(parts.House) && !known.Addresses.Any(address => address.House == parts.House))
        {
            houses.Add((new(parts.House), true));
            whole.AddRange(flats.Select(flat => new Phrase($"{flat} {parts.House}")));
        }
    }

    /// <summary>How a known address is told from a secret one: whole, number and street in each form, postcode.</summary>
    internal static IEnumerable<string> Known(string line)
    {
        var parts = AddressParts.Of(line);
        yield return line;
        foreach (var street in parts.Street.Count > 0 ? Streets.Forms(parts.Street) : [])
        {
            foreach (var text in Numbered(parts.Number, street))
            {
                yield return text;
            }
        }
        if (parts.Outward.Length > 0)
        {
            yield return parts.Outward + " " + parts.Inward;
        }
        if (parts.House.Length > 0)
        {
            yield return parts.House;
        }
    }

    public IEnumerable<Hit> In(Scene scene)
    {
        foreach (var hit in whole.SelectMany(phrase => scene.In(phrase)))
        {
            yield return new(FindingKind.Address, hit.From, hit.End);
        }
        foreach (var hit in cut.SelectMany(phrase => scene.In(phrase)).Where(hit => !Streets.IsType(scene.WordAfter(hit.End)) && (hit.End - hit.From > 7 || EndsThere(scene, hit.End))
            && scene.IsCapital(hit.End - 1 - Back(scene, hit.End))))
        {
            yield return new(FindingKind.Address, hit.From, hit.End);
        }
        foreach (var (phrase, everywhere) in streets)
        {
            foreach (var hit in scene.In(phrase).Where(hit => Alone(scene, hit.From)
                && (scene.IsCapital(hit.From) || scene.Part.Kind is PaperPartKind.FileName) && (!everywhere || TownBeside(scene, hit))))
            {
                yield return new(FindingKind.Address, hit.From, hit.End);
            }
        }
        foreach (var hit in houses.SelectMany(house => scene.In(house.Phrase)).Where(hit => scene.IsCapital(hit.From)))
        {
            yield return new(FindingKind.Address, hit.From, hit.End);
        }
    }

    private void AddHouse(AddressParts parts, string street)
    {
        if (parts.House.Length > 0 && street.Length > 0)
        {
            whole.Add(new Phrase($"{parts.House} {street}"));
        }
    }

    /// <summary>"32 Oak Road" for 32 Ffordd Derwen: with its number, for by itself it is a street of every town.</summary>
    private void AddInEnglish(AddressParts parts, IEnumerable<string> flats, KnownPhrases known)
    {
        foreach (var street in Streets.InEnglish(parts.Street).Where(_ => parts.Number.Length > 0))
        {
            whole.AddRange(known.HasBuilding(parts) ? flats.Select(flat => new Phrase($"{flat} {parts.Number} {street}")) : Numbered(parts.Number, street).Select(text => new Phrase(text)));
            whole.AddRange(Slashed(parts).Select(numbers => new Phrase($"{numbers} {street}")));
        }
    }

    /// <summary>Flat and house with a stroke between, as either comes first: "3/7" is flat 7 at number 3 to some and flat 3 at number 7 to others.</summary>
    private static string[] Slashed(AddressParts parts) => parts is { Flat.Length: > 0, Number.Length: > 0 } ? [$"{parts.Flat} {parts.Number}", $"{parts.Number} {parts.Flat}"] : [];

    /// <summary>"14 Example," with the rest of the street's name left out.</summary>
    private void AddCut(AddressParts parts, KnownPhrases known)
    {
        if (parts is { Number.Length: > 0, Street.Count: > 1 } && Streets.IsType(parts.Street[^1]) && !known.HasBuilding(parts))
        {
            var core = string.Join(' ', parts.Street.Take(parts.Street.Count - 1));
            if (core.Length > 3)
            {
                cut.Add(new($"{parts.Number} {core}"));
            }
        }
    }

    private static IEnumerable<string> Numbered(string number, string street)
    {
        if (number.Length == 0 || street.Length == 0)
        {
            return [];
        }
        return [$"{number} {street}", $"{number} in {street}", $"{number} on {street}", $"{number} of {street}", $"{street} {number}", $"{street} no {number}", $"{street} number {number}", $"{street} at number {number}", $"{number} yn {street}"];
    }

    private static IEnumerable<string> Flats(string flat)
    {
        if (flat.Length == 0)
        {
            return [];
        }
        List<string> ways = [$"flat {flat}", $"flt {flat}", $"apt {flat}", $"apartment {flat}", $"fl {flat}", $"unit {flat}", $"room {flat}", $"fflat {flat}", $"flat no {flat}", $"flat number {flat}", flat];
        if (flat.All(char.IsAsciiDigit))
        {
            ways.AddRange([$"{flat}nd floor flat", $"{flat}st floor flat", $"{flat}rd floor flat", $"{flat}th floor flat", $"{flat} floor flat"]);
        }
        return ways;
    }

    /// <summary>A street's name behind another number is another home; a door without a number is not.</summary>
    private static bool Alone(Scene scene, int from)
    {
        var before = NumberWords.Digits(Read.Of(scene.Before(from, 24))).Plain.TrimEnd(' ', ',');
        var at = before.Length;
        while (at > 0 && Letters.IsWord(before[at - 1]))
        {
            at--;
        }
        return !before[at..].Any(char.IsAsciiDigit);
    }

    private bool TownBeside(Scene scene, (int From, int End) hit) =>
        town.Length > 0 && Read.Of(scene.Before(hit.From) + " " + scene.After(hit.End)).Plain.Replace("'", "", StringComparison.Ordinal).Contains(town, StringComparison.Ordinal);

    private static bool EndsThere(Scene scene, int end) => scene.After(end, 3).TrimStart(' ') is var rest && (rest.Length == 0 || rest[0] is ',' or '.' or ';' or '\n' or '\r' or ')' or '<');

    private static int Back(Scene scene, int end)
    {
        var back = 0;
        while (end - 2 - back >= 0 && char.IsLetter(scene.Part.Text[end - 2 - back]))
        {
            back++;
        }
        return back;
    }
}
