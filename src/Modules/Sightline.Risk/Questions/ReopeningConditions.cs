using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Risk.Model;

namespace Sightline.Risk.Questions;

/// <summary>
/// Whether an agency comes to owe the next assessment by this: it may hear of what happened, and owes none already because of something before of which it could hear. One assessment answers both.
/// </summary>
[Named("reassessment-becomes-owed")]
internal sealed class ReassessmentBecomesOwed(SightlineDb db) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        if (fact is not RiskReassessmentOwed owed)
        {
            return Answer.NotKnown;
        }
        if (owed.MayHear != Answer.Yes)
        {
            return owed.MayHear;
        }
        return Answers.Of(!await db.Set<Reopening>().AnyAsync(row => row.Assessment == owed.Assessment && row.Id != owed.Id && row.MayHear == Answer.Yes, stop));
    }
}
