using NodaTime;
using Sightline.Kernel;

namespace Sightline.Facts.Orders;

/// <summary>One term of an order, clause by clause.</summary>
public sealed record TermDescription
{
    public required TermId Term { get; init; }

    public required int Number { get; init; }

    /// <summary>The rulebook's kind of term: "no-contact", "keep-away-place", "no-violence", "leave-home", "no-entry", "other".</summary>
    public required string Kind { get; init; }

    /// <summary>The term in plain words.</summary>
    public required string Plain { get; init; }

    /// <summary>The words of the order itself, where they are held.</summary>
    public string? Legal { get; init; }

    /// <summary>For a term about a place: how near he may not come, in metres.</summary>
    public int? Metres { get; init; }

    /// <summary>For a term about a place: the place. Where it is her home this is survivor-confidential and stays empty here.</summary>
    public string? Place { get; init; }

    /// <summary>For an occupation-order term: whether a power of arrest is attached to this very term.</summary>
    public Answer PowerOfArrest { get; init; }
}

public sealed record OrderAppliedFor : Fact
{
    public required OrderId Order { get; init; }

    public required OrderTypeCode Type { get; init; }

    public required IReadOnlyList<NominalId> Respondents { get; init; }

    public required IReadOnlyList<NominalId> Protected { get; init; }

    public AgencyCode? Court { get; init; }

    public required AgencyCode Applicant { get; init; }
}

public sealed record OrderMade : Fact
{
    public required OrderId Order { get; init; }

    public required OrderTypeCode Type { get; init; }

    /// <summary>The court, or for a notice the police agency, that made it. Null: not known.</summary>
    public AgencyCode? MadeBy { get; init; }

    public required IReadOnlyList<NominalId> Respondents { get; init; }

    public required IReadOnlyList<NominalId> Protected { get; init; }

    public IReadOnlyList<NominalId> Children { get; init; } = [];

    /// <summary>The force whose order desk owes confirming and serving it; null until known.</summary>
    public AgencyCode? Force { get; init; }

    [About(nameof(Order))]
    public string? CourtReference { get; init; }

    /// <summary>The day it was made. Null: not known.</summary>
    [About(nameof(Order))]
    public LocalDate? MadeOn { get; init; }

    /// <summary>Its last day, inclusive. Null together with <see cref="UntilFurtherOrder"/> "no" or "not known": the end is not known.</summary>
    [About(nameof(Order))]
    public LocalDate? LastDay { get; init; }

    public Answer UntilFurtherOrder { get; init; }

    public Answer MadeWithoutNotice { get; init; }

    public Answer PronouncedInHisPresence { get; init; }

    [About(nameof(Order))]
    public IReadOnlyList<TermDescription> Terms { get; init; } = [];

    /// <summary>SHA-256 of the document held, as hex; null when no document came with it.</summary>
    [Clear("a digest of a file")]
    public string? Document { get; init; }
}

/// <summary>The force has checked the order against its own systems and holds it there.</summary>
public sealed record OrderConfirmed : Fact
{
    public required OrderId Order { get; init; }

    public required AgencyCode Force { get; init; }
}

public enum ServiceMethod
{
    InPersonByOfficer = 1,
    InPersonByProcessServer = 2,
    InCourt = 3,
    ByPost = 4,
    ByEmail = 5,
    OtherMeans = 6,
}

public sealed record OrderServed : Fact
{
    public required OrderId Order { get; init; }

    public required ServiceId Service { get; init; }

    public required NominalId Respondent { get; init; }

    public required ServiceMethod Method { get; init; }

    public required Answer ProofHeld { get; init; }

    [About(nameof(Order))]
    public string? ServedBy { get; init; }
}

/// <summary>Somebody told the respondent of the order and its terms, without serving it: from that minute he knew.</summary>
public sealed record RespondentToldOfOrder : Fact
{
    public required OrderId Order { get; init; }

    public required ServiceId Service { get; init; }

    public required NominalId Respondent { get; init; }

    /// <summary>Which terms he was told. Empty: all of them.</summary>
    public IReadOnlyList<TermId> Terms { get; init; } = [];

    [About(nameof(Order))]
    public string? ToldBy { get; init; }
}

/// <summary>A service was recorded that did not happen, or not to him.</summary>
public sealed record ServiceFoundWrong : Fact, IPutsRight
{
    public required OrderId Order { get; init; }

    public required ServiceId Service { get; init; }

    public required NominalId Respondent { get; init; }

    public required FactId PutsRight { get; init; }

    [About(nameof(Order))]
    public string? Reason { get; init; }
}

public sealed record OrderVaried : Fact
{
    public required OrderId Order { get; init; }

    /// <summary>Whether the new wording has reached us. Not received: every term it touches is "not known" until it does.</summary>
    public required Answer WordingReceived { get; init; }

    public IReadOnlyList<TermId> TermsTouched { get; init; } = [];

    [About(nameof(Order))]
    public IReadOnlyList<TermDescription> NewTerms { get; init; } = [];

    [About(nameof(Order))]
    public LocalDate? LastDay { get; init; }
}

public sealed record OrderDischarged : Fact
{
    public required OrderId Order { get; init; }

    [About(nameof(Order))]
    public LocalDate? On { get; init; }
}

public sealed record OrderExpired : Fact
{
    public required OrderId Order { get; init; }
}

/// <summary>Somebody who may not end or change an order said that it ended or changed. Every answer stays as it was until court or police confirm.</summary>
public sealed record OrderStatementDisputed : Fact
{
    public required OrderId Order { get; init; }

    public required AgencyCode StatedBy { get; init; }

    [Clear("the name of a fact")]
    public required string Statement { get; init; }
}

/// <summary>
/// A statement about an order in force, or about the making of one, was sent by machine and could not be taken in. Nothing of it is kept; whoever sent it
/// owes putting it right. The same line sent again states nothing more.
/// </summary>
public sealed record OrderStatementRefused : Fact
{
    public required OrderId Order { get; init; }

    public required AgencyCode StatedBy { get; init; }

    [Clear("the name of a fact")]
    public required string Statement { get; init; }

    /// <summary>Where the fault is, as the sender's own report says.</summary>
    [Clear("the name of a field")]
    public required string Where { get; init; }
}

public sealed record BreachReported : Fact
{
    public required BreachId Breach { get; init; }

    public required OrderId Order { get; init; }

    public required NominalId Respondent { get; init; }

    public required IReadOnlyList<NominalId> Protected { get; init; }

    public required IReadOnlyList<TermId> Terms { get; init; }

    public IncidentId? Incident { get; init; }

    [About(nameof(Order))]
    public string? What { get; init; }
}

public enum BreachOutcome
{
    Arrested = 1,
    Charged = 2,
    SentToProsecutor = 3,
    ReturnedToCourt = 4,
    NoFurtherAction = 5,
    SuspectNotFound = 6,
}

public sealed record BreachOutcomeRecorded : Fact
{
    public required BreachId Breach { get; init; }

    public required OrderId Order { get; init; }

    public required BreachOutcome Outcome { get; init; }
}
