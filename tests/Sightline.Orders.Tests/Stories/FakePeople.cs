using System.Runtime.CompilerServices;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.Tests.Stories;

/// <summary>What the tests say of people: who is who, whose home is where, who holds whom. People's own tests are elsewhere.</summary>
internal sealed class PeopleBook
{
    internal Dictionary<NominalId, NominalId> Possible { get; } = [];

    internal Dictionary<NominalId, (string Postcode, string House)> Homes { get; } = [];

    internal Dictionary<NominalId, AgencyCode> Forces { get; } = [];

    internal List<(NominalId Nominal, AgencyKind Kind, AgencyCode Agency)> Holders { get; } = [];

    internal HashSet<NominalId> Known { get; } = [];

    internal List<NewNominal> Recorded { get; } = [];

    internal int Number { get; set; }
}

internal sealed class FakePeople(PeopleBook book, SightlineDb db, UnitOfWork unit, IIdSource ids) : IPeople
{
    public Task<NominalId> RecordAsync(NewNominal input, CancellationToken stop) => unit.DoAsync(
        () =>
        {
            var id = input.Id ?? new NominalId(ids.New());
            book.Known.Add(id);
            book.Recorded.Add(input);
            db.Append(Row(id, input.HeldBy, ++book.Number));
            return Task.FromResult(id);
        },
        stop);

    public Task<Subject> SubjectOfAsync(NominalId nominal, CancellationToken stop) => Task.FromResult(new Subject
    {
        Person = book.Known.Contains(nominal) ? new PersonId(nominal.Value) : null,
        Nominals = [nominal],
        Possible = book.Possible.TryGetValue(nominal, out var other) ? [other] : [],
    });

    public Task<IReadOnlyDictionary<NominalId, PersonName>> NamesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<NominalId, PersonName>>(nominals.Distinct().ToDictionary(nominal => nominal, nominal => new PersonName("Testname Person", "1984 (42)", "P-" + nominal.Value.ToString("N")[^4..])));

    public Task<Known<AgencyCode>> AgencyServingHomeOfAsync(NominalId nominal, AgencyKind kind, CancellationToken stop) =>
        Task.FromResult(kind == AgencyKind.Police && book.Forces.TryGetValue(nominal, out var force) ? Known.Of(force) : Known.Not<AgencyCode>());

    public Task<IReadOnlyList<AgencyCode>> HoldersOfAsync(NominalId nominal, AgencyKind kind, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<AgencyCode>>([.. book.Holders.Where(holder => holder.Nominal == nominal && holder.Kind == kind).Select(holder => holder.Agency)]);

    public Task<HomeMatch> HomeIsAtAsync(NominalId nominal, string postcode, string? house, CancellationToken stop) => Task.FromResult(
        !book.Homes.TryGetValue(nominal, out var home) ? HomeMatch.NotKnown
        : home.Postcode != postcode ? HomeMatch.Other
        : home.House == house ? HomeMatch.Same : HomeMatch.SamePostcode);

    public Task<IReadOnlyList<Hit>> LookUpAsync(LookUpQuery query, CancellationToken stop) => Task.FromResult<IReadOnlyList<Hit>>([]);

    /// <summary>People's own table, written so that the keys to it hold; its type is People's secret.</summary>
    private static object Row(NominalId id, AgencyCode heldBy, long number)
    {
        var type = typeof(IPeople).Assembly.GetType("Sightline.People.Model.Nominal", throwOnError: true)!;
        var row = RuntimeHelpers.GetUninitializedObject(type);
        type.GetProperty("Id")!.SetValue(row, id);
        type.GetProperty("HeldBy")!.SetValue(row, heldBy);
        type.GetProperty("Number")!.SetValue(row, number);
        type.GetProperty("RecordedAt")!.SetValue(row, Instant.FromUtc(2026, 11, 3, 9, 10));
        return row;
    }
}
