namespace Sightline.Linkage;

/// <summary>What a key was made of. Up to <see cref="Surname"/> the order is that of strength, the rarer a key the earlier; kinds added later
/// stand at the end, because an index keeps the numbers.</summary>
public enum KeyKind
{
    Identifier = 1,
    Email = 2,
    Phone = 3,

    /// <summary>House number and whole postcode.</summary>
    HousePostcode = 4,

    /// <summary>How both names sound (in either order) and the year of birth.</summary>
    NamesAndBirthYear = 5,

    /// <summary>How the surname sounds, day and month of birth.</summary>
    SurnameAndBirthday = 6,

    /// <summary>How the first forename sounds, month and year of birth: finds a woman under her new surname.</summary>
    ForenameAndBirthMonth = 7,

    /// <summary>A surname of two or three letters as it is written, and the forename's initial.</summary>
    ShortSurname = 8,

    /// <summary>House number and how the street begins, where the postcode is wrong or missing.</summary>
    HouseStreet = 9,
    Postcode = 10,

    /// <summary>How both names sound, in either order.</summary>
    Names = 11,

    /// <summary>How the first forename sounds and the postcode district.</summary>
    ForenameAndDistrict = 12,

    /// <summary>How the surname sounds and the year of birth.</summary>
    SurnameAndBirthYear = 13,
    Born = 14,

    /// <summary>The first letters of both names: what survives a slip at the end.</summary>
    NameStarts = 15,

    /// <summary>The last letters of the surname, the first of the forename: what survives a slip at the start.</summary>
    SurnameEnd = 16,

    /// <summary>How the surname sounds, alone: many people; for a query that has nothing better.</summary>
    Surname = 17,

    /// <summary>How the first forename sounds and the year of birth: finds somebody under another surname, or with none.</summary>
    ForenameAndBirthYear = 18,

    /// <summary>How both names begin and the year of birth: what survives a slip further on in both.</summary>
    InitialsAndBirthYear = 19,
}

/// <summary>One token of the look-up index. Deterministic: the same details give the same keys in every version that shares
/// <see cref="LookUpKeys.Version"/>. It holds parts of personal values: keep it as carefully as them.</summary>
public readonly record struct LookUpKey(KeyKind Kind, string Text);
