namespace Sightline.Deadlines;

/// <summary>The kinds of day that a rule may leave out, as disregarded-days.json names them.</summary>
internal enum DayKind
{
    Saturday,
    Sunday,

    /// <summary>25 December itself, never its substitute.</summary>
    ChristmasDay,
    GoodFriday,
    BankHoliday,
}
