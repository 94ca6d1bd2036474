using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Data;

/// <summary>Calls a nominal by what is held of it, so that two databases with other ids and numbers can be compared.</summary>
internal static class Canonical
{
    internal static string Of(Nominal nominal) => string.Join('|', nominal.HeldBy, nominal.Forenames, nominal.Surname, nominal.PreferredName, nominal.Born, nominal.Sex, nominal.Language);

    internal static async Task<Dictionary<NominalId, string>> AllAsync(SightlineDb db, CancellationToken stop) =>
        (await db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking().ToListAsync(stop)).ToDictionary(nominal => nominal.Id, Of);
}

internal sealed class StoredNominals(SightlineDb db, Vault vault) : IStoredThing
{
    public string Kind => "nominal";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var names = await Canonical.AllAsync(db, stop);
        foreach (var name in names.Values)
        {
            yield return name;
        }
        foreach (var row in await db.Set<NominalName>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{names[row.NominalId]}|name|{row.Kind}|{row.Forenames}|{row.Surname}";
        }
        foreach (var row in await db.Set<NominalAddress>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{names[row.NominalId]}|address|{row.Lines.Replace('\n', '/')}|{row.Postcode}|{row.From}|{row.To}";
        }
        foreach (var row in await db.Set<NominalContact>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{names[row.NominalId]}|{row.Kind}|{row.Value}";
        }
        foreach (var row in await db.Set<NominalIdentifier>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{names[row.NominalId]}|identifier|{row.Kind}|{row.Value}";
        }
        foreach (var row in await db.Set<ConfidentialContact>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{names[row.NominalId]}|confidential|{row.Kind}|{(await vault.OpenAsync(row.NominalId.Value, Sensitivity.SurvivorConfidential, row.Sealed, stop))?.ForTheMachine(MachineUse.Form)}";
        }
    }
}

internal sealed class StoredTies(SightlineDb db) : IStoredThing
{
    public string Kind => "tie";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var names = await Canonical.AllAsync(db, stop);
        foreach (var person in (await db.Set<Tie>().AsNoTracking().ToListAsync(stop)).GroupBy(tie => tie.PersonId))
        {
            yield return string.Join(" = ", person.Select(tie => $"{names[tie.NominalId]} ({tie.Basis}{(tie.Until is null ? "" : ", undone")})").Order(StringComparer.Ordinal));
        }
        foreach (var review in await db.Set<TieReview>().AsNoTracking().ToListAsync(stop))
        {
            yield return string.Join(" ? ", new[] { names[review.NominalId], names[review.OtherId] }.Order(StringComparer.Ordinal)) + $"|{review.Agency}|{review.State}";
        }
    }
}

internal sealed class StoredRelationships(SightlineDb db) : IStoredThing
{
    public string Kind => "relationship";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var names = await Canonical.AllAsync(db, stop);
        foreach (var row in await db.Set<Relationship>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{names[row.OfId]}|{row.Kind}|{names[row.ToId]}|{row.From}|{row.To}";
        }
    }
}

internal sealed class StoredConnections(SightlineDb db) : IStoredThing
{
    public string Kind => "declared connection";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        // How many, not whom: an employee case is not written where the state is compared.
        var counts = db.Set<DeclaredConnection>().AsNoTracking().GroupBy(row => row.Agency).Select(group => new { group.Key, Count = group.Count() });
        await foreach (var row in counts.AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{row.Key}|{row.Count}";
        }
        await foreach (var row in db.Set<YearlyDeclaration>().AsNoTracking().Select(row => row.At).AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"confirmed|{row}";
        }
    }
}
