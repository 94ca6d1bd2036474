using Sightline.Facts.Incidents;
using Sightline.Facts.Risk;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

/// <summary>After a call-out both national databases are checked; how new it was what each said is recorded, by the force whose call-out it is.</summary>
public sealed class NationalCheckPageTests
{
    [Theory, OnBothDatabases]
    [Source("E-31")]
    public async Task Both_databases_are_answered_by_the_force_whose_call_out_it_is_and_by_nobody_else(Provider provider)
    {
        await using var app = await RiskHouse.StartAsync(provider);
        var callOut = await app.AsAsync(Actor.System("test"), async scope =>
        {
            var (her, him) = (await RiskHouse.HerAsync(scope), await RiskHouse.HimAsync(scope));
            var fact = RiskHouse.CallOut(1, RiskHouse.Now - NodaTime.Duration.FromHours(2), new Party(her, PartyPart.Victim), new Party(him, PartyPart.Suspect));
            await RiskHouse.StateAsync(scope, fact);
            return fact.Incident;
        });
        var page = $"/risk/checks/{callOut}";
        using var officer = app.As(RiskHouse.Officer);

        await app.RefusesEveryRoleWithoutAsync("risk.national-check", page);
        await officer.SaysNotFoundAsync("/risk/checks/01930000-0000-7000-8000-00000000ffff");
        using var other = app.As(TestHouse.ActorAt("police-eastmoor", "response-officer"));
        await other.SaysNotFoundAsync(page);

        var asked = await officer.RendersAsync(page, "What did the national databases say?", "Something new and highly significant");
        Assert.Empty(asked.Document.QuerySelectorAll("input[type=radio][checked]"));
        await officer.RefusesAsync(page, new Dictionary<string, string>(), "the Police National Computer said anything new.", "the Police National Database said anything new.");
        var half = await officer.RefusesAsync(page, new Dictionary<string, string> { ["Pnc"] = nameof(CheckResult.SignificantNew) }, "the Police National Database said anything new.");
        Assert.Single(half.Errors);
        Assert.Equal(nameof(CheckResult.SignificantNew), half.Document.QuerySelector("input[name=Pnc][checked]")?.GetAttribute("value"));
        await officer.RefusesAsync(page, new Dictionary<string, string> { ["Pnc"] = "7", ["Pnd"] = "nothing much" }, "the Police National Database said anything new.");
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(NationalDatabasesChecked)));

        await officer.AcceptsAsync(page, new Dictionary<string, string> { ["Pnc"] = nameof(CheckResult.NothingNew), ["Pnd"] = nameof(CheckResult.SignificantNew) });
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(NationalDatabasesChecked)));
    }
}
