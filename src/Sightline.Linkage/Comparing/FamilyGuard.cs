namespace Sightline.Linkage;

/// <summary>Twins, and a parent and child of one name: much agrees, and yet they are two. Only a shared identifier says
/// otherwise.</summary>
internal static class FamilyGuard
{
    /// <summary>Years between records of one name from which on a parent and child are likelier than a slip.</summary>
    private const int Generation = 14;

    // Mohammed Hassan and Mohammed Hussain: with so common a first name the second one tells brothers apart.
    private const double CommonFirstNameBits = 8;

    internal static Level Check(in Evidence evidence, PreparedPerson a, PreparedPerson b)
    {
        if (evidence.Identifier.Level == Level.Exact)
        {
            return Level.Missing;
        }

        var name = evidence.Name;
        var surnameAgrees = NamePartComparer.Agrees(name.Surname.Level) || name.Surname.Level == Level.PartOfName;
        var forenameAgrees = NamePartComparer.Agrees(name.Forenames.Level) || name.Forenames.Level == Level.PartOfName;
        if (surnameAgrees && evidence.Born.Level is Level.Exact or Level.FirstOfJanuary or Level.BothFirstOfJanuary && AreTwoForenames(name, a, b))
        {
            return Level.MaybeTwins;
        }

        var isSameName = name.IsSwapped || (surnameAgrees && (forenameAgrees || name.Forenames.Level == Level.Initial));
        var isGenerationApart = a.Born.Year != 0 && b.Born.Year != 0 && Math.Abs(a.Born.Year - b.Born.Year) >= Generation;
        return isSameName && isGenerationApart ? Level.MaybeParentAndChild : Level.Missing;
    }

    private static bool AreTwoForenames(in NameEvidence name, PreparedPerson a, PreparedPerson b)
    {
        if (name.Forenames.Level is Level.Different or Level.Close or Level.InitialDiffers)
        {
            return true;
        }

        return name.MiddleNames.Level == Level.Different
            && FirstBits(a) < CommonFirstNameBits && FirstBits(b) < CommonFirstNameBits;
    }

    private static double FirstBits(PreparedPerson person) =>
        person.Names.Length > 0 && person.Names[0].Forenames.Length > 0 ? person.Names[0].Forenames[0].Bits : double.MaxValue;
}
