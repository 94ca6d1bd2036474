using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.EmployeeCases;
using Sightline.Incidents.Rules;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Employees;

public sealed class EmployeeRulesTests
{
    private static readonly Actor Standards = TestHouse.ActorAt("police-northgate", "professional-standards") with { Purpose = new Purpose("look-into-conduct") };

    [Theory, OnBothDatabases, Source("A-12")]
    public async Task What_contradicts_itself_or_cannot_be_is_refused_with_where_and_why(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        var id = await house.AsAsync(Area.Officer, scope => Crimes.CrimeTests.CallOutAsync(scope, Area.LastNight));
        var works = new EmployeeStatement { Works = Answer.Yes, Employer = AccessTestData.Eastmoor };

        Assert.IsType<OnlyAnEmployeeHasAnEmployer>(await StatedAsync(works with { Works = Answer.No }));
        Assert.IsType<OnlyAnEmployeeHasAnEmployer>(await StatedAsync(new EmployeeStatement { Works = Answer.NotKnown, Workplace = "Quayside" }));
        Assert.IsType<EmployerIsNamedOnce>(await StatedAsync(works with { EmployerNamed = "The Harbour Board" }));
        Assert.IsType<EmployerIsInTheDirectory>(await StatedAsync(works with { Employer = new AgencyCode("police-nowhere") }));
        Assert.IsType<TextFitsItsField>(await StatedAsync(works with { Workplace = new string('x', 201) }));
        Assert.IsType<PersonHadAPartInTheCallOut>(await StatedAsync(works, new NominalId(new Guid("0193a1b2-0000-7000-8000-0000000000fe"))));
        Assert.Equal(0, await house.AsAsync(Area.Officer, async scope => (await Area.AllAsync<Model.EmployeeEntry>(scope)).Count));

        async Task<Rule> StatedAsync(EmployeeStatement said, NominalId? about = null) => Assert.Single((await Assert.ThrowsAsync<RulesBrokenException>(() => house.AsAsync(Area.Officer, async scope =>
        {
            var party = (await Area.AllAsync<Model.IncidentParty>(scope)).First(one => one.Incident == id).Nominal;
            await scope.GetRequiredService<StateEmployeeAction>().StateAsync(new NewEmployee(id, about ?? party, said), Area.Stop);
        }))).Broken);
    }

    [Theory, OnBothDatabases, Source("E-37")]
    public async Task Whoever_is_no_specialist_or_is_named_already_is_not_named(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await house.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        var specialist = await house.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, "osei", AccessTestData.Northgate, NameInvestigatorAction.Role));
        var officer = await house.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, "hale", AccessTestData.Northgate, "response-officer"));
        var id = await house.AsAsync(Area.Officer, scope => Crimes.CrimeTests.CallOutAsync(scope, Area.LastNight));
        Assert.False(await NamedAsync(specialist));
        await house.AsAsync(Area.Officer, async scope =>
        {
            var party = (await Area.AllAsync<Model.IncidentParty>(scope)).First(one => one.Incident == id).Nominal;
            await scope.GetRequiredService<StateEmployeeAction>().StateAsync(new NewEmployee(id, party, new EmployeeStatement { Works = Answer.Yes }), Area.Stop);
        });

        Assert.IsType<InvestigatorIsASpecialistOfTheForce>(Assert.Single((await Assert.ThrowsAsync<RulesBrokenException>(() => NamedAsync(officer))).Broken));
        Assert.True(await NamedAsync(specialist));
        Assert.IsType<InvestigatorIsNotNamedYet>(Assert.Single((await Assert.ThrowsAsync<RulesBrokenException>(() => NamedAsync(specialist))).Broken));

        Task<bool> NamedAsync(UserId user) => house.AsAsync(Standards, scope => scope.GetRequiredService<NameInvestigatorAction>().NameAsync(new NewInvestigator(id, user, Answer.No), Area.Stop));
    }
}
