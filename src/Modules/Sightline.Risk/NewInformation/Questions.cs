using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Risk;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;

namespace Sightline.Risk.NewInformation;

internal static class PeopleNamed
{
    internal static IReadOnlyList<NominalId> In(Fact fact) => fact switch
    {
        NewInformationGiven given => [.. given.Protected, .. given.Concerned],
        ReleaseNotified released => released.Respondents,
        _ => [],
    };
}

/// <summary>Forces that hold anybody the fact names; where none does, the force where they live. One that stated the fact itself counts where there is no other.</summary>
[Named("force-of-person")]
internal sealed class ForceOfPerson(IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.Police];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        var forces = new List<AgencyCode>();
        var named = PeopleNamed.In(fact);
        foreach (var one in named)
        {
            forces.AddRange(await people.HoldersOfAsync(one, AgencyKind.Police, stop));
        }
        foreach (var one in forces.Count == 0 ? named : [])
        {
            if ((await people.AgencyServingHomeOfAsync(one, AgencyKind.Police, stop)).TryGet(out var force))
            {
                forces.Add(force);
            }
        }
        return forces.Count == 0 ? Resolved.NotKnown : Resolved.To(forces.Distinct().ToList());
    }
}

/// <summary>Probation units that hold anybody the fact names.</summary>
[Named("probation-of-person")]
internal sealed class ProbationOfPerson(IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.Probation];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        var units = new List<AgencyCode>();
        foreach (var one in PeopleNamed.In(fact))
        {
            units.AddRange(await people.HoldersOfAsync(one, AgencyKind.Probation, stop));
        }
        return Resolved.To(units.Distinct().ToList());
    }
}

/// <summary>Whether children are known around anybody the fact names, from the call-outs in which they had a part.</summary>
[Named("children-are-known")]
internal sealed class ChildrenAreKnown(IPeople people, IIncidents incidents) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        var records = new HashSet<NominalId>();
        foreach (var one in PeopleNamed.In(fact))
        {
            records.UnionWith((await people.SubjectOfAsync(one, stop)).Nominals);
        }
        return (await incidents.DoorHistoryAsync(records, stop)).ChildrenSeen is { } seen ? Answers.Of(seen > 0) : Answer.NotKnown;
    }
}
