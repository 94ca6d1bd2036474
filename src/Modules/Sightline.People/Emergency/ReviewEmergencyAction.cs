using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Rules;
using Sightline.Platform.Work;

namespace Sightline.People.Emergency;

/// <summary>Somebody who had no part in it says whether there was a reason.</summary>
internal sealed class ReviewEmergencyAction(UnitOfWork unit, EmergencyBook book)
{
    public Task<bool> ReviewAsync(EmergencyId id, EmergencyOutcome? outcome, string? why, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await book.FindAsync(id, stop) is not { } lookUp)
            {
                return false;
            }
            var reviewer = book.Actor.Reference;
            Kernel.Rules.Check(
                new ReviewerIsAnother(reviewer, lookUp.By, lookUp.SecondBy),
                new EmergencyIsReviewedOnce(lookUp.ReviewedAt is not null),
                new ReviewFindsSomething(outcome),
                new DecidingSaysWhy(why),
                new TextIsShortEnough("Why", why, 2000));
            (lookUp.ReviewedBy, lookUp.ReviewedAt, lookUp.Outcome) = (reviewer, book.Now, outcome);
            lookUp.ReviewWhy = await book.SealAsync(id, why!.Trim(), stop);
            unit.State(new EmergencyLookUpReviewed { LookUp = id, Agency = lookUp.Agency, By = reviewer, Outcome = outcome!.Value, Why = why.Trim() });
            if (outcome == EmergencyOutcome.PassedOn)
            {
                unit.State(new EmergencyLookUpPassedOn { LookUp = id, Agency = lookUp.Agency });
            }
            return true;
        },
        stop);
}
