using NodaTime;
using Sightline.Kernel;

namespace Sightline.Facts.Conferences;

/// <summary>A meeting began with the list of everything that had not been on a list of its kind before.</summary>
public sealed record MeetingOpened : Fact
{
    public required MeetingId Meeting { get; init; }

    [Clear("a code of the rulebook")]
    public required string Kind { get; init; }

    public required AgencyCode Host { get; init; }

    /// <summary>Who else was asked to it. Each sees of the list what may be told to it.</summary>
    public IReadOnlyList<AgencyCode> Others { get; init; } = [];

    /// <summary>When the one before it began; of the first, how far its list goes back.</summary>
    public required Instant Since { get; init; }

    public IReadOnlyList<MeetingLineId> Lines { get; init; } = [];
}

public enum MeetingDecisionKind
{
    /// <summary>Somebody will do something by a time.</summary>
    Act = 1,
    NoFurtherAction = 2,
    AlreadyDone = 3,

    /// <summary>Nothing was decided: it is on the next list again.</summary>
    Deferred = 4,
}

public sealed record MeetingDecided : Fact
{
    public required MeetingDecisionId Decision { get; init; }

    public required MeetingId Meeting { get; init; }

    public required MeetingLineId Line { get; init; }

    public required MeetingDecisionKind Kind { get; init; }

    /// <summary>Who will do it, at which desk, by when; all three, or for what needs nobody none.</summary>
    public AgencyCode? Owner { get; init; }

    public DeskCode? Desk { get; init; }

    public Instant? DueBy { get; init; }

    /// <summary>What is to be done, or why not: said in a room in which everything about her may be said.</summary>
    [About(nameof(Line), Sensitivity.SurvivorConfidential)]
    public required string Words { get; init; }
}

/// <summary>A meeting came to a decision about the people of a call-out. Deferring is none.</summary>
public sealed record CallOutTakenToMeeting : Fact
{
    public required IncidentId Incident { get; init; }

    public required MeetingId Meeting { get; init; }

    public required MeetingLineId Line { get; init; }
}

/// <summary>A meeting is over: every line has its decision or comes back next time.</summary>
public sealed record MeetingHeld : Fact
{
    public required MeetingId Meeting { get; init; }

    [Clear("a code of the rulebook")]
    public required string Kind { get; init; }

    public required AgencyCode Host { get; init; }

    public required int Decided { get; init; }

    public required int ComeBack { get; init; }
}
