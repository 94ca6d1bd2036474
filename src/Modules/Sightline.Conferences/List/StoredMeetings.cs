using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Sightline.Conferences.Decide;
using Sightline.Conferences.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Matter = Sightline.Conferences.Model.Matter;

namespace Sightline.Conferences.List;

internal sealed class StoredMatters(SightlineDb db) : IStoredThing
{
    private const int Batch = 500;

    public string Kind => "matter for a meeting";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        for (var at = 0; ; at += Batch)
        {
            var some = await db.Set<Matter>().AsNoTracking().OrderBy(matter => matter.Fact).ThenBy(matter => matter.Force).Skip(at).Take(Batch).ToListAsync(stop);
            foreach (var matter in some)
            {
                yield return $"{matter.Force}\t{matter.Kind}\t{InstantPattern.ExtendedIso.Format(matter.At)}\t{matter.StatedBy}\t{string.Join(',', matter.People.Select(party => party.Part).Order())}";
            }
            if (some.Count < Batch)
            {
                yield break;
            }
        }
    }
}

internal sealed class StoredMeetings(SightlineDb db, LineReader lines, DecisionWords words) : IStoredThing
{
    public string Kind => "meeting";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var meeting in await db.Set<Meeting>().AsNoTracking().ToListAsync(stop))
        {
            var named = $"{meeting.Host}\t{meeting.Kind}\t{InstantPattern.ExtendedIso.Format(meeting.OpenedAt)}\t{meeting.HeldAt}\t{string.Join(',', meeting.Others)}";
            yield return named;
            foreach (var line in await lines.OfMeetingAsync(meeting.Id, stop))
            {
                yield return $"{named}\t{line.Matters.Count} matters, {line.Line.CameBackFrom.Count} came back";
                foreach (var decision in line.Decisions)
                {
                    yield return $"{named}\t{decision.Kind} {decision.Owner} {decision.Desk} {decision.DueBy}\t{StoredDigest.Of((await words.ShowAsync(decision, stop)).Words)}";
                }
            }
        }
    }
}
