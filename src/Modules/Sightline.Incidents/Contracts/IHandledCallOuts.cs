using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Contracts;

/// <summary>How call-outs were handled, for whoever looks at the handling afterwards.</summary>
public interface IHandledCallOuts
{
    /// <summary>
    /// Crimes of call-outs of a force with the latest outcome of each, where that came in the time. What was recorded after <paramref name="knownAt"/> is left out: the same question
    /// has the same answer again.
    /// </summary>
    Task<IReadOnlyList<EndedCrime>> EndedAsync(AgencyCode force, Interval time, Instant knownAt, CancellationToken stop);

    /// <summary>What became of these call-outs. One that is not held is left out. No place, no account, nothing sealed.</summary>
    Task<IReadOnlyList<HandledCallOut>> HandlingAsync(IReadOnlyCollection<IncidentId> incidents, CancellationToken stop);
}

public sealed record EndedCrime(CrimeId Crime, IncidentId Incident, CrimeOutcomeCode Outcome);

public sealed record HandledCallOut(IncidentId Incident)
{
    /// <summary>The flag as it stands after every check so far.</summary>
    public required Answer DomesticAbuse { get; init; }

    /// <summary>What each check found of the flag, in their order; empty: none was made.</summary>
    public required IReadOnlyList<FlagFinding> Checks { get; init; }

    /// <summary>What the last check that looked at it found of the power of arrest; "not looked at" where none did.</summary>
    public required ArrestFinding Arrest { get; init; }

    public required IReadOnlyList<EvidenceKind> Evidence { get; init; }

    /// <summary>As it was written. Null: nobody wrote one, or it is not held any more.</summary>
    public string? WhyNotArrested { get; init; }

    public required IReadOnlyList<HandledCrime> Crimes { get; init; }

    /// <summary>Who recorded it or checked it, as far as that is known.</summary>
    public required IReadOnlySet<UserId> HandledBy { get; init; }
}

/// <param name="Crime">Which.</param>
/// <param name="Offence">In words.</param>
/// <param name="Outcome">In words; null: none was recorded.</param>
/// <param name="WhyNotCharged">As it was written. Null: nobody wrote one, or it is not held any more.</param>
public sealed record HandledCrime(CrimeId Crime, string Offence, string? Outcome, string? WhyNotCharged);
