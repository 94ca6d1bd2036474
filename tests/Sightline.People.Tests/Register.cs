using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.People.Tests;

/// <summary>A house with the area registered, in which stories record people and look them up.</summary>
internal sealed class Register(TestHouse house) : IAsyncDisposable
{
    internal static readonly Actor Officer = TestHouse.ActorAt("police-northgate", "response-officer");

    internal static readonly Actor Handler = TestHouse.ActorAt("police-northgate", "call-handler");

    internal static readonly Actor Worker = TestHouse.ActorAt("support-harbour", "support-worker") with { Purpose = new Purpose("support-survivor") };

    internal static readonly Actor Reviewer = TestHouse.ActorAt("police-northgate", "records-reviewer") with { Purpose = new Purpose("review-records") };

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal TestHouse House { get; } = house;

    internal static async Task<Register> OpenAsync(Provider provider)
    {
        var house = await TestHouse.OpenWithAreaAsync(provider);
        return new Register(house);
    }

    internal static NewNominal Said(string? forenames, string? surname, string? born = null) => new()
    {
        HeldBy = AccessTestData.Northgate,
        Details = new PersonDescription { Forenames = forenames, Surname = surname, Born = born },
    };

    internal Task<NominalId> RecordAsync(NewNominal nominal) =>
        House.AsSystemAsync(scope => scope.GetRequiredService<IPeople>().RecordAsync(nominal, Stop));

    internal Task<IReadOnlyList<Hit>> LookUpAsync(string words, Actor? actor = null) => LookUpAsync(new LookUpQuery { Words = words }, actor);

    internal Task<IReadOnlyList<Hit>> LookUpAsync(LookUpQuery query, Actor? actor = null) =>
        House.AsAsync(actor ?? Officer, scope => scope.GetRequiredService<IPeople>().LookUpAsync(query, Stop));

    internal Task<Platform.Ports.Subject> SubjectAsync(NominalId nominal) =>
        House.AsSystemAsync(scope => scope.GetRequiredService<IPeople>().SubjectOfAsync(nominal, Stop));

    internal Task<List<T>> AllAsync<T>()
        where T : class => House.AsSystemAsync(scope => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            scope.GetRequiredService<SightlineDb>().Set<T>(), Stop));

    /// <summary>States a fact that another module would, so that whoever listens hears it.</summary>
    internal Task StateAsync<TFact>(TFact fact)
        where TFact : Fact => House.AsSystemAsync(async scope =>
        {
            var unit = scope.GetRequiredService<UnitOfWork>();
            await unit.DoAsync(() => Task.FromResult(unit.State(fact)), Stop);
        });

    /// <summary>The names of the facts of these types on the ledger, in their order.</summary>
    internal Task<IReadOnlyList<string>> FactsAsync(params string[] types) => House.AsSystemAsync(async scope =>
    {
        var db = scope.GetRequiredService<SightlineDb>().Database;
        var all = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQuery<string>(db, $"SELECT \"Type\" AS \"Value\" FROM platform_ledger_entry ORDER BY \"Sequence\""), Stop);
        return (IReadOnlyList<string>)all.Where(types.Contains).ToList();
    });

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
