namespace Sightline.Rulebook;

/// <summary>What a meeting's list is made of.</summary>
public enum MeetingCollects
{
    CallOuts = 1,
    Breaches = 2,
    NewOrders = 3,
    Assessments = 4,

    /// <summary>Call-outs at which there was a power of arrest and nobody was arrested, or of which nobody knows.</summary>
    OutstandingArrests = 5,
}

/// <summary>What puts one line of a list before another.</summary>
public enum MeetingGround
{
    HighRisk = 1,
    WeaponUsed = 2,
    SomebodyHurt = 3,
    OrderBroken = 4,
    ChildrenThere = 5,
    PowerNotUsed = 6,
    NotTheFirst = 7,
    CameBack = 8,
    OrderStands = 9,
}

/// <summary>A kind of meeting at which what was reported is gone through.</summary>
public sealed record MeetingRule(EntryHeader Header) : Entry(Header)
{
    /// <summary>"Police morning meeting".</summary>
    public required string Name { get; init; }

    public required string Plain { get; init; }

    /// <summary>Kinds of agency that hold it, in words with hyphens.</summary>
    public required IReadOnlySet<string> HeldBy { get; init; }

    public required IReadOnlyList<MeetingCollects> Collects { get; init; }

    /// <summary>Other agencies are asked to it.</summary>
    public required bool WithOthers { get; init; }

    /// <summary>How far the very first list of an agency goes back; each later one goes back to the one before.</summary>
    public required int FirstListDays { get; init; }

    /// <summary>Lines stand by the first of these that parts them; "not known" stands after yes and before no.</summary>
    public required IReadOnlyList<MeetingGround> WorstFirst { get; init; }
}
