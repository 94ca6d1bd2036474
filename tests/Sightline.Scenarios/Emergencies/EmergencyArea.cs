using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Orders.MakeOrder;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Scenarios.Connections;
using Sightline.Testing;

namespace Sightline.Scenarios.Emergencies;

/// <summary>A night: him, her whom a survivors' service moved, somebody a council keeps hidden, and who is on duty at the force.</summary>
internal sealed record EmergencyArea(TestApp App) : IAsyncDisposable
{
    internal const string HerPhone = "07700 900777";
    internal const string KeptByCouncil = "07700 900888";
    internal const string Reason = "He rang and said he is outside with a knife.";

    internal static readonly PersonDescription Him = KeptFromTests.Him;

    /// <summary>Where she lived before is known to all: it is in the same force's area as where she is now.</summary>
    internal static readonly PersonDescription Her = KeptFromTests.Her with
    {
        Contact = KeptFromTests.Her.Contact with { Addresses = [new AddressDescription(["3 Rowan Court"], "ZZ1 4AB")] },
    };

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    public NominalId HerRecord { get; private set; }

    public Actor Officer { get; private set; } = null!;

    public Actor Inspector { get; private set; } = null!;

    public Actor OtherInspector { get; private set; } = null!;

    public Actor Manager { get; private set; } = null!;

    public static async Task<EmergencyArea> OpenAsync(Provider provider, bool isWithService = true)
    {
        var area = new EmergencyArea(await TestApp.StartAsync(provider));
        await area.App.AsSystemAsync(async scope =>
        {
            await AccessTestData.RegisterAreaAsync(scope);
            area.Officer = await UserAsync(scope, "officer", "response-officer");
            area.Inspector = await UserAsync(scope, "inspector", "duty-inspector");
            area.OtherInspector = await UserAsync(scope, "second", "duty-inspector");
            area.Manager = await UserAsync(scope, "manager", "desk-manager");
            var people = scope.GetRequiredService<IPeople>();
            var him = await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Him }, Stop);
            area.HerRecord = await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Her }, Stop);
            if (isWithService)
            {
                var hidden = new ContactDescription { Addresses = [new AddressDescription(["9 Hidden Row"], "ZZ3 1HR")], Phones = [HerPhone] };
                await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Harbour, Details = Her, Confidential = hidden }, Stop);
            }
            var keptByCouncil = new ContactDescription { Phones = [KeptByCouncil] };
            await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Council, Details = new PersonDescription { Forenames = "Perpetua", Surname = "Quillfeather" }, Confidential = keptByCouncil }, Stop);
            await scope.GetRequiredService<MakeOrderAction>().MakeAsync(Owed.OwedHouse.Order([him], [area.HerRecord]), Stop);
        });
        return area;
    }

    /// <summary>Says why, looks, and gives the address of what was found.</summary>
    public static async Task<string> LookAsync(TestBrowser browser, string words) => (await browser.AcceptsAsync("/people/emergency",
        new Dictionary<string, string> { ["Reason"] = "DangerNow", ["Why"] = Reason, ["Words"] = words })).Location!;

    /// <summary>Opens the first of those found, and gives the address of the page on them.</summary>
    public static async Task<string> OpenFirstAsync(TestBrowser browser, string found)
    {
        var page = await browser.GetAsync(found);
        return (await browser.SendAsync(page, new Dictionary<string, string>(), page.Document.QuerySelector("main form[id^=open-]")!.Id!)).Location!;
    }

    /// <summary>Whoever looks asks, another inspector agrees, and what services keep is searched.</summary>
    public async Task AgreeAsync(TestBrowser browser, string found)
    {
        await browser.SendAsync(await browser.GetAsync(found), new Dictionary<string, string>(), "second");
        using var second = App.As(OtherInspector);
        await second.AcceptsAsync($"{found}/second", new Dictionary<string, string> { ["Agree"] = "yes" });
        await browser.SendAsync(await browser.GetAsync(found), new Dictionary<string, string>(), "services-form");
    }

    /// <summary>What is owed because of emergency look-ups: the rule and by whom.</summary>
    public Task<List<string>> OwedAsync() => App.AsAsync(Actor.System("test"), async scope => (await scope.GetRequiredService<SightlineDb>().Set<Duty>().AsNoTracking().ToListAsync(Stop))
        .FindAll(duty => duty.Rule.Value.Contains("emergency-look-up", StringComparison.Ordinal) || duty.Rule.Value.Contains("second-person", StringComparison.Ordinal) || duty.Rule.Value.Contains("opened", StringComparison.Ordinal))
        .ConvertAll(duty => $"{duty.Rule}: {duty.OwedBy}, {duty.State}").Order(StringComparer.Ordinal).ToList());

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task<Actor> UserAsync(IServiceProvider scope, string name, string role) =>
        Connected.Named(await AccessTestData.AddUserAsync(scope, name, AccessTestData.Northgate, role), AccessTestData.Northgate, role, "respond-to-call");
}
