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
        foreach (var sample in await db.Set<Sample>().AsNoTracking().ToListAsync(stop))
        {
            var named = $"{sample.Agency}\t{sample.Kind}\t{sample.Seed}\t{InstantPattern.ExtendedIso.Format(sample.DrawnAt)}";
            var size = await db.Set<SampleCase>().CountAsync(row => row.Sample == sample.Id, stop);
            var isOver = await db.Set<SampleEnd>().AnyAsync(row => row.Sample == sample.Id, stop);
            yield return $"{named}\t{sample.Population}\t{size}\t{string.Join(',', sample.Reviewers)}\t{sample.ReviewUntil}\t{isOver}";
            foreach (var review in await db.Set<CaseReview>().AsNoTracking().Where(row => row.Sample == sample.Id).ToListAsync(stop))
            {
                yield return $"{named}\t{review.Number}\t{review.By}\t{string.Join(',', review.Answers)}";
            }
            foreach (var action in await db.Set<SampleAction>().AsNoTracking().Where(row => row.Sample == sample.Id).ToListAsync(stop))
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
