using NodaTime;
using Sightline.Kernel;

namespace Sightline.Facts.Orders;

public sealed record ManifestReceived : Fact
{
    public required ManifestId Manifest { get; init; }

    public required AgencyCode ReceivedBy { get; init; }

    /// <summary>The courts whose rows it holds, where they are known.</summary>
    public required IReadOnlyList<AgencyCode> Courts { get; init; }

    [Clear("the day a court's list is for, about nobody")]
    public LocalDate? Day { get; init; }

    public required int Rows { get; init; }

    public required int Loaded { get; init; }

    public required int ToDesk { get; init; }

    public required int Refused { get; init; }
}

/// <summary>The ways an order is lost between a court and a police station. Each ends on a named desk with a clock.</summary>
public enum ManifestProblem
{
    TypeNotSent = 1,
    VariationNotSent = 2,
    SeveralParties = 3,
    EnglishPdfMissing = 4,
    MadeDateEmpty = 5,
    ExpiryMissingOrBeforeMade = 6,
    NobodyCanBeTied = 7,
    RowWithoutPdfOrPdfWithoutRow = 8,
    SameCaseOtherContent = 9,
    CannotBeRead = 10,
    CourtUnknown = 11,
    DidNotCome = 12,
}

/// <summary>A row, or something beside the rows, that a person must see to. The order may stand in the register all the same.</summary>
public sealed record ManifestTaskRaised : Fact
{
    public required TaskId Task { get; init; }

    public ManifestId? Manifest { get; init; }

    public required ManifestProblem Problem { get; init; }

    public OrderId? Order { get; init; }

    /// <summary>The agency whose order desk owes it.</summary>
    public required AgencyCode Force { get; init; }

    public int? Row { get; init; }
}

public sealed record ManifestTaskResolved : Fact
{
    public required TaskId Task { get; init; }

    public required AgencyCode Force { get; init; }

    [About(nameof(Task))]
    public string? How { get; init; }
}

/// <summary>A court's manifest was expected by a day and has not come.</summary>
public sealed record ManifestDidNotCome : Fact
{
    public required TaskId Task { get; init; }

    public required AgencyCode Court { get; init; }

    public required AgencyCode Force { get; init; }

    [Clear("a court's expected day, about nobody")]
    public required LocalDate Day { get; init; }
}

/// <summary>What was not known of an order when it was entered, and is now. Nothing that was known is changed by it.</summary>
public sealed record OrderDetailsAdded : Fact
{
    public required OrderId Order { get; init; }

    public AgencyCode? MadeBy { get; init; }

    public AgencyCode? Force { get; init; }

    [About(nameof(Order))]
    public LocalDate? MadeOn { get; init; }

    [About(nameof(Order))]
    public LocalDate? LastDay { get; init; }

    public Answer UntilFurtherOrder { get; init; }

    /// <summary>Those it binds, as before: what is owed about each is asked again.</summary>
    public IReadOnlyList<NominalId> Respondents { get; init; } = [];

    /// <summary>Those it protects who were not known before.</summary>
    public IReadOnlyList<NominalId> Protected { get; init; } = [];

    /// <summary>SHA-256 of the document now held, as hex.</summary>
    [Clear("a digest of a file")]
    public string? Document { get; init; }

    /// <summary>Its terms, where none were held: they stand since the order was made.</summary>
    [About(nameof(Order))]
    public IReadOnlyList<TermDescription> Terms { get; init; } = [];
}
