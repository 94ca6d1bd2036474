namespace Sightline.Linkage;

/// <summary>The odds used until a register's own are learned: set by hand, sound rather than sharp.</summary>
/// <remarks>
/// M says what goes wrong between records of one person (typing, nicknames, moves, marriage); U what agrees by chance between two.
/// For whole names that agree, U is replaced by how common the name is. Levels that can only be met when one side is cut short
/// (an initial, a year alone) hold odds given that it is.
/// </remarks>
internal static class DefaultOdds
{
    internal static IReadOnlyDictionary<(Field Field, Level Level), LevelOdds> All { get; } = Make();

    private static Dictionary<(Field Field, Level Level), LevelOdds> Make()
    {
        var odds = new Dictionary<(Field Field, Level Level), LevelOdds>();
        AddNames(odds);
        AddBorn(odds);
        AddAddress(odds);
        AddContact(odds);
        return odds;
    }

    private static void AddNames(Dictionary<(Field Field, Level Level), LevelOdds> odds)
    {
        odds[(Field.Forenames, Level.Exact)] = new(0.80, 0.004);
        odds[(Field.Forenames, Level.SpellingVariant)] = new(0.04, 0.001);
        odds[(Field.Forenames, Level.Nickname)] = new(0.05, 0.002);
        odds[(Field.Forenames, Level.OneSlip)] = new(0.04, 0.001);
        odds[(Field.Forenames, Level.SoundsAlike)] = new(0.03, 0.0015);
        odds[(Field.Forenames, Level.PartOfName)] = new(0.03, 0.004);
        odds[(Field.Forenames, Level.Close)] = new(0.02, 0.007);
        odds[(Field.Forenames, Level.Initial)] = new(0.95, 0.08);
        odds[(Field.Forenames, Level.InitialDiffers)] = new(0.05, 0.92);
        odds[(Field.Forenames, Level.Different)] = new(0.03, 0.97);
        odds[(Field.MiddleNames, Level.Exact)] = new(0.70, 0.02);
        odds[(Field.MiddleNames, Level.Close)] = new(0.12, 0.02);
        odds[(Field.MiddleNames, Level.Initial)] = new(0.90, 0.09);
        odds[(Field.MiddleNames, Level.Different)] = new(0.18, 0.90);
        odds[(Field.Surname, Level.Exact)] = new(0.85, 0.001);
        odds[(Field.Surname, Level.SpellingVariant)] = new(0.02, 0.0004);
        odds[(Field.Surname, Level.OneSlip)] = new(0.04, 0.0005);
        odds[(Field.Surname, Level.SoundsAlike)] = new(0.03, 0.0008);
        odds[(Field.Surname, Level.PartOfName)] = new(0.03, 0.0008);
        odds[(Field.Surname, Level.Close)] = new(0.02, 0.003);
        odds[(Field.Surname, Level.Initial)] = new(0.95, 0.08);
        odds[(Field.Surname, Level.InitialDiffers)] = new(0.05, 0.92);
        odds[(Field.Surname, Level.MarriedName)] = new(0.18, 0.98);
        odds[(Field.Surname, Level.Different)] = new(0.04, 0.98);

        // Taken off the weight of the two names when they agree only the other way round.
        odds[(Field.WholeName, Level.Swapped)] = new(0.02, 1);
        odds[(Field.Family, Level.MaybeTwins)] = new(0.015, 1);
        odds[(Field.Family, Level.MaybeParentAndChild)] = new(0.015, 1);
    }

    private static void AddBorn(Dictionary<(Field Field, Level Level), LevelOdds> odds)
    {
        odds[(Field.Born, Level.Exact)] = new(0.86, 0.00004);
        odds[(Field.Born, Level.DayMonthSwapped)] = new(0.01, 0.00003);
        odds[(Field.Born, Level.OneSlip)] = new(0.03, 0.0006);
        odds[(Field.Born, Level.YearSlip)] = new(0.006, 0.00008);
        odds[(Field.Born, Level.DecadeSlip)] = new(0.004, 0.00006);
        odds[(Field.Born, Level.YearAndMonth)] = new(0.90, 0.0012);
        odds[(Field.Born, Level.DayAndMonth)] = new(0.90, 0.003);
        odds[(Field.Born, Level.YearOnly)] = new(0.90, 0.015);
        odds[(Field.Born, Level.NearYear)] = new(0.06, 0.03);
        odds[(Field.Born, Level.FirstOfJanuary)] = new(0.02, 0.0008);
        odds[(Field.Born, Level.BothFirstOfJanuary)] = new(0.02, 0.0002);
        odds[(Field.Born, Level.TwoPartsAgree)] = new(0.03, 0.006);
        odds[(Field.Born, Level.Different)] = new(0.02, 0.97);
        odds[(Field.Sex, Level.Exact)] = new(0.96, 0.5);
        odds[(Field.Sex, Level.Different)] = new(0.04, 0.5);
    }

    private static void AddAddress(Dictionary<(Field Field, Level Level), LevelOdds> odds)
    {
        odds[(Field.Address, Level.HouseAndPostcode)] = new(0.45, 0.0003);
        odds[(Field.Address, Level.HouseAndStreet)] = new(0.10, 0.0003);
        odds[(Field.Address, Level.Postcode)] = new(0.10, 0.001);
        odds[(Field.Address, Level.HouseAtAnotherTime)] = new(0.02, 0.0006);
        odds[(Field.Address, Level.PostcodeOtherHouse)] = new(0.02, 0.001);
        odds[(Field.Address, Level.PostcodeSlip)] = new(0.03, 0.0003);
        odds[(Field.Address, Level.Sector)] = new(0.03, 0.003);
        odds[(Field.Address, Level.District)] = new(0.03, 0.01);
        odds[(Field.Address, Level.Area)] = new(0.05, 0.03);
        odds[(Field.Address, Level.Street)] = new(0.02, 0.004);
        odds[(Field.Address, Level.Different)] = new(0.32, 0.95);
    }

    private static void AddContact(Dictionary<(Field Field, Level Level), LevelOdds> odds)
    {
        odds[(Field.Phone, Level.Exact)] = new(0.50, 0.0002);
        odds[(Field.Phone, Level.SharedLine)] = new(0.40, 0.002);
        odds[(Field.Phone, Level.OneSlip)] = new(0.02, 0.0005);
        odds[(Field.Phone, Level.Different)] = new(0.40, 0.9);
        odds[(Field.Email, Level.Exact)] = new(0.60, 0.0001);
        odds[(Field.Email, Level.OneSlip)] = new(0.03, 0.0002);
        odds[(Field.Email, Level.SameMailbox)] = new(0.03, 0.001);
        odds[(Field.Email, Level.Different)] = new(0.30, 0.9);
        odds[(Field.Identifier, Level.Exact)] = new(0.90, 0.000001);
        odds[(Field.Identifier, Level.SameButFailsCheck)] = new(0.02, 0.000002);
        odds[(Field.Identifier, Level.OneSlip)] = new(0.03, 0.0003);
        odds[(Field.Identifier, Level.Different)] = new(0.07, 0.95);
    }
}
