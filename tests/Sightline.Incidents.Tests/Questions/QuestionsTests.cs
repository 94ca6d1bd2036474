using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Incidents.Questions;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Questions;

public sealed class QuestionsTests
{
    [Theory, OnBothDatabases]
    public async Task The_victims_service_is_the_one_that_knows_her_or_else_the_one_of_her_home(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var resolver = scope.GetRequiredService<ServiceOfVictim>();
            var atHome = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak", postcode: "ZZ1 2AB"));
            var held = await Area.PersonAsync(scope, Area.Named("Miriam", "Castellanos"), "support-harbour");
            var unknown = await Area.PersonAsync(scope, Area.Named("Ivy", "Underhill"));
            Assert.Equal([AccessTestData.Harbour], (await resolver.ResolveAsync(Fact(Answer.No, new Party(atHome, PartyPart.Victim)), Area.Stop)).Agencies);
            Assert.Equal([AccessTestData.Harbour], (await resolver.ResolveAsync(Fact(Answer.No, new Party(held, PartyPart.Victim)), Area.Stop)).Agencies);
            Assert.False((await resolver.ResolveAsync(Fact(Answer.No, new Party(unknown, PartyPart.Victim)), Area.Stop)).IsKnown);
            Assert.False((await resolver.ResolveAsync(Fact(Answer.No, new Party(atHome, PartyPart.Suspect)), Area.Stop)).IsKnown);
        });
    }

    [Theory, OnBothDatabases, Source("B-09")]
    public async Task Childrens_services_are_those_of_the_childs_or_a_victims_home(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var resolver = scope.GetRequiredService<ChildrensServicesOfIncident>();
            var child = await Area.PersonAsync(scope, Area.Named("Cleo", "Nowak", "2019", "ZZ7 1AA"));
            var him = await Area.PersonAsync(scope, Area.Named("Daniel", "Reed", postcode: "ZZ7 1AA"));
            Assert.Equal([AccessTestData.Council], (await resolver.ResolveAsync(Fact(Answer.Yes, new Party(child, PartyPart.ChildPresent)), Area.Stop)).Agencies);
            Assert.False((await resolver.ResolveAsync(Fact(Answer.Yes, new Party(him, PartyPart.Suspect)), Area.Stop)).IsKnown);
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_suspects_probation_is_who_holds_him_and_an_unnamed_suspects_is_not_known(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var resolver = scope.GetRequiredService<ProbationOfSuspect>();
            var supervised = await Area.PersonAsync(scope, Area.Named("Daniel", "Reed"), "probation-northgate");
            var other = await Area.PersonAsync(scope, Area.Named("Tobias", "Quartermaine"));
            Assert.Equal([AccessTestData.Probation], (await resolver.ResolveAsync(Fact(Answer.No, new Party(supervised, PartyPart.Suspect)), Area.Stop)).Agencies);
            var nobody = await resolver.ResolveAsync(Fact(Answer.No, new Party(other, PartyPart.Suspect)), Area.Stop);
            Assert.Equal(Resolved.None, nobody, (one, two) => one!.IsKnown == two!.IsKnown && one.Agencies.Count == two.Agencies.Count);
            Assert.False((await resolver.ResolveAsync(Fact(Answer.No, new Party(other, PartyPart.Victim)), Area.Stop)).IsKnown);
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_breach_reported_from_a_call_out_is_asked_through_it(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var incident = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim)) with { ChildrenPresent = Answer.Yes });
            var breach = new BreachReported { Breach = default, Order = default, Respondent = her, Protected = [her], Terms = [], Incident = incident };
            Assert.Equal([AccessTestData.Northgate], (await scope.GetRequiredService<ForceOfIncident>().ResolveAsync(breach, Area.Stop)).Agencies);
            Assert.Equal(Answer.Yes, await scope.GetRequiredService<ChildrenWerePresent>().AskAsync(breach, null, Area.Stop));
            // No call-out: there is no such force, and nobody owes finding out which it is.
            var none = await scope.GetRequiredService<ForceOfIncident>().ResolveAsync(breach with { Incident = null }, Area.Stop);
            Assert.Equal((true, 0), (none.IsKnown, none.Agencies.Count));
        });
    }

    [Theory, OnBothDatabases]
    public async Task Whether_children_were_present_has_three_answers(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var condition = scope.GetRequiredService<ChildrenWerePresent>();
            foreach (var answer in Enum.GetValues<Answer>())
            {
                Assert.Equal(answer, await condition.AskAsync(Fact(answer), null, Area.Stop));
            }
        });
    }

    private static CallOutRecorded Fact(Answer children, params Party[] parties) => new()
    {
        Incident = new IncidentId(new Guid("0193a1b2-0000-7000-8000-000000000001")),
        Force = AccessTestData.Northgate,
        Parties = parties,
        Abuse = [],
        ChildrenPresent = children,
        PowerOfArrest = PowerOfArrestUse.NotKnown,
    };
}
