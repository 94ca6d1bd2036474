using NodaTime;
using Sightline.Facts.Access;
using Sightline.Kernel;

namespace Sightline.Facts.People;

public enum ContactWay
{
    Phone = 1,
    Text = 2,

    /// <summary>A message left on a phone.</summary>
    Voicemail = 3,
    Email = 4,
    Letter = 5,
    Visit = 6,
    ThroughSomebody = 7,
}

public enum SaidBy
{
    NotKnown = 0,

    /// <summary>The person themselves.</summary>
    Themselves = 1,

    /// <summary>Somebody whom they trust.</summary>
    Trusted = 2,

    /// <summary>Somebody who works with them.</summary>
    Professional = 3,

    /// <summary>What they told a court.</summary>
    ToldToCourt = 4,
}

/// <param name="Way">By what.</param>
/// <param name="IsSafe">Yes: so. No: never so.</param>
/// <param name="Value">The number, the mailbox, the address or the name of whoever it goes through.</param>
/// <param name="Note">"She reads texts on the bus."</param>
public sealed record WayOfContact(ContactWay Way, Answer IsSafe, string? Value = null, string? Note = null);

/// <summary>How somebody may be reached so that nobody is hurt by it. Everything may be missing: missing is "not known", and never "safe".</summary>
public sealed record SafeContactWords
{
    public IReadOnlyList<WayOfContact> Ways { get; init; } = [];

    /// <summary>Empty: not known.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>On those days from this minute after midnight, London.</summary>
    public int? FromMinute { get; init; }

    /// <summary>On those days to this minute after midnight, London, exclusive.</summary>
    public int? ToMinute { get; init; }

    /// <summary>When, in words: "while the children are at school".</summary>
    public string? When { get; init; }

    /// <summary>What must never be done.</summary>
    public string? Never { get; init; }

    /// <summary>Whether whoever they fear may be contacted without endangering them (catalogue C-13).</summary>
    public Answer OtherMayBeContacted { get; init; }

    public string? Language { get; init; }

    public Answer NeedsInterpreter { get; init; }

    /// <summary>"Deaf: British Sign Language"; "reads slowly".</summary>
    public string? Needs { get; init; }

    /// <summary>What to say if somebody else answers.</summary>
    public string? Script { get; init; }

    /// <summary>Who the caller is to say they are.</summary>
    public string? SayYouAre { get; init; }

    public SaidBy SaidBy { get; init; }

    public LocalDate? SaidOn { get; init; }

    /// <summary>The last day on which it stands; null: nobody said.</summary>
    public LocalDate? Until { get; init; }
}

/// <summary>What is to be heeded whenever somebody is contacted. It takes the place of what the same agency stated before.</summary>
public sealed record SafeContactStated : Fact
{
    public required SafeContactId Statement { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }

    [About(nameof(Nominal), Sensitivity.SurvivorConfidential)]
    public required SafeContactWords Said { get; init; }
}

public enum ToldFor
{
    /// <summary>So that no contact endangers them.</summary>
    AnyContact = 1,

    /// <summary>Only while somebody answers a call, or in an emergency.</summary>
    LifeInDanger = 2,
}

/// <summary>Whom the agency lets know what it stated. The newest decision stands; an empty list takes it back.</summary>
public sealed record SafeContactSharingDecided : Fact
{
    public required SafeContactId Statement { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }

    public required IReadOnlyList<AgencyKind> ToldTo { get; init; }

    public required ToldFor Purpose { get; init; }

    [About(nameof(Nominal), Sensitivity.SurvivorConfidential)]
    public required string Why { get; init; }
}

/// <param name="Who">The referrer, an officer, the GP.</param>
/// <param name="Answered">What they knew.</param>
public sealed record AskedOfSafety(string Who, string Answered);

/// <summary>How somebody of whom no safe way is known is to be contacted for the first time.</summary>
public sealed record FirstContactPlan
{
    public required IReadOnlyList<AskedOfSafety> Asked { get; init; }

    public required ContactWay Way { get; init; }

    /// <summary>The number or address that will be used.</summary>
    public string? Value { get; init; }

    /// <summary>When whoever they fear is not expected to be there.</summary>
    public required string When { get; init; }

    public bool WithheldNumber { get; init; }

    public bool Alone { get; init; }

    public bool CheckWhoAnswers { get; init; }

    public bool NoMessage { get; init; }

    public bool NotWhileOtherIsThere { get; init; }

    public required string Script { get; init; }

    public string? SayYouAre { get; init; }
}

/// <summary>Recorded before the first attempt to reach somebody of whom no safe way is known.</summary>
public sealed record FirstContactPlanned : Fact
{
    public required ContactEffortId Effort { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }

    [About(nameof(Nominal), Sensitivity.SurvivorConfidential)]
    public required FirstContactPlan Plan { get; init; }
}

public enum ContactOutcome
{
    SpokeToThem = 1,
    SomebodyElseAnswered = 2,
    NoAnswer = 3,
    NumberIsDead = 4,
}

/// <summary>Somebody tried. What was said is kept nowhere here.</summary>
public sealed record ContactAttempted : Fact
{
    public required ContactAttemptId Attempt { get; init; }

    public required ContactEffortId Effort { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }

    public required ContactWay Way { get; init; }

    public required ContactOutcome Outcome { get; init; }
}

/// <summary>An attempt did not reach them: a further one is owed.</summary>
public sealed record ContactNotMade : Fact
{
    public required ContactAttemptId Attempt { get; init; }

    public required ContactEffortId Effort { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }
}

/// <summary>After an attempt that did not reach them somebody tried once more, whatever came of it.</summary>
public sealed record ContactTriedAgain : Fact
{
    /// <summary>The attempt that had not reached them.</summary>
    public required ContactAttemptId Attempt { get; init; }

    public required ContactEffortId Effort { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }
}

/// <summary>Twice somebody else answered: what was thought to be safe may not be.</summary>
public sealed record SomebodyElseAnsweredAgain : Fact
{
    public required ContactEffortId Effort { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }
}
