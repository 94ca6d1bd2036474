using Sightline.Kernel;

namespace Sightline.Rulebook;

/// <summary>From when an order binds him. A type lists one or more; any one of them suffices.</summary>
public enum BindsFrom
{
    /// <summary>From its making, whether he knew or not.</summary>
    Made = 1,

    /// <summary>It was pronounced in his presence.</summary>
    Pronounced = 2,

    /// <summary>It was served on him.</summary>
    Served = 3,

    /// <summary>He knew of it, however; being told at the door is enough.</summary>
    Knew = 4,
}

/// <summary>What a breach is in law.</summary>
public enum BreachKind
{
    /// <summary>Nobody has confirmed it.</summary>
    NotKnown = 0,
    Offence = 1,

    /// <summary>Not a crime in itself, but a constable may arrest for it and bring him to court.</summary>
    ArrestableContempt = 2,

    /// <summary>For the court that made it; no power of arrest for the breach itself.</summary>
    ContemptOnly = 3,
    BreachOfBail = 4,

    /// <summary>Recall to prison, or return to it.</summary>
    RecallOrReturn = 5,
    BreachOfSentence = 6,
}

/// <summary>One version of a type of protective order, of a notice, of conditions, or of a requirement of a sentence.</summary>
public sealed record OrderType(EntryHeader Header) : Entry(Header)
{
    public required string Name { get; init; }

    public required string ShortName { get; init; }

    /// <summary>What it is, in a sentence an officer reads at night.</summary>
    public required string Plain { get; init; }

    /// <summary>Kinds of agency that make it, or one of <see cref="OtherMakers"/>.</summary>
    public required IReadOnlyList<string> MadeBy { get; init; }

    /// <summary>Kinds of agency, or one of <see cref="OtherApplicants"/>.</summary>
    public required IReadOnlyList<string> Applicants { get; init; }

    /// <summary>Any one suffices. For an order made on notice see <see cref="BindsWhen"/>.</summary>
    public required IReadOnlyList<BindsFrom> BindsFrom { get; init; }

    /// <summary>What more suffices where the order was made on notice.</summary>
    public IReadOnlyList<BindsFrom> BindsFromOnNotice { get; init; } = [];

    /// <summary>Whether it was found in the source from when it binds. Where not, being bound may be said, never that he is not.</summary>
    public bool BindingIsConfirmed => IsConfirmed("binds-from");

    /// <summary>As the file says it, checked or not: for the rulebook's own pages, never for an officer's.</summary>
    public required BreachKind BreachAsWritten { get; init; }

    /// <summary>As the file says it, checked or not: for the rulebook's own pages, never for an officer's.</summary>
    public required Answer MayArrestAsWritten { get; init; }

    /// <summary>As the file says it, checked or not: for the rulebook's own pages, never for an officer's.</summary>
    public required string MayArrestWordsAsWritten { get; init; }

    /// <summary>Whom to ask where a power is not confirmed.</summary>
    public required string Ask { get; init; }

    /// <summary>A power of arrest attaches term by term: each term says whether it carries one.</summary>
    public bool PerTermArrest { get; init; }

    /// <summary>In days, inclusive; null: no minimum is known.</summary>
    public int? MinimumDays { get; init; }

    /// <summary>In days, inclusive; null: no maximum is known.</summary>
    public int? MaximumDays { get; init; }

    /// <summary>Whether serving it falls to the police. Not known: somebody must find out, and until then they owe it.</summary>
    public Answer ServedByPolice { get; init; }

    /// <summary>As <see cref="MadeBy"/>.</summary>
    public required IReadOnlyList<string> VariedBy { get; init; }

    /// <summary>As <see cref="MadeBy"/>.</summary>
    public required IReadOnlyList<string> DischargedBy { get; init; }

    /// <summary>Codes of <c>orders/terms.yaml</c> that such an order may hold.</summary>
    public required IReadOnlyList<string> TermKinds { get; init; }

    public string? MaximumPenaltyAsWritten { get; init; }

    /// <summary>Said with the refusal where a thing may not be made outside the entry's period or areas.</summary>
    public string? OutsideItsPeriod { get; init; }

    /// <summary>
    /// Who makes, varies or discharges an order and is no kind of agency in the directory: the county court, the High Court.
    /// </summary>
    public static IReadOnlyList<string> OtherMakers { get; } = ["other-court"];

    /// <summary>Applicants that are no kind of agency.</summary>
    public static IReadOnlyList<string> OtherApplicants { get; } =
        ["protected-person", "person-named-in-regulations", "anyone-with-leave", "court-itself"];

    /// <summary>What a breach is; <see cref="BreachKind.NotKnown"/> where that was not found in the source.</summary>
    public BreachKind Breach => IsConfirmed("breach") ? BreachAsWritten : BreachKind.NotKnown;

    /// <summary>
    /// Whether a constable may arrest for a breach of it; never yes or no where that was not found in the source. Where <see cref="PerTermArrest"/>,
    /// yes is only for terms that carry the power: ask <see cref="MayArrestFor"/>.
    /// </summary>
    public Answer MayArrest => IsConfirmed("may-arrest") ? MayArrestAsWritten : Answer.NotKnown;

    public string MayArrestWords => IsConfirmed("may-arrest") ? MayArrestWordsAsWritten : $"Power not confirmed. Ask: {Ask}";

    /// <summary>The worst a court may do for a breach; null where that was not found in the source.</summary>
    public string? MaximumPenalty => IsConfirmed("maximum-penalty") ? MaximumPenaltyAsWritten : null;

    /// <summary>
    /// Whether a constable may arrest for a breach of one term. <paramref name="powerOnTerm"/> counts only where <see
    /// cref="PerTermArrest"/>.
    /// </summary>
    public Answer MayArrestFor(Answer powerOnTerm) => PerTermArrest ? Answers.All([MayArrest, powerOnTerm]) : MayArrest;

    /// <summary>From when it binds, given whether it was made without notice. Not known counts as without notice.</summary>
    public IReadOnlyList<BindsFrom> BindsWhen(Answer madeWithoutNotice) =>
        madeWithoutNotice == Answer.No ? [.. BindsFrom.Union(BindsFromOnNotice)] : BindsFrom;
}

/// <param name="Code">What a term of an order calls its kind.</param>
/// <param name="Place">The term is about a place: the door view says inside, outside or not known.</param>
public sealed record TermKind(string Code, string Plain, bool Place);

/// <param name="Answer">Whether such an order may be made then and there.</param>
/// <param name="Why">A sentence; with whom to ask where the answer is not yes.</param>
public sealed record MakingAnswer(Answer Answer, string Why);
