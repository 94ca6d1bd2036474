using System.Net;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sightline.Access.EndRole;
using Sightline.Access.GrantRole;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.People.Contracts;
using Sightline.People.Emergency;
using Sightline.People.Model;
using Sightline.People.ShowRecord;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Testing;
using Sightline.Scenarios.Connections;

namespace Sightline.Scenarios.NeedToKnow;

/// <summary>One family: him, her with a hidden address that one agency holds in confidence, and their order.</summary>
internal sealed record Family(NominalId Him, NominalId Her, AgencyCode HeldBy, PersonDescription HimAsDescribed)
{
    internal required string HerName { get; init; }

    internal required string HiddenAddress { get; init; }
}

/// <summary>The program with its own way of finding out who somebody is at each request, and the steps that a random walk takes in it.</summary>
internal sealed class GrantsHouse : IAsyncDisposable
{
    private readonly TestApp app;
    private readonly Dictionary<int, UserId> users = [];

    private GrantsHouse(TestApp app) => this.app = app;

    internal static AgencyCode[] Agencies { get; } =
        [AccessTestData.Northgate, AccessTestData.Eastmoor, AccessTestData.FamilyCourt, AccessTestData.Probation, AccessTestData.Harbour, AccessTestData.Council];

    internal static Dictionary<AgencyCode, string> Kinds { get; } = new()
    {
        [AccessTestData.Northgate] = "police",
        [AccessTestData.Eastmoor] = "police",
        [AccessTestData.FamilyCourt] = "family-court",
        [AccessTestData.Probation] = "probation",
        [AccessTestData.Harbour] = "support-service",
        [AccessTestData.Council] = "local-authority",
    };

    internal List<Family> Families { get; } = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<GrantsHouse> OpenAsync(Provider provider)
    {
        var house = new GrantsHouse(await TestApp.StartAsync(provider, services =>
        {
            var tokens = (IActorSource)services.Last(service => service.ServiceType == typeof(IActorSource)).ImplementationInstance!;
            services.RemoveAll<IActorSource>();
            services.AddScoped<IActorSource>(provider => new RolesOfNow(tokens, provider.GetRequiredService<ActorSource>(), provider.GetRequiredService<SightlineDb>()));
        }));
        await house.app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        foreach (var agency in new[] { AccessTestData.Harbour, AccessTestData.Council, AccessTestData.Northgate })
        {
            await house.AddFamilyAsync(agency);
        }
        return house;
    }

    internal NodaTime.Instant Now => app.Clock.GetCurrentInstant();

    internal void Pass(NodaTime.Duration time) => app.Clock.Advance(time);

    internal Task JoinAsync(int user, AgencyCode agency, string role) => app.AsSystemAsync(async scope =>
        users[user] = await AccessTestData.AddUserAsync(scope, $"user{user}", agency, role));

    /// <returns>The rules that refused it, by name.</returns>
    internal Task<HashSet<string>> GrantAsync(int user, AgencyCode agency, string role, AgencyCode? by) => RefusedAsync(by, scope =>
        scope.GetRequiredService<GrantRoleAction>().GrantAsync(new RoleGrant { User = users[user], Agency = agency, Role = role }, Stop));

    internal Task<HashSet<string>> EndAsync(int user, AgencyCode agency, string role, AgencyCode? by) => RefusedAsync(by, scope =>
        scope.GetRequiredService<EndRoleAction>().EndAsync(users[user], agency, role, Stop));

    internal Task DeclareAsync(int user, Family family, AgencyCode agency) => app.AsAsync(Connected.Named(users[user], agency, "any"), scope =>
        scope.DeclareAsync(Connection.Relative, family.HimAsDescribed with { Contact = new ContactDescription() }));

    /// <summary>Who the user is at this moment for that agency; null: nobody.</summary>
    internal Task<Actor?> ActorAsync(int user, AgencyCode agency) => app.AsAsync(Actor.System("test"), async scope =>
        await scope.GetRequiredService<ActorSource>()
            .ActorOfAsync(await scope.GetRequiredService<SightlineDb>().Set<User>().AsNoTracking().SingleAsync(row => row.Id == users[user], Stop), agency.Value, Stop));

    /// <summary>As a page for that purpose has it.</summary>
    internal Task<Actor> ForAsync(Actor actor, string purpose) =>
        AskAsync(actor, may => may.MayActFor(actor, new Purpose(purpose)) ? actor with { Purpose = new Purpose(purpose) } : actor);

    internal async Task<(EmergencyId Id, bool FoundHer)> OpenEmergencyAsync(Actor actor, Family family) => await app.AsAsync(actor, async scope =>
    {
        var query = new LookUpQuery { Words = family.HerName };
        var id = await scope.GetRequiredService<OpenEmergencyAction>().OpenAsync(EmergencyReason.DangerNow, "Her sister heard a scream.", query, Stop);
        return (id!.Value, await scope.GetRequiredService<SightlineDb>().Set<EmergencyFound>().AnyAsync(row => row.LookUpId == id.Value && row.NominalId == family.Her, Stop));
    });

    /// <summary>A step of an emergency look-up: the rules that refused it, or "NotFound".</summary>
    internal Task<HashSet<string>> StepAsync<TAction>(Actor actor, Func<TAction, Task<bool>> step)
        where TAction : notnull => RefusedAsync(actor, async scope => await step(scope.GetRequiredService<TAction>()));

    /// <summary>Whether her hidden address stands on the page of an emergency look-up; null: there is no page.</summary>
    internal Task<bool?> ShowsHiddenAsync(Actor actor, EmergencyId id, Family family) => app.AsAsync<bool?>(actor, async scope =>
    {
        try
        {
            var shown = await scope.GetRequiredService<EmergencyReading>().PersonAsync(id, family.Her, Stop);
            return shown?.Kept.Any(kept => kept.Values.Any(value => value.For(shown.Audience).Contains("Hidden", StringComparison.Ordinal)));
        }
        catch (KeptBackException)
        {
            return null;
        }
    });

    internal Task<T> AskAsync<T>(Actor actor, Func<IPermissions, T> ask) => app.AsAsync(actor, scope => Task.FromResult(ask(scope.GetRequiredService<IPermissions>())));

    /// <summary>Whether the record is shown, read as its page reads it.</summary>
    internal Task<bool> IsShownAsync(Actor actor, NominalId nominal) => app.AsAsync(actor, async scope =>
    {
        try
        {
            return await scope.GetRequiredService<RecordReader>().ReadAsync(nominal, Stop) is not null;
        }
        catch (KeptBackException)
        {
            return false;
        }
    });

    /// <summary>Whether somebody is found by an address that was given in confidence.</summary>
    internal Task<bool> IsFoundAsync(Actor actor, Family family) => app.AsAsync(actor, async scope =>
        (await scope.GetRequiredService<IPeople>().LookUpAsync(new LookUpQuery { Words = family.HiddenAddress }, Stop)).Any(hit => hit.Nominals.Contains(family.Her)));

    /// <summary>The page itself, asked for over the network by somebody who is signed in.</summary>
    internal async Task<HttpStatusCode> PageAsync(int user, AgencyCode agency, NominalId nominal)
    {
        using var browser = app.As(Connected.Named(users[user], agency, "whatever the session said once"));
        return (await browser.Client.GetAsync($"/people/{nominal}", Stop)).StatusCode;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<HashSet<string>> RefusedAsync(AgencyCode? by, Func<IServiceProvider, Task> work) => RefusedAsync(
        by is { } agency ? TestHouse.ActorAt(agency.Value, "agency-administrator") : Actor.System("test"),
        async scope =>
        {
            await work(scope);
            return true;
        });

    private async Task<HashSet<string>> RefusedAsync(Actor actor, Func<IServiceProvider, Task<bool>> work)
    {
        try
        {
            return await app.AsAsync(actor, work) ? [] : ["NotFound"];
        }
        catch (RulesBrokenException refused)
        {
            return [.. refused.Broken.Select(rule => rule.GetType().Name)];
        }
    }

    private async Task AddFamilyAsync(AgencyCode heldBy)
    {
        var number = Families.Count;
        var (he, she) = Couples[number];
        var him = he with { Contact = new ContactDescription { Addresses = [new AddressDescription([$"{4 + (number * 7)} Weir Cottages"], $"ZZ{2 + number} {6 - number}QT")] } };
        var her = she with { Contact = new ContactDescription() };
        var hidden = new ContactDescription { Addresses = [new AddressDescription([$"{70 + number} Hidden {Words[number]} Row"], $"ZZ{5 + number} 9HR")] };
        var ids = await app.AsAsync(Actor.System("test"), async scope =>
        {
            var people = scope.GetRequiredService<IPeople>();
            return (
                Him: await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = him }, Stop),
                Her: await people.RecordAsync(new NewNominal { HeldBy = heldBy, Details = her, Confidential = hidden }, Stop));
        });
        await app.AsAsync(TestHouse.ActorAt(AccessTestData.Northgate.Value, "order-desk"), scope =>
            scope.GetRequiredService<MakeOrderAction>().MakeAsync(Owed.OwedHouse.Order([ids.Him], [ids.Her]), Stop));
        Families.Add(new Family(ids.Him, ids.Her, heldBy, him) { HerName = $"{her.Forenames} {her.Surname}", HiddenAddress = $"{hidden.Addresses[0].Lines[0]} {hidden.Addresses[0].Postcode}" });
    }

    private static readonly string[] Words = ["Amber", "Birch", "Cedar"];

    private static readonly (PersonDescription He, PersonDescription She)[] Couples =
    [
        (KeptFromTests.Him, KeptFromTests.Her),
        (new() { Forenames = "Bartholomew", Surname = "Quennell", Born = "1969-08-30" }, new() { Forenames = "Zainab", Surname = "Farrukhi", Born = "1974-01-09" }),
        (new() { Forenames = "Gwilym", Surname = "Prosser", Born = "1993-12-05" }, new() { Forenames = "Iwona", Surname = "Dudziak", Born = "1995-06-21" }),
    ];

    /// <summary>The session says who signed in and for which agency; what they are there is read at each request, as in the program.</summary>
    private sealed class RolesOfNow(IActorSource sessions, ActorSource source, SightlineDb db) : IActorSource
    {
        public async Task<Actor?> ActorAsync(ClaimsPrincipal principal, CancellationToken stop) => await sessions.ActorAsync(principal, stop) is { User: { } id } session
            ? await source.ActorOfAsync(await db.Set<User>().AsNoTracking().SingleAsync(row => row.Id == id, stop), session.Agency.Value, stop)
            : null;
    }
}
