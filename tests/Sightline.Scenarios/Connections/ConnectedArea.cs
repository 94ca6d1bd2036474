using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Scenarios.Connections.KeptFromTests;

namespace Sightline.Scenarios.Connections;

/// <summary>Him, her with a hidden address, their order, and a user of the force who is his brother.</summary>
internal sealed record ConnectedArea(TestApp App) : IAsyncDisposable
{
    public NominalId Him { get; private set; }

    public NominalId Her { get; private set; }

    public OrderId Order { get; private set; }

    public DutyId Duty { get; private set; }

    public Actor Brother { get; private set; } = null!;

    public Actor Colleague { get; private set; } = null!;

    public UserId StandardsUser { get; private set; }

    public static async Task<ConnectedArea> OpenAsync(Provider provider)
    {
        var area = new ConnectedArea(await TestApp.StartAsync(provider));
        await area.App.AsSystemAsync(async scope =>
        {
            await AccessTestData.RegisterAreaAsync(scope);
            area.Brother = Connected.Named(await AccessTestData.AddUserAsync(scope, "brother", AccessTestData.Northgate, "order-desk"), AccessTestData.Northgate, "order-desk");
            area.Colleague = Connected.Named(await AccessTestData.AddUserAsync(scope, "colleague", AccessTestData.Northgate, "order-desk"), AccessTestData.Northgate, "order-desk");
            area.StandardsUser = await AccessTestData.AddUserAsync(scope, "standards", AccessTestData.Northgate, "professional-standards");
            area.Him = await scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = KeptFromTests.Him }, Stop);
            var hidden = new ContactDescription { Addresses = [new AddressDescription(["9 Hidden Row"], "ZZ3 1HR")], Phones = ["07700 900777"] };
            area.Her = await scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = AccessTestData.Council, Details = KeptFromTests.Her, Confidential = hidden }, Stop);
        });
        var made = await area.App.AsAsync(area.Colleague, scope => scope.GetRequiredService<MakeOrderAction>().MakeAsync(Owed.OwedHouse.Order([area.Him], [area.Her]), Stop));
        area.Order = made.Order;
        area.Duty = await area.App.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<Duty>()
            .Where(duty => duty.OwedBy == AccessTestData.Northgate).OrderBy(duty => duty.Id).Select(duty => duty.Id).FirstAsync(Stop));
        return area;
    }

    public Task DeclareAsync(Connection connection, PersonDescription details) => App.AsAsync(Brother, scope => scope.DeclareAsync(connection, details));

    public Task<IReadOnlyList<Hit>> FindAsync(Actor actor, string words) =>
        App.AsAsync(actor with { Purpose = new Purpose("keep-register") }, scope => scope.GetRequiredService<IPeople>().LookUpAsync(new LookUpQuery { Words = words }, Stop));

    public Task<List<string>> DutiesAsync() => App.AsAsync(Actor.System("test"), async scope =>
        (await scope.GetRequiredService<SightlineDb>().Set<Duty>().Select(duty => duty.Rule).ToListAsync(Stop)).ConvertAll(rule => rule.Value));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
