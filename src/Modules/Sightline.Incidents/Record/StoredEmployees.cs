using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Record;

/// <summary>Employees' cases by a digest of what was said, and how many investigate.</summary>
internal sealed class StoredEmployees(SightlineDb db, Vault vault) : IStoredThing
{
    public string Kind => "employee-case";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var named = (await db.Set<EmployeeInvestigator>().AsNoTracking().ToListAsync(stop)).ToLookup(one => one.Incident);
        foreach (var entry in await db.Set<EmployeeEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(stop))
        {
            var said = entry.Sealed is { } closed ? await vault.OpenAsync(entry.Incident.Value, Sensitivity.EmployeeCase, closed, stop) : null;
            yield return string.Join('\t', InstantPattern.ExtendedIso.Format(entry.At), StoredDigest.Of(said),
                $"{named[entry.Incident].Count(one => one.StoodDownAt is null)} of {named[entry.Incident].Count()} investigate");
        }
    }
}
