using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts.Risk;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;

namespace Sightline.Risk.NewInformation;

/// <summary>What was given, by its values. What was said is compared by a digest, never written out.</summary>
internal sealed class StoredInformation(SightlineDb db, Vault vault, IPeople people) : IStoredThing
{
    public string Kind => "new information";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var about = (await db.Set<InformationPerson>().AsNoTracking().ToListAsync(stop)).ToLookup(row => row.Information);
        var told = (await db.Set<InformationRecipient>().AsNoTracking().ToListAsync(stop)).ToLookup(row => row.Information, row => row.Agency.Value);
        var names = await people.NamesAsync(about.SelectMany(rows => rows).Select(row => row.Nominal).Distinct().ToList(), stop);
        foreach (var row in await db.Set<GivenInformation>().AsNoTracking().ToListAsync(stop))
        {
            var said = row.Said is { } words ? await vault.OpenWholeAsync<InformationWords>(row.Id.Value, row.Kind, words, stop) : null;
            var whom = about[row.Id].Select(person => $"{names[person.Nominal].Shown} {names[person.Nominal].Born} {person.IsAtRisk}").Order(StringComparer.Ordinal);
            var digest = StoredDigest.Of(said?.Part(static words => $"{words.How} {words.What}"));
            yield return string.Join('\t', row.By, row.MayBeTraced, digest, string.Join("; ", whom), string.Join(',', told[row.Id].Order(StringComparer.Ordinal)));
        }
    }
}

/// <summary>What was given goes with the last of those it is about. What is left says that something was, when, and by which agency.</summary>
internal sealed class InformationDisposed(SightlineDb db, Vault vault, IPeople people) : IDisposesOf
{
    public IReadOnlyList<string> Tables { get; } = ["risk_information"];

    public async Task DisposeAsync(DisposedRecord record, CancellationToken stop)
    {
        if (!record.IsWhole)
        {
            return;
        }
        var given = await db.Set<InformationPerson>().Where(person => person.Nominal == record.Nominal).Select(person => person.Information).ToListAsync(stop);
        foreach (var id in given)
        {
            var others = await db.Set<InformationPerson>().Where(person => person.Information == id && person.Nominal != record.Nominal).Select(person => person.Nominal).ToListAsync(stop);
            if (!await people.HoldsAnyAsync(others, stop))
            {
                (await db.Set<GivenInformation>().SingleAsync(row => row.Id == id, stop)).Said = null;
                await vault.DestroyAsync(id.Value, stop);
            }
        }
    }
}
