using Microsoft.Playwright;
using Sightline.Facts;
using Sightline.Testing;

namespace Sightline.EndToEnd;

/// <summary>Those who work in the journeys, each with one role at one agency, and the real sign-in page.</summary>
internal static class People
{
    internal const string Desk = "desk";
    internal const string Handler = "handler";
    internal const string EastmoorHandler = "eastmoor-handler";
    internal const string Officer = "officer";
    internal const string Inspector = "inspector";
    internal const string PoliceManager = "police-manager";
    internal const string Reviewer = "reviewer";
    internal const string Worker = "worker";
    internal const string Supervisor = "supervisor";
    internal const string Clerk = "clerk";
    internal const string Sergeant = "sergeant";
    internal const string Screener = "screener";
    internal const string Specialist = "specialist";
    internal const string Administrator = "administrator";

    internal static IReadOnlyList<string> All { get; } =
        [Desk, Handler, Officer, Inspector, PoliceManager, Reviewer, Worker, Supervisor, Clerk, Sergeant, Screener, Specialist, Administrator];

    internal static Task EmployAsync(this BrowserHouse house) => house.AsSystemAsync(async scope =>
    {
        await AccessTestData.RegisterAreaAsync(scope);
        var (police, court) = (AccessTestData.Northgate, AccessTestData.FamilyCourt);
        await AccessTestData.AddUserAsync(scope, Desk, police, "order-desk", AccessTestData.Desk(police, DeskRole.OrderDesk));
        await AccessTestData.AddUserAsync(scope, Handler, police, "call-handler");
        await AccessTestData.AddUserAsync(scope, EastmoorHandler, AccessTestData.Eastmoor, "call-handler");
        await AccessTestData.AddUserAsync(scope, Officer, police, "response-officer", AccessTestData.Desk(police, DeskRole.ResponseDesk));
        await AccessTestData.AddUserAsync(scope, Inspector, police, "duty-inspector", AccessTestData.Desk(police, DeskRole.DutyInspector));
        await AccessTestData.AddUserAsync(scope, PoliceManager, police, "desk-manager", AccessTestData.Desk(police, DeskRole.Manager));
        await AccessTestData.AddUserAsync(scope, Reviewer, police, "records-reviewer", AccessTestData.Desk(police, DeskRole.RecordsDesk));
        await AccessTestData.AddUserAsync(scope, Worker, AccessTestData.Harbour, "support-worker", AccessTestData.Desk(AccessTestData.Harbour, DeskRole.DutyDesk));
        await AccessTestData.AddUserAsync(scope, Supervisor, AccessTestData.Probation, "probation-officer", AccessTestData.Desk(AccessTestData.Probation, DeskRole.DutyDesk));
        await AccessTestData.AddUserAsync(scope, Clerk, court, "court-clerk", AccessTestData.Desk(court, DeskRole.OrderDesk));
        await AccessTestData.AddUserAsync(scope, Sergeant, police, "police-supervisor");
        await AccessTestData.AddUserAsync(scope, Screener, police, "crime-screener");
        await AccessTestData.AddUserAsync(scope, Specialist, police, "domestic-abuse-specialist");
        await AccessTestData.AddUserAsync(scope, Administrator, police, "agency-administrator");
    });

    /// <summary>A browser of their own, signed in through the sign-in page, on the start page.</summary>
    internal static async Task<IPage> SignInAsync(this BrowserHouse house, string user, int width = 1280, bool withScript = true)
    {
        var page = await house.OpenAsync(width, withScript: withScript);
        await page.GotoAsync("/");
        await page.GetByLabel("User name").FillAsync(user);
        await page.GetByLabel("Password").FillAsync(AccessTestData.Password);
        await page.PressAsync("Sign in");
        await page.SeesAsync("What do you want to do?");
        return page;
    }

    internal static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    /// <summary>Follows a link by its words, within what the page is about.</summary>
    internal static Task FollowAsync(this IPage page, string words) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    internal static async Task SeesAsync(this IPage page, params string[] words)
    {
        foreach (var expected in words)
        {
            try
            {
                await page.GetByText(expected).First.WaitForAsync();
            }
            catch (TimeoutException)
            {
                Assert.Fail($"“{expected}” is not on {page.Url}:\n{await page.Locator("main").InnerTextAsync()}");
            }
        }
    }

    internal static async Task SeesNothingOfAsync(this IPage page, params string[] words)
    {
        var whole = await page.ContentAsync();
        foreach (var kept in words)
        {
            Assert.DoesNotContain(kept, whole, StringComparison.OrdinalIgnoreCase);
        }
    }
}
