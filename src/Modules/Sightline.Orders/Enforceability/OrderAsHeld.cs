using NodaTime;
using Sightline.Deadlines;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Orders.Enforceability;

/// <summary>Everything the answer is decided from, as the register holds it. No database, no clock: two equal ones give equal answers.</summary>
internal sealed record OrderAsHeld
{
    /// <summary>The rulebook's entry for the day it was made (law by its day); null: the rulebook does not know the type.</summary>
    public required OrderType? Type { get; init; }

    /// <summary>False while it is only applied for.</summary>
    public bool IsMade { get; init; } = true;

    public LocalDate? MadeOn { get; init; }

    /// <summary>Inclusive: it ends at the midnight, in London, that ends this day.</summary>
    public LocalDate? LastDay { get; init; }

    public Answer UntilFurtherOrder { get; init; }

    public Answer MadeWithoutNotice { get; init; }

    public Answer Pronounced { get; init; }

    public Discharge? Discharge { get; init; }

    /// <summary>For a police notice: until when the law lets it run without a court. Null for everything else, and before it is served.</summary>
    public DueTime? NoticeRunsTo { get; init; }

    public IReadOnlyList<TermAsHeld> Terms { get; init; } = [];

    public IReadOnlyList<Knowing> Knowings { get; init; } = [];

    public IReadOnlyList<Variation> Variations { get; init; } = [];

    /// <summary>A police notice: nobody but the police makes it, and only a constable's own hand serves it.</summary>
    public bool IsPoliceNotice => Type is { MadeBy: ["police"] };
}

internal sealed record TermAsHeld
{
    public required TermId Id { get; init; }

    public required int Number { get; init; }

    public required string Plain { get; init; }

    public string? Legal { get; init; }

    public Answer PowerOfArrest { get; init; }

    /// <summary>When a variation brought it; null for a term of the order as made.</summary>
    public Instant? BroughtAt { get; init; }

    /// <summary>When a variation put another in its place; null while it stands.</summary>
    public Instant? ReplacedAt { get; init; }
}

/// <summary>A respondent was served, or told.</summary>
internal sealed record Knowing(NominalId Respondent, Instant At)
{
    /// <summary>Null: told, not served.</summary>
    public ServiceMethod? ServedBy { get; init; }

    /// <summary>Empty: all terms.</summary>
    public IReadOnlyList<TermId> Terms { get; init; } = [];
}

/// <param name="TermsTouched">Empty: not known which, so all.</param>
internal sealed record Variation(Instant At, Answer WordingReceived, IReadOnlyList<TermId> TermsTouched);

/// <param name="On">The court's day, where it is known; that day it still stood until <paramref name="At"/>.</param>
internal sealed record Discharge(Instant At, LocalDate? On);

/// <summary>For whom, and when, the answer is asked.</summary>
internal sealed record Question(NominalId Respondent, Instant Now)
{
    /// <summary>The record is only possibly his: then no answer is ever yes.</summary>
    public bool OnlyPossiblyHim { get; init; }

    /// <summary>The desk to ring, with its number where one is known.</summary>
    public string Ring { get; init; } = "your control room";
}
