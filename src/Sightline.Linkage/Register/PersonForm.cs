using System.Text;

namespace Sightline.Linkage;

/// <summary>A person as a run over many records compares one: the same values in the same form, several of each where there are.</summary>
/// <param name="Names">As the prepared person's, in their order.</param>
/// <param name="Born">Eight digits; 0 unless day, month and year are known.</param>
/// <param name="Places">As the prepared person's addresses, in their order.</param>
internal sealed record PersonForm(NameForm[] Names, int Born, PlaceForm[] Places, UInt128[] Phones, TextForm[] Emails)
{
    internal NumberOfKind[] Identifiers { get; init; } = [];

    /// <summary>All of them in one text, as the table of a register has it.</summary>
    internal string IdentifiersText { get; init; } = string.Empty;

    /// <summary>Those whose own check says that nobody issued them.</summary>
    internal Identifier[] Failing { get; init; } = [];

    internal static PersonForm Of(PreparedPerson person)
    {
        var failing = Array.FindAll(person.Identifiers, Fails);
        var text = RegisterTable.Identifiers(person);
        return new PersonForm(
            Array.ConvertAll(person.Names, NameForm.Of),
            person.Born.IsFull ? person.Born.Digits : 0,
            Array.ConvertAll(person.Addresses, PlaceForm.Of),
            [.. person.Phones.Select(Packed).Where(phone => phone != UInt128.Zero)],
            Array.ConvertAll(person.Emails, email => new TextForm(email)))
        {
            IdentifiersText = text,
            Identifiers = text.Length == 0 ? [] : [.. text.Split(';').Select(NumberOfKind.Read)],
            Failing = failing,
        };
    }

    internal static bool Fails(Identifier identifier) => IssuedNumbers.Check(identifier.Kind, identifier.Value) == NumberCheck.Fails;

    internal static UInt128 Packed(string text) => CodeText.Packed(Encoding.UTF8.GetBytes(text));
}

/// <summary>A street or mailbox, with the letters it is made of.</summary>
internal sealed class TextForm(string text)
{
    internal string Text { get; } = text;

    internal ulong Letters { get; } = TextField.Letters(text);
}

/// <summary>A place: house, street and a whole postcode, each where it is known.</summary>
internal sealed record PlaceForm(string? House, int Number, TextForm? Street, UInt128 Postcode)
{
    internal static PlaceForm Of(PreparedAddress address)
    {
        var house = HouseOf(address);
        return new PlaceForm(
            house,
            house is null ? -1 : HouseField.NumberOf(house),
            address.Text.Street is { Length: > 0 } street ? new TextForm(street) : null,
            address.Postcode is { IsFull: true } postcode ? PersonForm.Packed(postcode.Compact) : UInt128.Zero);
    }

    internal static string? HouseOf(PreparedAddress address) => address.Text switch
    {
        { House: null } => null,
        { Flat: null, House: var house } => house,
        { Flat: var flat, House: var house } => $"{flat} {house}",
    };
}

/// <summary>A forename or surname with its words, its sounds and its variants.</summary>
internal sealed record NameValue(NamePart Part, string[] Words, uint Letters)
{
    private const int Longest = 40;
    private static readonly KeptNames Kept = new(NameValues.Make);

    internal static NameValue Of(string text, string[] words)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        var part = Kept.Of(text);
        return new NameValue(part, words, NameValues.SketchOf(part, words));
    }

    internal ulong Content => BatchField.ContentOf(Part.Text);
}

/// <summary>One name. A part that is but an initial is not known: how often initials agree is nothing a register's whole names can teach.</summary>
/// <param name="Written">All forenames as the table has them.</param>
internal sealed record NameForm(NameValue? Forename, NameValue? Surname, string[] Others, string Written)
{
    private const int MostOthers = 12;

    internal static NameForm Of(PreparedName name)
    {
        var forename = name.Forenames.Length == 0 || IsInitial(name.Forenames[0]) ? null : NameValue.Of(name.Forenames[0].Text, [name.Forenames[0].Text]);
        var surname = name.Surname is null || IsInitial(name.Surname) ? null : NameValue.Of(name.Surname.Text, [.. name.SurnameWords]);
        return new NameForm(forename, surname, forename is null || name.Forenames.Length < 2 ? [] : [.. OthersOf(name, forename, surname)], WrittenOf(name));
    }

    internal static string WrittenOf(PreparedName name) =>
        name.Forenames.Length == 0 || IsInitial(name.Forenames[0]) ? string.Empty : string.Join(' ', name.Forenames.Select(part => part.Text));

    internal static bool IsInitial(NamePart part) => part.Text.Length == 1;

    private static IEnumerable<string> OthersOf(PreparedName name, NameValue forename, NameValue? surname)
    {
        var words = name.Forenames.Select(part => part.Text).Where(word => word.Length > 2 && !NameColumns.NoNames.Contains(word)).Distinct().Take(MostOthers);
        return words.Where(word => !forename.Words.Contains(word) && word != forename.Part.Text && surname?.Words.Contains(word) != true && word != surname?.Part.Text);
    }
}
