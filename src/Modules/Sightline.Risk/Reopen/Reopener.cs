using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Model;
using Sightline.Risk.Read;

namespace Sightline.Risk.Reopen;

/// <summary>
/// A new order, a breach or a call-out after the last assessment of somebody reopens it, in the transaction that states it: each agency that assessed them owes the next one. However long ago it
/// happened, the assessor did not know of it.
/// </summary>
internal sealed class Reopener(UnitOfWork unit, SightlineDb db, Assessments assessments, IPeople people, Hearers hearers)
{
    internal async Task ReopenAsync(Happened happened, CancellationToken stop)
    {
        var reopened = new HashSet<AssessmentId>();
        foreach (var one in happened.People.Distinct())
        {
            var subject = await people.SubjectOfAsync(one, stop);
            foreach (var last in await assessments.LastOfEachAgencyAsync([.. subject.Nominals.Append(one).Distinct()], stop))
            {
                // An assessment made at this very call-out knew of it.
                if (!(happened.Incident is { } incident && last.Incident == incident) && reopened.Add(last.Id))
                {
                    Reopen(last, happened, await hearers.MayHearAsync(happened, last.By, stop));
                }
            }
        }
    }

    private void Reopen(Assessment last, Happened happened, Answer mayHear)
    {
        var fact = unit.State(new RiskReassessmentOwed
        {
            Assessment = last.Id,
            By = last.By,
            Assessed = last.Assessed,
            Cause = happened.Cause,
            BecauseOf = happened.Fact,
            Since = happened.At,
            MayHear = mayHear,
        });
        db.Append(Reopening.By(fact, happened.Incident));
    }
}
