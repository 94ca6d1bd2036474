using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Facts.People;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;

namespace Sightline.Duties.Retention;

/// <summary>Something is still owed about somebody: whoever owes it would no longer know about whom.</summary>
internal sealed class StillOwed(SightlineDb db) : IStillNeeded
{
    private const int MostNamed = 5;

    public async Task<IReadOnlyList<string>> WhyAsync(KeptRecord record, CancellationToken stop)
    {
        var nominal = record.Nominal.Value;
        var open = await db.Set<Duty>().AsNoTracking()
            .Where(duty => duty.State == DutyState.Open && duty.BecauseOf != nameof(RetentionReviewRaised)
                && db.Set<RaisingSubject>().Any(about => about.Fact == duty.Because && about.Subject == nominal))
            .OrderBy(duty => duty.DueEarlier).ToListAsync(stop);
        var own = open.Where(duty => duty.OwedBy == record.HeldBy).ToList();
        var why = new List<string>();
        if (own.Count > 0)
        {
            why.Add($"Your agency still owes something about this person: {string.Join(", ", own.Take(MostNamed).Select(duty => duty.Reference))}{(own.Count > MostNamed ? " and more" : "")}.");
        }
        if (open.Count > own.Count)
        {
            why.Add(IStillNeeded.Elsewhere);
        }
        return why;
    }
}
