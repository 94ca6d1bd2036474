using Sightline.Kernel;

namespace Sightline.Facts.Risk;

/// <summary>What a flag says. Which kind it is says something of a person, and is sealed with why it was set.</summary>
/// <param name="Kind">A code of <c>rulebook/flags.yaml</c>.</param>
public sealed record FlagWords(string Kind, string Why);

/// <summary>An agency set a marker on a person or on a call-out: exactly one of <see cref="Nominal"/> and <see cref="Incident"/>.</summary>
public sealed record FlagSet : Fact
{
    public required FlagId Flag { get; init; }

    public required AgencyCode By { get; init; }

    public NominalId? Nominal { get; init; }

    public IncidentId? Incident { get; init; }

    [About(nameof(Flag), Sensitivity.SurvivorConfidential)]
    public required FlagWords Said { get; init; }
}

/// <summary>It is still so.</summary>
public sealed record FlagConfirmed : Fact
{
    public required FlagId Flag { get; init; }

    public required AgencyCode By { get; init; }
}

/// <summary>It is so no longer, or never was.</summary>
public sealed record FlagEnded : Fact
{
    public required FlagId Flag { get; init; }

    public required AgencyCode By { get; init; }

    [About(nameof(Flag), Sensitivity.SurvivorConfidential)]
    public required string Why { get; init; }
}

/// <summary>Nobody has confirmed a flag within its period: it no longer says how things are, and whoever set it must look.</summary>
public sealed record FlagToConfirm : Fact
{
    public required FlagId Flag { get; init; }

    public required AgencyCode By { get; init; }
}
