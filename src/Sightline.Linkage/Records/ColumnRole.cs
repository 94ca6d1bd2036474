namespace Sightline.Linkage;

/// <summary>What a column of records says about a person. Two columns of one role are compared one beside the other.</summary>
public enum ColumnRole
{
    /// <summary>Not evidence: never read when linking.</summary>
    Ignored,

    /// <summary>One or several forenames.</summary>
    Forename,

    MiddleNames,

    Surname,

    /// <summary>The whole name in one box, whatever the order.</summary>
    FullName,

    /// <summary>Date of birth.</summary>
    Born,

    Sex,

    /// <summary>House and street in one line.</summary>
    AddressLine,

    /// <summary>A house or flat number alone.</summary>
    House,

    /// <summary>A street alone.</summary>
    Street,

    /// <summary>A town, village, suburb, city or place of birth.</summary>
    Place,

    Postcode,

    /// <summary>A county, state or country.</summary>
    Region,

    Phone,

    Email,

    /// <summary>A number issued to one person.</summary>
    Identifier,

    /// <summary>Numbers of several kinds, each its kind, a blank and itself, parted by semicolons: "NHS 4857773456;PNC 030062845E". They agree when one of a kind both
    /// have is the same, and say nothing where they have no kind in common.</summary>
    Identifiers,

    /// <summary>Anything else worth comparing: an occupation, a title.</summary>
    Other,
}
