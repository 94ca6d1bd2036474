using Sightline.Kernel;

namespace Sightline.Facts.Incidents;

/// <summary>An answer from a list of <c>rulebook/equality</c>, or why there is none: not known, not asked, and would not say are three.</summary>
public sealed record EqualityAnswer(string? Code, WhyNotKnown Why = default);

/// <summary>What somebody said of themselves, for equality figures. Age and sex stand on their record.</summary>
public sealed record EqualityDescription
{
    public EqualityAnswer Ethnicity { get; init; } = new(null, WhyNotKnown.NotAsked);

    public EqualityAnswer Disability { get; init; } = new(null, WhyNotKnown.NotAsked);

    public EqualityAnswer Orientation { get; init; } = new(null, WhyNotKnown.NotAsked);

    public EqualityAnswer Religion { get; init; } = new(null, WhyNotKnown.NotAsked);
}

/// <summary>Equality data of somebody named in a call-out was recorded; a later one stands in place of an earlier one.</summary>
public sealed record EqualityRecorded : Fact
{
    public required NominalId Nominal { get; init; }

    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    [About(nameof(Nominal), Sensitivity.Equality)]
    public required EqualityDescription Equality { get; init; }
}
