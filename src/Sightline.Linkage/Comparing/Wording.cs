namespace Sightline.Linkage;

/// <summary>Every level in plain English, without any value in it.</summary>
internal static class Wording
{
    internal static IReadOnlyList<Reason> Reasons(in Evidence evidence)
    {
        var reasons = new List<Reason>(8);
        var alias = evidence.Name.UnderAnAlias;
        Add(reasons, Field.WholeName, evidence.Name.Swapped, alias);
        Add(reasons, Field.Forenames, evidence.Name.Forenames, alias);
        Add(reasons, Field.MiddleNames, evidence.Name.MiddleNames, alias);
        Add(reasons, Field.Surname, evidence.Name.Surname, alias);
        Add(reasons, Field.Born, evidence.Born, isAlias: false);
        Add(reasons, Field.Sex, evidence.Sex, isAlias: false);
        Add(reasons, Field.Address, evidence.Address, isAlias: false);
        Add(reasons, Field.Phone, evidence.Phone, isAlias: false);
        Add(reasons, Field.Email, evidence.Email, isAlias: false);
        Add(reasons, Field.Identifier, evidence.Identifier, isAlias: false);
        Add(reasons, Field.Family, evidence.Family, isAlias: false);

        // Equal weights keep the order of the fields, so that the list is always the same.
        reasons.Sort((x, y) =>
        {
            var byWeight = Math.Abs(y.Weight).CompareTo(Math.Abs(x.Weight));
            return byWeight != 0 ? byWeight : x.Field.CompareTo(y.Field);
        });
        return reasons;
    }

    internal static string Of(Field field, Level level) => field switch
    {
        Field.WholeName => "forename and surname agree the other way round",
        Field.Forenames => Name("forename", level),
        Field.MiddleNames => MiddleName(level),
        Field.Surname => Name("surname", level),
        Field.Born => Born(level),
        Field.Sex => level == Level.Exact ? "same sex recorded" : "different sex recorded",
        Field.Address => Address(level),
        Field.Phone => Phone(level),
        Field.Email => Email(level),
        Field.Identifier => Identifier(level),
        _ => level == Level.MaybeTwins
            ? "same surname and birth but another forename: may be twins"
            : "same name a generation apart: may be parent and child",
    };

    private static void Add(List<Reason> reasons, Field field, Scored scored, bool isAlias)
    {
        if (scored.Level != Level.Missing)
        {
            var text = Of(field, scored.Level);
            var isAgreement = isAlias && scored.Weight > 0;
            reasons.Add(new Reason(field, scored.Level, scored.Weight, isAgreement ? WithAlias(field, scored.Level, text) : text));
        }
    }

    internal static string WithAlias(Field field, Level level, string text) => (field, level) switch
    {
        (Field.Surname, Level.Exact) => "surname the same, under another name on record",
        (Field.Forenames, Level.Exact) => "forename the same, under another name on record",
        _ => text + ", under another name on record",
    };

    private static string Name(string what, Level level) => (what, level) switch
    {
        (_, Level.Exact) => what + " the same",
        (_, Level.SpellingVariant) => what + " a known variant in spelling",
        (_, Level.Nickname) => what + " a known short form",
        (_, Level.OneSlip) => what + " one letter off",
        (_, Level.SoundsAlike) => what + " sounds alike",
        ("surname", Level.PartOfName) => "part of the surname the same",
        (_, Level.PartOfName) => "one of the forenames the same",
        (_, Level.Close) => what + " similar",
        (_, Level.Initial) => what + " has the same initial",
        (_, Level.InitialDiffers) => what + " has another initial",
        (_, Level.MarriedName) => "surname different, as after a marriage or separation",
        _ => what + " different",
    };

    private static string MiddleName(Level level) => level switch
    {
        Level.Exact => "middle name the same",
        Level.Close => "middle name similar",
        Level.Initial => "middle name has the same initial",
        _ => "middle name different",
    };

    private static string Born(Level level) => level switch
    {
        Level.Exact => "born on the same day",
        Level.DayMonthSwapped => "date of birth the same, day and month swapped",
        Level.OneSlip => "date of birth one digit off",
        Level.YearSlip => "same birthday, year one off",
        Level.DecadeSlip => "same birthday, year ten off",
        Level.YearAndMonth => "born in the same month, day not known",
        Level.DayAndMonth => "same birthday, year not known",
        Level.YearOnly => "born in the same year, the rest not known",
        Level.NearYear => "birth year one off, day and month not known for sure",
        Level.FirstOfJanuary => "born in the same year, recorded as 1 January",
        Level.BothFirstOfJanuary => "born in the same year, both recorded as 1 January",
        Level.TwoPartsAgree => "two parts of the date of birth the same",
        _ => "date of birth different",
    };

    private static string Address(Level level) => level switch
    {
        Level.HouseAndPostcode => "same house and postcode",
        Level.HouseAndStreet => "same house and street",
        Level.HouseAtAnotherTime => "same house, more than a year apart",
        Level.Postcode => "same postcode",
        Level.PostcodeOtherHouse => "same postcode, another house",
        Level.PostcodeSlip => "same house number, postcode one character off",
        Level.Sector => "neighbouring postcode",
        Level.District => "same postcode district",
        Level.Area => "same postcode area",
        Level.Street => "same street name",
        _ => "address different",
    };

    private static string Phone(Level level) => level switch
    {
        Level.Exact => "same mobile number",
        Level.SharedLine => "same phone line, which a household may share",
        Level.OneSlip => "phone number one digit off",
        _ => "phone number different",
    };

    private static string Email(Level level) => level switch
    {
        Level.Exact => "same e-mail address",
        Level.OneSlip => "e-mail address one character off",
        Level.SameMailbox => "same e-mail name at another provider",
        _ => "e-mail address different",
    };

    private static string Identifier(Level level) => level switch
    {
        Level.Exact => "same identifier",
        Level.SameButFailsCheck => "same identifier, but not one that can have been issued: its check does not hold",
        Level.OneSlip => "identifier one character off",
        _ => "identifier of the same kind different",
    };
}
