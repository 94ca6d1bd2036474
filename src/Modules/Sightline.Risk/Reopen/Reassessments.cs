using Microsoft.EntityFrameworkCore;
using Sightline.Facts.Risk;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Model;
using Sightline.Risk.Read;

namespace Sightline.Risk.Reopen;

/// <summary>
/// The next assessment by an agency answers what reopened its last one. One that is recorded late, of a day before something happened, did not know of it: that stays owed, of the new one.
/// </summary>
internal sealed class Reassessments(SightlineDb db, Assessments assessments, IPeople people)
{
    /// <summary>The agency's last assessment of that person; null where there is none, where it is later than the one to be recorded, and where that does not speak of danger.</summary>
    internal async Task<Assessment?> BeforeAsync(RiskAssessed next, CancellationToken stop)
    {
        if (!assessments.SpeaksOfDanger(next.Instrument))
        {
            return null;
        }
        var subject = await people.SubjectOfAsync(next.Assessed, stop);
        var lasts = await assessments.LastOfEachAgencyAsync([.. subject.Nominals.Append(next.Assessed).Distinct()], stop);
        return lasts.FirstOrDefault(last => last.By == next.By && last.At <= next.At);
    }

    internal async Task AnswerAsync(UnitOfWork unit, Assessment before, RiskAssessed next, CancellationToken stop)
    {
        var open = await db.Set<Reopening>().AsNoTracking().Where(row => row.Assessment == before.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(stop);
        if (open.Count == 0)
        {
            return;
        }
        unit.State(new RiskReassessed { Assessment = before.Id, Now = next.Assessment, By = next.By, Assessed = next.Assessed });
        foreach (var later in open.Where(row => row.At > next.At && !(row.Incident is { } incident && incident == next.Incident)))
        {
            var owed = unit.State(new RiskReassessmentOwed
            {
                Assessment = next.Assessment,
                By = next.By,
                Assessed = next.Assessed,
                Cause = later.Cause,
                BecauseOf = later.BecauseOf,
                Since = later.At,
                MayHear = later.MayHear,
            });
            db.Append(Reopening.By(owed, later.Incident));
        }
    }
}
