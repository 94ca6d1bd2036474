using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Risk;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;

namespace Sightline.Risk.Questions;

/// <summary>Whom an assessment, or one that is reopened, is about.</summary>
internal static class AssessedOfFact
{
    internal static NominalId? Of(Fact fact) => fact switch
    {
        RiskAssessed assessed => assessed.Assessed,
        RiskReassessmentOwed owed => owed.Assessed,
        _ => null,
    };
}

/// <summary>The agency that assessed, and so owes the next assessment.</summary>
[Named("assessing-agency")]
internal sealed class AssessingAgency : IAgencyResolver
{
    // Found by looking at whoever assessed the person: another agency must not hear which that is.
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.Police, AgencyKind.Probation, AgencyKind.SupportService, AgencyKind.LocalAuthority, AgencyKind.Cafcass];

    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(fact switch
    {
        RiskAssessed assessed => Resolved.To(assessed.By),
        RiskReassessmentOwed owed => Resolved.To(owed.By),
        _ => Resolved.NotKnown,
    });
}

/// <summary>The survivors' service that knows whoever was assessed already, or else the one of where they live.</summary>
[Named("service-of-assessed")]
internal sealed class ServiceOfAssessed(IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.SupportService];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        if (AssessedOfFact.Of(fact) is not { } one)
        {
            return Resolved.NotKnown;
        }
        var holders = await people.HoldersOfAsync(one, AgencyKind.SupportService, stop);
        return holders.Count > 0 ? Resolved.To(holders)
            : (await people.AgencyServingHomeOfAsync(one, AgencyKind.SupportService, stop)).TryGet(out var serving) ? Resolved.To(serving) : Resolved.NotKnown;
    }
}

/// <summary>The force of where whoever was assessed lives.</summary>
[Named("force-of-assessed")]
internal sealed class ForceOfAssessed(IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.Police];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        AssessedOfFact.Of(fact) is { } one && (await people.AgencyServingHomeOfAsync(one, AgencyKind.Police, stop)).TryGet(out var force) ? Resolved.To(force) : Resolved.NotKnown;
}

/// <summary>The council of where whoever was assessed lives: it serves the children around them.</summary>
[Named("childrens-services-of-assessed")]
internal sealed class ChildrensServicesOfAssessed(IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.LocalAuthority];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        AssessedOfFact.Of(fact) is { } one && (await people.AgencyServingHomeOfAsync(one, AgencyKind.LocalAuthority, stop)).TryGet(out var council) ? Resolved.To(council) : Resolved.NotKnown;
}

/// <summary>Probation units that hold any of these people.</summary>
internal static class SupervisingUnits
{
    internal static async Task<IReadOnlyList<AgencyCode>> OfAsync(IPeople people, IReadOnlyList<NominalId> nominals, CancellationToken stop)
    {
        var units = new List<AgencyCode>();
        foreach (var one in nominals)
        {
            units.AddRange(await people.HoldersOfAsync(one, AgencyKind.Probation, stop));
        }
        return units.Distinct().ToList();
    }
}

/// <summary>Probation units that hold somebody from whom the risk comes. Where nobody is named it is not known.</summary>
[Named("probation-of-risk-source")]
internal sealed class ProbationOfRiskSource(IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.Probation];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        fact is RiskAssessed { From.Count: > 0 } assessed ? Resolved.To(await SupervisingUnits.OfAsync(people, assessed.From, stop)) : Resolved.NotKnown;
}
