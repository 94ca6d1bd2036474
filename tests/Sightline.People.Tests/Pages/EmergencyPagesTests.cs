using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Pages;

/// <summary>Each page of an emergency look-up, by the ladder every page climbs.</summary>
public sealed class EmergencyPagesTests
{
    private const string Nothing = "0193a1b2-0000-7000-8000-000000000001";

    private static readonly Actor Inspector = TestHouse.ActorAt("police-northgate", "duty-inspector");

    private static readonly Actor Manager = TestHouse.ActorAt("police-northgate", "desk-manager");

    private static readonly Dictionary<string, string> Form = new() { ["Reason"] = "CalledToAddress", ["Why"] = "A neighbour heard screaming.", ["Words"] = "14 Quarry Lane ZZ1 4AB" };

    [Theory, OnBothDatabases]
    public async Task Every_role_without_the_permission_is_refused_at_every_page_of_it(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var officer = app.As(Officer);
        var found = (await officer.AcceptsAsync("/people/emergency", Form)).Location!;

        foreach (var (permission, path) in new[]
        {
            ("people.emergency", "/people/emergency"), ("people.emergency", found), ("people.emergency", $"{found}/{Nothing}"),
            ("people.second-person", "/people/emergency/waiting"), ("people.second-person", $"{found}/second"),
            ("people.review-emergency", "/people/emergency/reviews"), ("people.review-emergency", found.Replace("/emergency/", "/emergency/reviews/", StringComparison.Ordinal)),
        })
        {
            await app.RefusesEveryRoleWithoutAsync(permission, path);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_there_and_what_is_another_agencys_answer_alike_at_every_page_and_form(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var officer = app.As(Officer);
        var found = (await officer.AcceptsAsync("/people/emergency", Form)).Location!;
        using var elsewhere = app.As(TestHouse.ActorAt("police-eastmoor", "duty-inspector", "desk-manager"));
        using var token = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = (await elsewhere.GetAsync("/people/emergency")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["nominal"] = Nothing, ["Agree"] = "yes", ["Outcome"] = "Justified", ["Why"] = "Because.",
        });

        foreach (var id in new[] { found.Split('/')[^1], Nothing })
        {
            foreach (var path in new[] { $"/people/emergency/{id}", $"/people/emergency/{id}/{Nothing}", $"/people/emergency/{id}/second", $"/people/emergency/reviews/{id}" })
            {
                await elsewhere.SaysNotFoundAsync(path);
            }
            foreach (var form in new[] { $"{id}?handler=open", $"{id}?handler=second", $"{id}?handler=services", $"{id}/second", $"reviews/{id}" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync($"/people/emergency/{form}", token)).Status);
            }
        }
        foreach (var fact in new[] { nameof(SecondPersonAnswered), nameof(EmergencyLookUpReviewed), nameof(EmergencyPersonOpened) })
        {
            Assert.Equal(0, await app.CountOnLedgerAsync(fact));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Who_lives_at_an_address_police_were_called_to_opens_with_each_page_well_made(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var handler = app.As(Handler);
        using var inspector = app.As(Inspector);
        using var manager = app.As(Manager);
        await handler.RendersAsync("/people/emergency", "Emergency look-up", "It ends by itself after four hours");
        var found = (await handler.AcceptsAsync("/people/emergency", Form)).Location!;
        var list = await handler.RendersAsync(found, "Aleksandra Nowak", "Ring first", "Harbour IDVA Service: 01632 960110");
        var opened = await handler.SendAsync(list, new Dictionary<string, string>(), list.Document.QuerySelector("main form[id^=open-]")!.Id!);

        var person = await handler.RendersAsync(opened.Location!, "in an emergency", "No warning in this register", "What each agency holds", "14 Quarry Lane", "People around");

        Assert.DoesNotContain("Nowak", person.Document.Title!, StringComparison.Ordinal);
        Assert.DoesNotContain("Nowak", list.Document.Title!, StringComparison.Ordinal);
        await handler.SendAsync(list, new Dictionary<string, string>(), "second");
        await handler.RendersAsync(found, "The duty inspector’s desk has been asked.");
        await inspector.RendersAsync("/people/emergency/waiting", "We are called to an address");
        await inspector.RendersAsync($"{found}/second", "A neighbour heard screaming.", "Do you agree?");
        await manager.RendersAsync("/people/emergency/reviews", "To review");
        await manager.RendersAsync(found.Replace("/emergency/", "/emergency/reviews/", StringComparison.Ordinal), "Aleksandra Nowak (P-1001)", "nobody has answered");
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_without_a_duty_inspector_is_sent_to_the_services_and_the_police(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var officer = app.As(TestHouse.ActorAt("probation-northgate", "probation-officer"));
        var found = (await officer.AcceptsAsync("/people/emergency", Form)).Location!;

        var page = await officer.RendersAsync(found, "Your agency has no duty inspector who could agree that it is opened.");

        Assert.Empty(page.Document.QuerySelectorAll("main form#second"));
        using var asked = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = (await officer.GetAsync("/people/emergency")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        Assert.Contains((await officer.PostAsync($"{found}?handler=second", asked)).Errors, error => error.StartsWith("Your agency has no duty inspector", StringComparison.Ordinal));
    }

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        var her = new PersonDescription { Forenames = "Aleksandra", Surname = "Nowak", Born = "1984-03-09", Contact = new ContactDescription { Addresses = [new AddressDescription(["14 Quarry Lane"], "ZZ1 4AB")] } };
        await app.AsSystemAsync(scope => scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = her }, Stop));
        return app;
    }
}
