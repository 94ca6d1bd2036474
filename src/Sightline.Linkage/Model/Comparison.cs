namespace Sightline.Linkage;

/// <summary>What was compared.</summary>
public enum Field
{
    Forenames,
    MiddleNames,
    Surname,

    /// <summary>Forename and surname together, the other way round.</summary>
    WholeName,
    Born,
    Sex,
    Address,
    Phone,
    Email,
    Identifier,

    /// <summary>Signs that two people of one family are meant, not one person.</summary>
    Family,
}

/// <summary>How well it agreed.</summary>
public enum Level
{
    /// <summary>One side does not say: neither for nor against.</summary>
    Missing,
    Exact,
    SpellingVariant,
    Nickname,
    OneSlip,
    SoundsAlike,
    PartOfName,
    Close,
    Initial,
    InitialDiffers,
    Swapped,
    DayMonthSwapped,
    YearSlip,
    DecadeSlip,
    YearAndMonth,
    DayAndMonth,
    YearOnly,
    NearYear,
    FirstOfJanuary,
    TwoPartsAgree,
    HouseAndPostcode,
    HouseAndStreet,
    Postcode,
    PostcodeOtherHouse,
    PostcodeSlip,
    Sector,
    District,
    Area,
    Street,
    SharedLine,
    SameMailbox,
    MarriedName,
    MaybeTwins,
    MaybeParentAndChild,
    Different,

    /// <summary>The same first of January on both sides: more than one side's, as two systems rarely both know no birthday; less than a birthday.</summary>
    BothFirstOfJanuary,

    /// <summary>The same number, and one that its own check digit or letter says was never issued.</summary>
    SameButFailsCheck,

    /// <summary>The same house, in periods that lie more than a year apart: one moved out, another in; or one person was there twice.</summary>
    HouseAtAnotherTime,
}

/// <summary>One reason for or against. <paramref name="Text"/> is a plain-English fragment that holds no value.</summary>
/// <param name="Field">What was compared.</param>
/// <param name="Level">How well it agreed.</param>
/// <param name="Weight">Bits (log2 of the likelihood ratio): above 0 for, below 0 against.</param>
/// <param name="Text">"surname sounds alike", "born on the same day, month and day swapped".</param>
public readonly record struct Reason(Field Field, Level Level, double Weight, string Text);

/// <summary>How far two records are taken to be of one person, and why.</summary>
/// <param name="Weight">Match weight in bits: log2 of the odds, the model's prior included. 0 is even odds.</param>
/// <param name="Probability">The same as a probability, 0 to 1.</param>
/// <param name="Reasons">Strongest first, for or against; what is missing gives no reason. Their weights and the prior add up to
/// Weight.</param>
public sealed record Comparison(double Weight, double Probability, IReadOnlyList<Reason> Reasons)
{
    /// <summary>A rule that looks beyond the reasons holds it back: it ties nobody, whatever it weighs.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>It looks like two of one family, and enough agrees that a person should say so, whatever it weighs.</summary>
    public bool IsForAPerson { get; init; }
}

/// <summary>What may be done with a pair by itself.</summary>
public enum Verdict
{
    /// <summary>Not the same person, or too little said to think so.</summary>
    Different,

    /// <summary>A person has to look.</summary>
    Possible,

    /// <summary>The same person.</summary>
    Tied,
}
