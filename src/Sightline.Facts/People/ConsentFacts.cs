using NodaTime;
using Sightline.Kernel;

namespace Sightline.Facts.People;

public enum SharingGround
{
    /// <summary>The person agreed.</summary>
    Consent = 1,

    /// <summary>The agency tells without: it has decided that keeping silent is the greater danger.</summary>
    WithoutConsent = 2,
}

/// <param name="To">The one agency they agreed to; null: every agency of the kind that the gateway leads to.</param>
/// <param name="How">How it was given: "signed the form at the first meeting", "said so on the telephone, alone".</param>
public sealed record ConsentWords(AgencyCode? To, string How);

/// <summary>Somebody agreed that an agency may tell others of what a gateway of the rulebook carries, from the first to the last day, both included.</summary>
public sealed record SharingConsentGiven : Fact
{
    public required ConsentId Consent { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>A code of the rulebook's gateways.</summary>
    [Clear("a code of the rulebook")]
    public required string Gateway { get; init; }

    [Clear("the days for which it stands")]
    public required LocalDate FirstDay { get; init; }

    [Clear("the days for which it stands")]
    public required LocalDate LastDay { get; init; }

    [About(nameof(Nominal), Sensitivity.SurvivorConfidential)]
    public required ConsentWords Said { get; init; }
}

/// <summary>They no longer agree, or the agency no longer tells without. From that moment nothing is told by it.</summary>
public sealed record SharingConsentWithdrawn : Fact
{
    public required ConsentId Consent { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }

    [About(nameof(Nominal), Sensitivity.SurvivorConfidential)]
    public required string Why { get; init; }
}

/// <summary>An agency decided to tell others of what a gateway carries although the person has not agreed, for some days.</summary>
public sealed record ToldWithoutConsent : Fact
{
    public required ConsentId Consent { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("a code of the rulebook")]
    public required string Gateway { get; init; }

    [Clear("the days for which it stands")]
    public required LocalDate FirstDay { get; init; }

    [Clear("the days for which it stands")]
    public required LocalDate LastDay { get; init; }

    [About(nameof(Nominal), Sensitivity.SurvivorConfidential)]
    public required string Why { get; init; }
}
