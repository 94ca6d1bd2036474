using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Sightline.Oversight.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Oversight.Show;

internal sealed class StoredSamples(SightlineDb db) : IStoredThing
{
    public string Kind => "sample";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var sizes = await db.Set<SampleCase>().GroupBy(row => row.Sample).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, stop);
        var ended = (await db.Set<SampleEnd>().Select(row => row.Sample).ToListAsync(stop)).ToHashSet();
        var reviews = (await db.Set<CaseReview>().AsNoTracking().ToListAsync(stop)).ToLookup(row => row.Sample);
        var actions = (await db.Set<SampleAction>().AsNoTracking().ToListAsync(stop)).ToLookup(row => row.Sample);
        foreach (var sample in await db.Set<Sample>().AsNoTracking().ToListAsync(stop))
        {
            var named = $"{sample.Agency}\t{sample.Kind}\t{sample.Seed}\t{InstantPattern.ExtendedIso.Format(sample.DrawnAt)}";
            yield return $"{named}\t{sample.Population}\t{sizes.GetValueOrDefault(sample.Id)}\t{string.Join(',', sample.Reviewers)}\t{sample.ReviewUntil}\t{ended.Contains(sample.Id)}";
            foreach (var review in reviews[sample.Id])
            {
                yield return $"{named}\t{review.Number}\t{review.By}\t{string.Join(',', review.Answers)}";
            }
            foreach (var action in actions[sample.Id])
            {
                yield return $"{named}\t{action.Desk}\t{action.DueBy}\t{action.Words}";
            }
        }
        foreach (var waived in await db.Set<WaivedDuty>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{waived.Agency}\twaived\t{InstantPattern.ExtendedIso.Format(waived.At)}";
        }
    }
}
