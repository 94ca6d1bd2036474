using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.EndToEnd;

/// <summary>The pages that the journey does not pass, or passes only as one role, held to the same.</summary>
public sealed class EveryPageTests : IAsyncLifetime
{
    /// <summary>Words without a place to break, as long as people's own are.</summary>
    private const string LongName = "Featherstonehaugh-Cholmondeley-Wriothesley";

    private BrowserHouse house = null!;
    private string him = "";
    private string her = "";
    private string order = "";

    public async ValueTask InitializeAsync()
    {
        house = await BrowserHouse.StartAsync();
        await house.EmployAsync();
        await house.AsSystemAsync(MakeAsync);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Every_role_s_start_page_holds_and_everything_it_offers_opens_and_holds()
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var user in People.All)
        {
            var page = await house.SignInAsync(user);
            await page.HoldsAsync($"start-{user}");
            var offered = await page.Locator("main .sl-start a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            Assert.NotEmpty(offered);
            foreach (var address in offered)
            {
                var answer = await page.GotoAsync(address);
                Assert.True(answer!.Status == 200, $"{user} is offered {address}, which answers {answer.Status}.");
                if (held.Add(address))
                {
                    await page.HoldsAsync($"{user}{address.Replace('/', '-')}");
                }
            }
        }
    }

    [Fact]
    public async Task The_pages_of_an_order_and_of_a_person_hold()
    {
        var desk = await house.SignInAsync(People.Desk);
        foreach (var part in new[] { "", "/confirm", "/service", $"/told?respondent={him}", "/breach", "/vary", "/discharge", "/terms" })
        {
            await OpensAsync(desk, $"/orders/{order}{part}");
            await desk.SeesAsync(part is "/confirm" or "/vary" or "/discharge" or "/terms" ? "order O-" : "Bartholomew");
        }
        await OpensAsync(desk, "/people");
        await desk.GetByLabel("Name, date of birth, address, phone or identifier").FillAsync("Bartolomew Featherstonhaugh");
        await desk.PressAsync("Look up");
        await desk.SeesAsync("person may be meant");
        await desk.HoldsAsync("look-up-found");
        await desk.GetByLabel("Name, date of birth, address, phone or identifier").FillAsync("Zebedee Nobodyatall");
        await desk.PressAsync("Look up");
        await desk.SeesAsync("None in this register");
        await desk.HoldsAsync("look-up-none");
        await OpensAsync(desk, $"/people/{him}");
        await OpensAsync(desk, $"/people/{her}");
        await OpensAsync(desk, "/directory");
        await desk.FollowAsync("Northgate Police");
        await desk.HoldsAsync("agency");
        var officer = await house.SignInAsync(People.Officer);
        await OpensAsync(officer, $"/orders/door/{her}");
        await OpensAsync(officer, $"/incidents/new?nominal={him}");
        await OpensAsync(officer, "/people/new");
        await OpensAsync(officer, "/sign-out");
        var worker = await house.SignInAsync(People.Worker);
        await OpensAsync(worker, $"/orders/{order}/breach");
        await worker.SeesAsync("Bartholomew");
    }

    [Fact]
    public async Task A_refused_form_holds_with_its_errors_first_and_each_leads_to_its_field()
    {
        var desk = await house.SignInAsync(People.Desk);
        await desk.GotoAsync($"/orders/{order}/service");
        await desk.PressAsync("Record service");
        await desk.SeesAsync("There is a problem");
        await desk.HoldsAsync("record-service-refused");
        foreach (var link in await desk.Locator(".govuk-error-summary a").AllAsync())
        {
            var field = await link.GetAttributeAsync("href");
            Assert.Equal(1, await desk.Locator(field!).CountAsync());
        }
        await desk.GotoAsync("/orders/new");
        await desk.PressAsync("Continue");
        await desk.SeesAsync("Say what kind of order it is");
        await desk.HoldsAsync("make-order-refused");
    }

    [Fact]
    public async Task A_clerk_makes_an_order_page_by_page_and_every_page_holds()
    {
        var clerk = await house.SignInAsync(People.Clerk);
        await OpensAsync(clerk, "/orders/new");
        await clerk.GetByLabel("What kind of order is it?").SelectOptionAsync("non-molestation-order");
        await clerk.GetByLabel("Who made it?").SelectOptionAsync("court-northgate-family");
        await clerk.GetByLabel("Until further order").CheckAsync();
        await clerk.PressAsync("Continue");
        await clerk.SeesAsync("Who does the order bind?");
        await clerk.HoldsAsync("make-respondents");
        await clerk.GetByLabel("Last name").FillAsync(LongName);
        await clerk.PressAsync("Continue");
        await clerk.SeesAsync("Who does the order protect?");
        await clerk.HoldsAsync("make-protected");
        await clerk.GetByLabel("Last name").FillAsync("Otherone");
        await clerk.PressAsync("Continue");
        await clerk.SeesAsync("What are its terms?");
        await clerk.HoldsAsync("make-terms");
        await clerk.GetByLabel("What kind of term?").SelectOptionAsync("no-contact");
        await clerk.GetByLabel("The term in plain words").FillAsync("Must not contact her");
        await clerk.PressAsync("Continue");
        await clerk.SeesAsync("Check your answers");
        await clerk.HoldsAsync("make-check");
        await clerk.PressAsync("Register the order");
        await clerk.SeesAsync("You have registered an order");
        await clerk.HoldsAsync("make-done");
    }

    [Fact]
    public async Task The_pages_before_signing_in_and_those_that_say_no_hold()
    {
        var stranger = await house.OpenAsync();
        await OpensAsync(stranger, "/sign-in");
        await stranger.GetByLabel("User name").FillAsync("nobody");
        await stranger.GetByLabel("Password").FillAsync("not the password");
        await stranger.PressAsync("Sign in");
        await stranger.SeesAsync("do not go together");
        await stranger.HoldsAsync("sign-in-refused");
        await OpensAsync(stranger, "/sign-in/new-password");
        var worker = await house.SignInAsync(People.Worker);
        Assert.Equal(404, (await worker.GotoAsync("/orders/00000000-0000-7000-8000-0000000000ff"))!.Status);
        await worker.HoldsAsync("not-found");
        Assert.Equal(403, (await worker.GotoAsync("/orders/import"))!.Status);
        await worker.HoldsAsync("not-allowed");
    }

    private static async Task OpensAsync(IPage page, string address)
    {
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Status == 200, $"{address} answers {answer.Status}.");
        await page.HoldsAsync(address.Split('?')[0].Trim('/').Replace('/', '-'));
    }

    private async Task MakeAsync(IServiceProvider scope)
    {
        scope.GetRequiredService<Acting>().As(TestHouse.ActorAt("police-northgate", "order-desk") with { Purpose = new Purpose("keep-register") });
        var (bound, safe) = (Party("Bartholomew", LongName, "1979-02-28"), Party("Persephone", $"{LongName}-Vane", "1981-11-30"));
        var made = await scope.GetRequiredService<MakeOrderAction>().MakeAsync(
            new NewOrder
            {
                Type = new OrderTypeCode("non-molestation-order"),
                MadeBy = AccessTestData.FamilyCourt,
                Respondents = [bound],
                Protected = [safe],
                CourtReference = "NG26F99999",
                MadeOn = new LocalDate(2026, 11, 2),
                LastDay = new LocalDate(2027, 5, 1),
            },
            TestContext.Current.CancellationToken);
        (order, him, her) = (made.Order.Value.ToString(), made.Respondents[0].Value.ToString(), made.Protected[0].Value.ToString());
    }

    private static OrderParty Party(string forenames, string surname, string born) =>
        OrderParty.New(new PersonDescription { Forenames = forenames, Surname = surname, Born = born }, null);
}
