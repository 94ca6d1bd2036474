using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Record;

/// <summary>Equality data by a digest of what was said.</summary>
internal sealed class StoredEquality(SightlineDb db, Vault vault, IPeople people) : IStoredThing
{
    public string Kind => "equality";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var entry in await db.Set<EqualityEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(stop))
        {
            var name = (await people.NamesAsync([entry.Nominal], stop))[entry.Nominal];
            var said = entry.Sealed is { } closed ? await vault.OpenAsync(entry.Nominal.Value, Sensitivity.Equality, closed, stop) : null;
            yield return string.Join('\t', InstantPattern.ExtendedIso.Format(entry.At), entry.Force, $"{name.Shown} {name.Born}", StoredDigest.Of(said));
        }
    }
}
