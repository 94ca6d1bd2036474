using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;

namespace Sightline.Access.Contracts;

/// <summary>Whether one agency may tell another of what happened: by law, by an agreement between them, or because those protected agree. What no gateway carries is refused.</summary>
public interface IGateways
{
    /// <summary>By which gateway it may be told on that day, or which is missing. An agency tells itself anything.</summary>
    Task<Passage> FindAsync(Telling telling, LocalDate day, CancellationToken stop);

    /// <summary>
    /// What keeps an agency from telling all others of a kind that are in the directory; null where nothing does. Nobody's record is looked at: the answer is
    /// the same whichever of them, or none, has to do with the people concerned.
    /// </summary>
    Task<MissingGateway?> MissingAsync(TellingAKind telling, LocalDate day, CancellationToken stop);
}

/// <param name="From">Who states the fact.</param>
/// <param name="To">Who would hear of it.</param>
/// <param name="Fact">The name of the fact: "BreachReported".</param>
public sealed record Telling(AgencyCode From, AgencyCode To, string Fact)
{
    /// <summary>Those whom the fact names as protected: by whose consent it may be told, where a gateway stands by consent.</summary>
    public IReadOnlyList<NominalId> Protected { get; init; } = [];
}

/// <param name="From">Who states the fact.</param>
/// <param name="To">The kind of agency that would hear of it.</param>
/// <param name="Fact">The name of the fact: "BreachReported".</param>
public sealed record TellingAKind(AgencyCode From, AgencyKind To, string Fact)
{
    /// <summary>As of <see cref="Telling"/>.</summary>
    public IReadOnlyList<NominalId> Protected { get; init; } = [];
}

/// <summary>What people agreed that an agency may tell, and what it decided to tell without.</summary>
public interface ISharingConsents
{
    /// <summary>Of each of these people what stands on that day at that agency. One of whom nothing stands has none.</summary>
    Task<IReadOnlyList<ConsentThatStands>> StandingAsync(AgencyCode teller, IReadOnlyCollection<NominalId> people, LocalDate day, CancellationToken stop);
}

/// <param name="Person">Of those who were asked about.</param>
/// <param name="Gateway">A code of the rulebook.</param>
/// <param name="To">The one agency that may be told; null: each to which the gateway leads.</param>
public sealed record ConsentThatStands(NominalId Person, string Gateway, AgencyCode? To);

/// <param name="Missing">Null: it may be told.</param>
/// <param name="By">The code of the gateway by which it may; null where it may not, and within one agency.</param>
public sealed record Passage(MissingGateway? Missing, string? By)
{
    /// <summary>Those protected agreed to others of its kind and not to this one: it is not told, and nothing is owed for it.</summary>
    public bool IsAsTheyWish { get; init; }

    public bool IsOpen => Missing is null;
}

/// <param name="Gateway">Its code; where the rulebook has none, the two kinds of agency.</param>
/// <param name="To">The kind that is not told; null where that is not known.</param>
/// <param name="Words">Which gateway is missing and what it needs, in words that a practitioner reads.</param>
public sealed record MissingGateway(string Gateway, AgencyKind? To, string Words);
