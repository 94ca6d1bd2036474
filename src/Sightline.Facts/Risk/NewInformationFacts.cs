using Sightline.Kernel;

namespace Sightline.Facts.Risk;

/// <summary>How whoever gives new information knows it.</summary>
public enum HowKnown
{
    NotKnown = 0,
    SawOrHeardIt = 1,
    ToldByPersonAtRisk = 2,
    ToldByPersonWhoMayDoHarm = 3,
    ToldBySomebodyElse = 4,
    FromRecords = 5,
}

/// <summary>What was said, and how it is known: together they may tell who said it.</summary>
public sealed record InformationWords(string What, HowKnown How);

/// <summary>
/// Somebody, at whatever agency, gave something that bears on the danger to a person. Exactly one of <see cref="Said"/> and <see cref="SaidTraceably"/> is given.
/// </summary>
public sealed record NewInformationGiven : Fact
{
    public required InformationId Information { get; init; }

    /// <summary>The agency whose worker gives it.</summary>
    public required AgencyCode By { get; init; }

    /// <summary>Those who may be in danger.</summary>
    public IReadOnlyList<NominalId> Protected { get; init; } = [];

    /// <summary>Those who may do harm, and those of whom it is not known which they are.</summary>
    public IReadOnlyList<NominalId> Concerned { get; init; } = [];

    /// <summary>Whether it could be traced to whoever said it. Not known counts as yes.</summary>
    public required Answer MayBeTraced { get; init; }

    [About(nameof(Information), Sensitivity.SurvivorConfidential)]
    public InformationWords? Said { get; init; }

    /// <summary>What could be traced to whoever said it.</summary>
    [About(nameof(Information), Sensitivity.SourceProtected)]
    public InformationWords? SaidTraceably { get; init; }
}
