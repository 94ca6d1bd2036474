using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.Risk.Questions;

/// <summary>Whether an assessment came to this level: "standard", "medium" or "high". An assessment that came to none is not known to have come to it.</summary>
[Named("risk-is", TakesArgument = true)]
internal sealed class RiskIs : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(
        fact is RiskAssessed { Level: { } level } && Enum.TryParse<RiskLevel>(argument, ignoreCase: true, out var asked) ? Answers.Of(level == asked) : Answer.NotKnown);
}
