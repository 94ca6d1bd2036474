using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Risk.Model;
using Sightline.Risk.Words;

namespace Sightline.Risk.Questions;

/// <summary>
/// Whether an assessment, or the one that is reopened, came to this level: "standard", "medium" or "high". One that came to none is not known to have come to it.
/// </summary>
[Named("risk-is", TakesArgument = true)]
internal sealed class RiskIs(SightlineDb db) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        var level = fact switch
        {
            RiskAssessed assessed => assessed.Level,
            RiskReassessmentOwed owed => await db.Set<Assessment>().Where(row => row.Id == owed.Assessment).Select(row => row.Level).FirstOrDefaultAsync(stop),
            _ => null,
        };
        return level is { } known && RiskWords.LevelOf(argument) is { } asked ? Answers.Of(known == asked) : Answer.NotKnown;
    }
}
