using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.ImportManifest.Tasks;
using Sightline.Orders.Model;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Orders.Tests.ImportManifest;

/// <summary>A house with the tests' area in it, as the order desk of Northgate's force uses it.</summary>
internal sealed class ManifestHouse : IAsyncDisposable
{
    private ManifestHouse(TestHouse house) => House = house;

    internal TestHouse House { get; }

    internal static Actor Desk { get; } = TestHouse.ActorAt("police-northgate", "order-desk") with { Purpose = new Purpose("keep-register") };

    internal static async Task<ManifestHouse> OpenAsync(Provider provider)
    {
        var house = await TestHouse.OpenWithAreaAsync(provider);
        return new ManifestHouse(house);
    }

    internal Task<ManifestEnd> ImportAsync(string path, string? password = null, IProgress<Progress>? progress = null, CancellationToken? stop = null) =>
        House.AsAsync(Desk, scope => scope.GetRequiredService<ImportManifestAction>()
            .ImportAsync(new ManifestInput { Path = path, Password = password }, progress, stop ?? TestContext.Current.CancellationToken));

    internal Task<List<T>> AllAsync<T>()
        where T : class => House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<T>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));

    internal async Task<ManifestRow> RowAsync(int number) => (await AllAsync<ManifestRow>()).Single(row => row.Number == number);

    internal async Task<ProtectiveOrder> OrderOfRowAsync(int number)
    {
        var row = await RowAsync(number);
        return (await AllAsync<ProtectiveOrder>()).Single(order => order.Id == row.OrderId);
    }

    internal Task<int> CountFactsAsync(string type) => House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Database
        .SqlQuery<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM platform_ledger_entry WHERE \"Type\" = {type}").SingleAsync(TestContext.Current.CancellationToken));

    internal async Task<ManifestTask> TaskAsync(ManifestProblem problem) => (await AllAsync<ManifestTask>()).Single(task => task.Problem == problem);

    internal Task<OrderId> PutRightAsync(ManifestTask task, PutRight given) => House.AsAsync(Desk, async scope =>
    {
        var opened = await scope.GetRequiredService<OpenedTasks>().FindAsync(task.Id, Desk.Agency, TestContext.Current.CancellationToken);
        return await scope.GetRequiredService<PutRightManifestTaskAction>().PutRightAsync(opened!, given, TestContext.Current.CancellationToken);
    });

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
