using System.Net;
using System.Text.RegularExpressions;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Scenarios.Connections;

/// <summary>Everybody who looked at her stands on the ledger; who is told that they did is another question.</summary>
public sealed class LooksTests
{
    [Theory, OnBothDatabases]
    public async Task A_manager_sees_colleagues_by_name_other_agencies_as_agencies_and_no_look_of_a_survivors_service(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        using var colleague = area.App.As(area.Colleague);
        using var council = area.App.As(TestHouse.ActorAt("council-northgate", "childrens-services") with { Purpose = new Purpose("protect-children") });
        using var service = area.App.As(TestHouse.ActorAt("support-harbour", "support-worker") with { Purpose = new Purpose("support-survivor") });
        foreach (var reader in new[] { colleague, council, service })
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/people/{area.Her}")).Status);
        }

        using var manager = area.App.As(Connected.Named(area.StandardsUser, AccessTestData.Northgate, "desk-manager", "manage-desk"));
        var page = await manager.RendersAsync($"/people/{area.Her}/looks", "Who has looked at", "colleague, ", "Protecting a child", "Record: identity");
        Assert.DoesNotContain("Harbour", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Supporting a survivor", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Oyelaran", page.Text, StringComparison.Ordinal);
        Assert.Contains("/looks", (await manager.GetAsync($"/people/{area.Her}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/looks", (await colleague.GetAsync($"/people/{area.Her}")).Text, StringComparison.Ordinal);
        await area.App.RefusesEveryRoleWithoutAsync("audit.see-looks", $"/people/{area.Her}/looks");
        await manager.SaysNotFoundAsync($"/people/{KeptFromTests.Nobody}/looks");
    }

    [Theory, OnBothDatabases]
    public async Task A_services_looks_are_told_to_its_own_auditor_alone(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        using var service = area.App.As(TestHouse.ActorAt("support-harbour", "support-worker") with { Purpose = new Purpose("support-survivor") });
        await service.GetAsync($"/people/{area.Her}");

        foreach (var (agency, role, isTold) in new[]
        {
            ("support-harbour", "auditor", true), ("support-harbour", "support-manager", false), ("police-northgate", "auditor", false), ("council-northgate", "auditor", false),
        })
        {
            using var asker = area.App.As(TestHouse.ActorAt(agency, role) with { Purpose = new Purpose("audit") });
            var page = await asker.GetAsync($"/people/{area.Her}/looks");
            Assert.Equal(isTold, page.Text.Contains("Supporting a survivor", StringComparison.Ordinal));
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_auditor_names_a_record_by_its_reference_and_one_that_is_not_there_says_nothing_more(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        await area.App.RefusesEveryRoleWithoutAsync("audit.see-looks", "/people/looks");
        using var auditor = area.App.As(TestHouse.ActorAt("police-northgate", "auditor") with { Purpose = new Purpose("audit") });
        var page = await auditor.RendersAsync("/people/looks", "Who has looked at a record");
        Assert.NotEmpty((await auditor.SendAsync(page, new Dictionary<string, string> { ["Reference"] = "" })).Errors);
        Assert.NotEmpty((await auditor.SendAsync(page, new Dictionary<string, string> { ["Reference"] = "her" })).Errors);

        using var colleague = area.App.As(area.Colleague);
        var reference = Regex.Match((await colleague.GetAsync($"/people/{area.Her}")).Text, "P-[0-9]+").Value;
        var found = await auditor.SendAsync(page, new Dictionary<string, string> { ["Reference"] = reference.ToLowerInvariant() });
        await auditor.RendersAsync(found.Location!, $"Who has looked at {reference}");
        var none = await auditor.SendAsync(page, new Dictionary<string, string> { ["Reference"] = "P-999999" });
        await auditor.SaysNotFoundAsync(none.Location!);
    }
}
