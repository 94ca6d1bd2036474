using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.EmployeeCases;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Employees;

public sealed class EmployeePagesTests
{
    private const string NoSuch = "0193a1b2-0000-7000-8000-0000000000ff";
    private const string Permission = "incidents.employee-case";

    private static readonly Actor Standards = TestHouse.ActorAt("police-northgate", "professional-standards");

    [Theory, OnBothDatabases, Source("A-12", "E-37")]
    public async Task Only_those_whose_work_it_is_open_these_pages_and_where_there_is_no_case_they_find_nothing_either(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var id = await app.AsAsync(Area.Officer, scope => Crimes.CrimeTests.CallOutAsync(scope, Area.LastNight));
        await app.RefusesEveryRoleWithoutAsync("incidents.record", $"/incidents/{id}/employee/state");
        await app.RefusesEveryRoleWithoutAsync(Permission, $"/incidents/{id}/employee");
        using var officer = app.As(Area.Officer);
        await officer.SaysNotFoundAsync($"/incidents/{NoSuch}/employee/state");
        using var elsewhere = app.As(TestHouse.ActorAt("police-eastmoor", "response-officer"));
        await elsewhere.SaysNotFoundAsync($"/incidents/{id}/employee/state");
        using var standards = app.As(Standards);
        await standards.SaysNotFoundAsync($"/incidents/{NoSuch}/employee");
        await standards.SaysNotFoundAsync($"/incidents/{id}/employee");
    }

    [Theory, OnBothDatabases, Source("A-12", "E-37")]
    public async Task It_is_stated_in_one_page_whose_form_is_empty_again_and_read_by_professional_standards_alone(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var id = await app.AsAsync(Area.Officer, scope => Crimes.CrimeTests.CallOutAsync(scope, Area.LastNight));
        var state = $"/incidents/{id}/employee/state";
        using var officer = app.As(Area.Officer);
        var form = await officer.RendersAsync(state, "Do they work for the police or another agency?", "Not asked", "Would not say", "Eastmoor Constabulary");
        var somebody = form.Document.QuerySelectorAll("#Nominal option")[^1].GetAttribute("value")!;
        await officer.RefusesAsync(state, new Dictionary<string, string> { ["Workplace"] = "Quayside station" }, "Choose somebody who is named", "Say whether they work for an agency");
        await officer.RefusesAsync(state, new Dictionary<string, string> { ["Nominal"] = somebody, ["Works"] = "no", ["Workplace"] = "Quayside station" }, "was not said to work for one");
        await officer.RefusesAsync(state, new Dictionary<string, string> { ["Nominal"] = somebody, ["Works"] = "yes", ["Employer"] = "police-nowhere" }, "not in the directory");
        await officer.RefusesAsync(state, new Dictionary<string, string> { ["Nominal"] = somebody, ["Works"] = "yes", ["Employer"] = "police-eastmoor", ["EmployerNamed"] = "The Harbour Board" }, "Two agencies were named");
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(EmployeeStated)));

        var done = await officer.AcceptsAsync(state, new Dictionary<string, string> { ["Nominal"] = somebody, ["Works"] = "yes", ["Employer"] = "police-eastmoor", ["Workplace"] = "Quayside station" });
        var after = await officer.RendersAsync(done.Location!, "Stated. It is shown to nobody here.");
        Assert.DoesNotContain("Quayside", after.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Quayside", (await officer.RendersAsync($"/incidents/{id}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("case", (await officer.RendersAsync($"/incidents/{id}/papers/initial-report")).Words, StringComparison.OrdinalIgnoreCase);

        using var standards = app.As(Standards);
        var shown = await standards.RendersAsync($"/incidents/{id}/employee", "An employee’s case", "Eastmoor Constabulary", "Quayside station", "No mediation", "Nobody is named yet");
        Assert.DoesNotContain("Quayside", shown.Document.Title + shown.Path, StringComparison.Ordinal);
        await standards.RefusesAsync($"/incidents/{id}/employee", new Dictionary<string, string>(), "Choose an officer", "Say whether they work with the employee");
        await standards.RefusesAsync($"/incidents/{id}/employee", new Dictionary<string, string> { ["Investigator"] = NoSuch, ["WorksWithThem"] = "no" }, "no specialist officer of this force");
        foreach (var role in new[] { "domestic-abuse-specialist", "duty-inspector" })
        {
            using var other = app.As(TestHouse.ActorAt("police-northgate", role));
            await other.SaysNotFoundAsync($"/incidents/{id}/employee");
        }
        using var hisOwn = app.As(TestHouse.ActorAt("police-eastmoor", "domestic-abuse-specialist"));
        await hisOwn.SaysNotFoundAsync($"/incidents/{id}/employee");
    }

    [Theory, OnBothDatabases, Source("E-37")]
    public async Task An_officer_is_named_on_the_page_and_stood_down_on_it(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        UserId officer = default;
        await app.AsSystemAsync(async scope => officer = await AccessTestData.AddUserAsync(scope, "osei", AccessTestData.Northgate, NameInvestigatorAction.Role));
        var id = await app.AsAsync(Area.Officer, scope => Crimes.CrimeTests.CallOutAsync(scope, Area.LastNight));
        await app.AsAsync(Area.Officer, async scope =>
        {
            var party = (await Area.AllAsync<Model.IncidentParty>(scope)).First(one => one.Incident == id);
            await scope.GetRequiredService<StateEmployeeAction>().StateAsync(new NewEmployee(id, party.Nominal, new EmployeeStatement { Works = Answer.Yes, EmployerNamed = "The Harbour Board" }), Area.Stop);
        });
        using var standards = app.As(Standards);
        var page = $"/incidents/{id}/employee";
        await standards.RendersAsync(page, "The Harbour Board", "Not known", "Test osei");
        await standards.RefusesAsync(page, new Dictionary<string, string> { ["Investigator"] = $"{officer}", ["WorksWithThem"] = "not-known" }, "Nobody knows whether this officer works with the employee");
        Assert.Equal(page, (await standards.AcceptsAsync(page, new Dictionary<string, string> { ["Investigator"] = $"{officer}", ["WorksWithThem"] = "no" }, "name")).Location);
        using var named = app.As(TestHouse.ActorAt("police-northgate", NameInvestigatorAction.Role) with { User = officer, Reference = Actor.ReferenceOf(officer) });
        await named.RendersAsync(page, "The Harbour Board", "Stand down");
        var again = await standards.SendAsync(await standards.GetAsync(page), new Dictionary<string, string> { ["Investigator"] = $"{officer}", ["WorksWithThem"] = "no" }, "name");
        Assert.Contains(again.Errors, error => error.Contains("named already", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await standards.SendAsync(await standards.GetAsync(page), new Dictionary<string, string>(), $"down-{officer}")).Status);
        await named.SaysNotFoundAsync(page);
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(EmployeeInvestigatorStoodDown)));
    }
}
