namespace Sightline.Linkage;

/// <summary>The parts keys are made of, for the fields there are; null where a field is missing.</summary>
internal sealed class KeyParts(Fields fields)
{
    internal KeyPart? ForenameSound { get; } = Sound(fields, fields.Forename, "forename’s sound");

    internal KeyPart? SurnameSound { get; } = Sound(fields, fields.Surname, "surname’s sound");

    internal KeyPart? Forename { get; } = Whole(fields, fields.Forename, "forename");

    internal KeyPart? Surname { get; } = Whole(fields, fields.Surname, "surname");

    internal KeyPart? ForenameStart { get; } = Start(fields, fields.Forename, 2, "forename’s first two letters");

    internal KeyPart? ForenameInitial { get; } = Start(fields, fields.Forename, 1, "forename’s initial");

    internal KeyPart? SurnameStart { get; } = Start(fields, fields.Surname, 3, "surname’s first three letters");

    internal KeyPart? Born { get; } = OfBorn(fields, "birth, day and month either way", digits =>
        digits % 100 == 0 ? 0 : (digits / 10000 * 10000) + (Math.Min(digits / 100 % 100, digits % 100) * 100) + Math.Max(digits / 100 % 100, digits % 100));

    internal KeyPart? BirthYear { get; } = OfBorn(fields, "birth year", digits => digits / 10000);

    internal KeyPart? BirthMonth { get; } = OfBorn(fields, "birth month", digits => digits % 10000 == 101 ? 0 : digits / 100 % 100 == 0 ? 0 : digits / 100);

    internal KeyPart? Birthday { get; } = OfBorn(fields, "birthday", digits => digits % 10000 == 101 || digits % 100 == 0 ? 0 : digits % 10000);

    internal KeyPart? Postcode { get; } = Whole(fields, fields.IndexOf("postcode"), "postcode");

    internal KeyPart? Street { get; } = Whole(fields, fields.IndexOf(FieldMaker.Street), "street");

    internal KeyPart? SecondStreet { get; } = Whole(fields, fields.IndexOf(FieldMaker.SecondStreet), "second street");

    internal KeyPart? House { get; } = Whole(fields, fields.IndexOf(FieldMaker.House), "house");

    internal KeyPart? Place { get; } = Whole(fields, fields.IndexOf("place"), "place");

    internal KeyPart? Identifier { get; } = Whole(fields, fields.IndexOf("identifier"), "identifier");

    internal KeyPart? SecondIdentifier { get; } = Whole(fields, fields.IndexOf("identifier 2"), "second identifier");

    internal KeyPart? Phone { get; } = Whole(fields, fields.IndexOf("phone"), "phone");

    internal KeyPart? Email { get; } = Whole(fields, fields.IndexOf("e-mail"), "e-mail");

    internal KeyPart? Mailbox { get; } = OfEmail(fields, "mailbox", text => text.Split('@')[0]);

    internal KeyPart? MailStart { get; } = OfEmail(fields, "e-mail’s start", text => text.Length < 6 ? string.Empty : text[..4]);

    internal KeyPart? OtherNames { get; } = Whole(fields, fields.IndexOf("other names"), "other names");

    internal KeyPart? Other { get; } = Whole(fields, fields.IndexOf("other"), "other");

    /// <summary>Spreads a number over 32 bits; never 0.</summary>
    internal static uint Spread(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        value ^= value >> 16;
        return value == 0 ? 1 : value;
    }

    private static KeyPart? Whole(Fields fields, int field, string name)
    {
        if (field < 0)
        {
            return null;
        }

        return new KeyPart(name, field, code => Spread((uint)fields.All[field].Content(code)));
    }

    private static KeyPart? Sound(Fields fields, int field, string name) => OfName(fields, field, name, part =>
    {
        // Bob is met under Robert: the name that leads its group is the one that sounds.
        var leader = part.Groups.Leaders.Length > 0 ? part.Groups.Leaders[0] : part.Text;
        return leader == part.Text ? part.Keys[0] : PhoneticKeys.OfFolded(leader)[0];
    });

    private static KeyPart? Start(Fields fields, int field, int letters, string name) =>
        OfName(fields, field, name, part => part.Text.Length < letters ? null : part.Text[..letters]);

    private static KeyPart? OfName(Fields fields, int field, string name, Func<NamePart, string?> read)
    {
        if (field < 0)
        {
            return null;
        }

        return new KeyPart(name, field, code => OfText(read(fields.Names[code])));
    }

    private static KeyPart? OfBorn(Fields fields, string name, Func<int, int> read)
    {
        if (fields.Born < 0)
        {
            return null;
        }

        var born = (BornField)fields.All[fields.Born];
        return new KeyPart(name, fields.Born, code => read(born.Digits(code)) is var number and not 0 ? Spread((uint)number) : 0);
    }

    private static KeyPart? OfEmail(Fields fields, string name, Func<string, string> read)
    {
        var field = fields.IndexOf("e-mail");
        if (field < 0)
        {
            return null;
        }

        var email = (TextField)fields.All[field];
        return new KeyPart(name, field, code => OfText(read(email.Text(code))));
    }

    private static uint OfText(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        var hash = 2166136261;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return Spread(hash);
    }
}
