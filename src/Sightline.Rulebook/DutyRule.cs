using Sightline.Deadlines;
using Sightline.Kernel;

namespace Sightline.Rulebook;

/// <param name="Condition">The name of a condition that a module brings.</param>
/// <param name="Argument">What it is asked of ("dapn" for order-type-is); null for a condition that takes none.</param>
/// <param name="Is">The answer it must give: yes or no.</param>
/// <param name="NotKnownRaises">"Not known" counts as met, so that no duty is lost. The default.</param>
public sealed record ConditionUse(string Condition, string? Argument, Answer Is, bool NotKnownRaises)
{
    /// <summary>The condition whose argument is the code of an order type.</summary>
    public const string OrderTypeIs = "order-type-is";

    public bool IsMetBy(Answer answer) => answer == Answer.NotKnown ? NotKnownRaises : answer == Is;
}

/// <param name="Agency">The name of a resolver: "force-of-order".</param>
/// <param name="Desk">A desk's role at that agency; null: the agency as a whole.</param>
public sealed record AgencyUse(string Agency, string? Desk);

/// <param name="Fact">The name of a fact.</param>
/// <param name="Same">What must be the same in it as where the duty arose.</param>
public sealed record DischargingFact(string Fact, IReadOnlyList<string> Same);

/// <summary>One version of one thing that is owed when a fact lands.</summary>
public sealed record DutyRule(EntryHeader Header) : Entry(Header)
{
    /// <summary><see cref="IfNobody"/>: then nothing is owed.</summary>
    public const string Nobody = "none";

    /// <summary>In <see cref="SameFor"/>: the duty itself, for facts that name it.</summary>
    public const string TheDuty = "Duty";

    /// <summary>The fact by which a receiving desk says that what was passed on to it came.</summary>
    public const string Acknowledgement = "OwedActionAcknowledged";

    /// <summary><see cref="RefersTo"/>: the multi-agency risk assessment conference.</summary>
    public const string Marac = "marac";

    /// <summary>The name of the fact that raises it.</summary>
    public required string On { get; init; }

    /// <summary>
    /// Facts by which what <see cref="On"/> could not know becomes known: upon each the rule is asked again, and what it already raised about the same thing
    /// is not raised twice.
    /// </summary>
    public IReadOnlyList<string> AgainOn { get; init; } = [];

    /// <summary>All must be met. Empty: always.</summary>
    public IReadOnlyList<ConditionUse> When { get; init; } = [];

    /// <summary>A list in the fact: one duty for each of its members. Null: one duty.</summary>
    public string? ForEach { get; init; }

    /// <summary>What a member of <see cref="ForEach"/> is called in <see cref="SameFor"/>.</summary>
    public string? As { get; init; }

    /// <summary>
    /// What a discharging fact must share with the fact that raised it: names of properties, of <see cref="As"/>, or <see cref="TheDuty"/>. Holds for
    /// every discharging fact that names none of its own: ask <see cref="SameFor"/>.
    /// </summary>
    public required IReadOnlyList<string> Same { get; init; }

    public required AgencyUse Owes { get; init; }

    public AgencyUse? OwedTo { get; init; }

    /// <summary>
    /// Who owes it where <see cref="Owes"/> is nobody: a resolver's name, or <see cref="Nobody"/>. Unless the file says otherwise, whoever
    /// stated the fact.
    /// </summary>
    public required string IfNobody { get; init; }

    /// <summary>
    /// Kinds of agency to which it is passed on, in words with hyphens. Not empty: it is done once it was sent and the receiving desk has said that it came.
    /// </summary>
    public IReadOnlyList<string> SentTo { get; init; } = [];

    /// <summary>What those it is about are referred to by its being sent; null: to nothing that counts referrals.</summary>
    public string? RefersTo { get; init; }

    public required Limit Within { get; init; }

    /// <summary>The name of the calendar of days left out; "running" leaves out none.</summary>
    public required string Calendar { get; init; }

    /// <summary>
    /// "at", or the name of an Instant or LocalDate property of the fact. Where that is empty in a fact, its "at" counts.
    /// </summary>
    public required string StartsAt { get; init; }

    public required IReadOnlyList<DischargingFact> Discharges { get; init; }

    /// <summary>Names of the facts that discharge it.</summary>
    public IReadOnlyList<string> DischargedBy => [.. Discharges.Select(by => by.Fact)];

    /// <summary>What to do, for whoever owes it.</summary>
    public required string Words { get; init; }

    /// <summary>What is owed, for whoever waits.</summary>
    public string? OwedToWords { get; init; }

    /// <summary>Why this limit, for both.</summary>
    public required string WhyLimit { get; init; }

    /// <summary>The named link that its button opens.</summary>
    public required string Link { get; init; }

    /// <summary>It exists because of her: it never stands on, counts in or sorts his record.</summary>
    public bool SurvivorSide { get; init; }

    /// <summary>
    /// Whoever does not sit at the desk that owes it, or at the one that waits, is told nothing of it: it stands on no record, in no list of a team and in no
    /// count, and is never handed to another desk.
    /// </summary>
    public bool KeptToDesk { get; init; }

    /// <summary>The area whose own rule changed this one; null: as it is everywhere.</summary>
    public string? ChangedFor { get; init; }

    /// <summary>What that discharging fact must share with where the duty arose.</summary>
    /// <exception cref="ArgumentException">The fact does not discharge this duty.</exception>
    public IReadOnlyList<string> SameFor(string fact) =>
        Discharges.FirstOrDefault(by => by.Fact == fact)?.Same
        ?? throw new ArgumentException($"{fact} does not discharge {Code}.", nameof(fact));
}
