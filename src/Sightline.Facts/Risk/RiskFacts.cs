using NodaTime;
using Sightline.Kernel;

namespace Sightline.Facts.Risk;

/// <summary>Levels an assessor may come to, gravest last.</summary>
public enum RiskLevel
{
    Standard = 1,
    Medium = 2,
    High = 3,
}

/// <summary>The answer to one item, by its number.</summary>
/// <param name="Answer">A code of the item's answer set; null: there is none, and <paramref name="Why"/> says why.</param>
/// <param name="Said">What the person said to it, in their words, where it asks what.</param>
public sealed record ItemAnswer(int Item, string? Answer, WhyNotKnown Why = WhyNotKnown.NotAsked, string? Said = null);

/// <summary>What the assessor decided to do with a risk: a code of the instrument ("reduce"), and why.</summary>
public sealed record RiskResponseTaken(string Response, string? Why = null);

/// <summary>What was assessed, with which instrument, and what it came to.</summary>
public sealed record RiskAssessed : Fact
{
    public required AssessmentId Assessment { get; init; }

    /// <summary>The agency whose worker assessed.</summary>
    public required AgencyCode By { get; init; }

    /// <summary>Whom it is about: the person at risk, or with some instruments the person who may do harm.</summary>
    public required NominalId Assessed { get; init; }

    /// <summary>From whom the risk comes, where it is about a person at risk. Several, or none that is known.</summary>
    public IReadOnlyList<NominalId> From { get; init; } = [];

    /// <summary>The call-out after which it was made; null where there was none.</summary>
    public IncidentId? Incident { get; init; }

    public required InstrumentCode Instrument { get; init; }

    public required InstrumentVersion Version { get; init; }

    /// <summary>Items left out were not asked.</summary>
    [About(nameof(Assessment), Sensitivity.SurvivorConfidential)]
    public IReadOnlyList<ItemAnswer> Answers { get; init; } = [];

    /// <summary>The sum of the points of what was answered; null where the instrument has no score, and over the feed where it is not stated.</summary>
    public int? Score { get; init; }

    /// <summary>The higher of what the score says and what the assessor judged; null where neither says a level.</summary>
    public RiskLevel? Level { get; init; }

    /// <summary>Professional judgement. It stands beside the score and never lowers it.</summary>
    public RiskLevel? Judgement { get; init; }

    [About(nameof(Assessment), Sensitivity.SurvivorConfidential)]
    public string? JudgementReason { get; init; }

    /// <summary>With an instrument that asks whether somebody is a priority instead of how high a risk is.</summary>
    public Answer Priority { get; init; }

    /// <summary>Whether there are children around this person.</summary>
    public Answer Children { get; init; }

    /// <summary>Risk to those children, judged apart from the adult's; null where there are none or it is not known, and <see cref="WhyChildrenNotKnown"/> says why.</summary>
    public RiskLevel? ChildrenLevel { get; init; }

    public WhyNotKnown WhyChildrenNotKnown { get; init; } = WhyNotKnown.NotAsked;

    [About(nameof(Assessment), Sensitivity.SurvivorConfidential)]
    public IReadOnlyList<RiskResponseTaken> Responses { get; init; } = [];
}

/// <summary>Why somebody's risk must be looked at again.</summary>
public enum ReassessmentCause
{
    NewOrder = 1,
    Breach = 2,
    CallOut = 3,
}

/// <summary>Something happened after the last assessment of a person: it no longer says how things are.</summary>
public sealed record RiskReassessmentOwed : Fact
{
    /// <summary>The last assessment by that agency.</summary>
    public required AssessmentId Assessment { get; init; }

    /// <summary>The agency that made it, and so owes the next.</summary>
    public required AgencyCode By { get; init; }

    public required NominalId Assessed { get; init; }

    public required ReassessmentCause Cause { get; init; }

    /// <summary>The fact that reopened it.</summary>
    public required FactId BecauseOf { get; init; }

    /// <summary>When that happened: since then nobody has assessed.</summary>
    public required Instant Since { get; init; }

    /// <summary>Whether that agency may hear of what happened: it stated it, or a gateway carries it there. Not known where nobody is known to have stated it.</summary>
    public Answer MayHear { get; init; }
}

/// <summary>An agency assessed somebody again, knowing of what had made its last assessment of them out of date.</summary>
public sealed record RiskReassessed : Fact
{
    /// <summary>The assessment that was out of date.</summary>
    public required AssessmentId Assessment { get; init; }

    /// <summary>The one that stands in its place.</summary>
    public required AssessmentId Now { get; init; }

    public required AgencyCode By { get; init; }

    public required NominalId Assessed { get; init; }
}
