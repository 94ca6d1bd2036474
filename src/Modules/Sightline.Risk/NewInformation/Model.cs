using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Risk.NewInformation;

/// <summary>New information as it was given: once, and never overwritten.</summary>
internal sealed class GivenInformation
{
    public required InformationId Id { get; init; }

    /// <summary>The fact that gave it.</summary>
    public required FactId Fact { get; init; }

    public required AgencyCode By { get; init; }

    public required Instant At { get; init; }

    public required Answer MayBeTraced { get; init; }

    /// <summary>
    /// Sealed whole under the information's own key: as source-protected where it could be traced, as survivor-confidential where not. Null: those whom it named are no
    /// longer held.
    /// </summary>
    public byte[]? Said { get; set; }

    /// <summary>What could be traced, or of which nobody knows whether it could, is protected.</summary>
    public Sensitivity Kind => MayBeTraced == Answer.No ? Sensitivity.SurvivorConfidential : Sensitivity.SourceProtected;
}

/// <summary>Whom it is about.</summary>
internal sealed class InformationPerson
{
    public required InformationId Information { get; init; }

    public required NominalId Nominal { get; init; }

    /// <summary>False: may do harm, or it is not known which.</summary>
    public required bool IsAtRisk { get; init; }
}

/// <summary>An agency that owes something because of it, and so may read it.</summary>
internal sealed class InformationRecipient
{
    public required InformationId Information { get; init; }

    public required AgencyCode Agency { get; init; }
}
