using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Orders;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;

namespace Sightline.Orders.Vocabulary;

/// <summary>The force whose order desk owes confirming and serving: set at the making; where it was not known then, asked again today.</summary>
[Named("force-of-order")]
internal sealed class ForceOfOrder(OrderOfFact order, IPeople people, IDirectory directory) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.Police];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        if ((fact as OrderMade)?.Force is { } stated)
        {
            return Resolved.To(stated);
        }
        var held = await order.OrderAsync(fact, stop);
        if (held?.Force is { } force)
        {
            return Resolved.To(force);
        }
        foreach (var respondent in await order.RespondentsAsync(fact, stop))
        {
            if ((await people.AgencyServingHomeOfAsync(respondent, AgencyKind.Police, stop)).TryGet(out var home))
            {
                return Resolved.To(home);
            }
        }
        if (held?.MadeBy is { } court && (await directory.ForceOfCourtAsync(court, stop)).TryGet(out var of))
        {
            return Resolved.To(of);
        }
        // What the register states by itself has no agency that could find out: whoever entered the order must.
        return fact is OrderExpired && held?.EnteredBy is { Value.Length: > 0 } entered ? Resolved.To(entered) : Resolved.NotKnown;
    }
}

[Named("court-of-order")]
internal sealed class CourtOfOrder(OrderOfFact order) : IAgencyResolver
{
    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        ((fact as OrderMade)?.MadeBy ?? (await order.OrderAsync(fact, stop))?.MadeBy) is { } court ? Resolved.To(court) : Resolved.NotKnown;
}

/// <summary>The forces of the homes of those it protects.</summary>
[Named("force-of-protected-person")]
internal sealed class ForceOfProtectedPerson(OrderOfFact order, IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.Police];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        var forces = new List<AgencyCode>();
        foreach (var person in await order.ProtectedAsync(fact, stop))
        {
            if ((await people.AgencyServingHomeOfAsync(person, AgencyKind.Police, stop)).TryGet(out var force))
            {
                forces.Add(force);
            }
        }
        return forces.Count == 0 ? Resolved.NotKnown : Resolved.To([.. forces.Distinct()]);
    }
}

/// <summary>The survivors' services that hold somebody it protects.</summary>
[Named("service-of-protected-person")]
internal sealed class ServiceOfProtectedPerson(OrderOfFact order, IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.SupportService];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        var services = new List<AgencyCode>();
        foreach (var person in await order.ProtectedAsync(fact, stop))
        {
            services.AddRange(await people.HoldersOfAsync(person, AgencyKind.SupportService, stop));
        }
        return Resolved.To([.. services.Distinct()]);
    }
}

[Named("probation-of-respondent")]
internal sealed class ProbationOfRespondent(OrderOfFact order, IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.Probation];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        var units = new List<AgencyCode>();
        foreach (var respondent in await order.RespondentsAsync(fact, stop))
        {
            units.AddRange(await people.HoldersOfAsync(respondent, AgencyKind.Probation, stop));
        }
        // That no unit holds him here does not say that he is not supervised.
        return units.Count == 0 ? Resolved.NotKnown : Resolved.To([.. units.Distinct()]);
    }
}
