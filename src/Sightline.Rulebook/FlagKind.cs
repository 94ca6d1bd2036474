using Sightline.Kernel;

namespace Sightline.Rulebook;

/// <summary>What a flag stands on.</summary>
public enum FlaggedThing
{
    Person = 1,
    Incident = 2,
}

/// <summary>How gravely a flag is shown.</summary>
public enum FlagGravity
{
    Danger = 1,
    Caution = 2,
    Information = 3,
}

/// <summary>A kind of flag: what it says, who may set it, and after how long it no longer says how things are until somebody confirms it.</summary>
public sealed record FlagKind(EntryHeader Header) : Entry(Header)
{
    /// <summary>As a page says it: "Honour-based abuse or forced marriage".</summary>
    public required string Name { get; init; }

    public required FlaggedThing About { get; init; }

    /// <summary>Kinds of agency that may set it, in words with hyphens.</summary>
    public required IReadOnlySet<string> SetBy { get; init; }

    /// <summary>Days after which it must be confirmed, the day it was set or confirmed not counted.</summary>
    public required int ConfirmDays { get; init; }

    /// <summary>What kind of data it is to say so of somebody.</summary>
    public required Sensitivity Kind { get; init; }

    public required FlagGravity Gravity { get; init; }
}
