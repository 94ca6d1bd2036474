using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Sightline.Facts;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Record;

/// <summary>Calls, who was on them and who was sent, by their values. What is confidential is compared by a digest.</summary>
internal sealed class StoredCalls(SightlineDb db, Calls calls, IPeople people) : IStoredThing
{
    private static readonly Guarded<string> Nothing = Guarded.Of("", Sensitivity.SurvivorConfidential);

    public string Kind => "call";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var id in await db.Set<Call>().OrderBy(call => call.Id).Select(call => call.Id).ToListAsync(stop))
        {
            var held = (await calls.FindAsync(id, stop))!;
            var names = await people.NamesAsync(held.People, stop);
            var sent = await SentAsync(id, stop);
            yield return string.Join(
                '\t',
                InstantPattern.ExtendedIso.Format(held.Call.TakenAt), held.Call.Force, StoredDigest.Of(await calls.PlaceAsync(held.Call, stop)),
                string.Join("; ", held.People.Select(person => $"{names[person].Shown} {names[person].Born}")), string.Join("; ", sent));
        }
    }

    private async Task<IReadOnlyList<string>> SentAsync(CallId call, CancellationToken stop)
    {
        var lines = new List<string>();
        foreach (var dispatch in await db.Set<Dispatch>().AsNoTracking().Where(dispatch => dispatch.Call == call).OrderBy(dispatch => dispatch.SentAt).ToListAsync(stop))
        {
            lines.Add($"{InstantPattern.ExtendedIso.Format(dispatch.SentAt)} {StoredDigest.Of(await calls.ToldAsync(dispatch, stop) ?? Nothing)}");
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
