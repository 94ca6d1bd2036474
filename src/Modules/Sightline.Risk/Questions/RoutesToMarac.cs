using System.Globalization;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.Risk.Questions;

/// <summary>Whether an assessment with that instrument scored at least so much: "dash-ric 14". With another instrument it did not.</summary>
[Named("scored-at-least", TakesArgument = true)]
internal sealed class ScoredAtLeast : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        var parts = (argument ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fact is not RiskAssessed assessed || parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
        {
            return Task.FromResult(Answer.NotKnown);
        }
        return Task.FromResult(assessed.Instrument.Value != parts[0] ? Answer.No : Answers.Of(assessed.Score is { } score ? score >= least : null));
    }
}

/// <summary>Whether the assessor judged it to be at that level, whatever the score.</summary>
[Named("judged-to-be", TakesArgument = true)]
internal sealed class JudgedToBe : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(
        fact is RiskAssessed assessed && Enum.TryParse<RiskLevel>(argument, ignoreCase: true, out var level) ? Answers.Of(assessed.Judgement == level) : Answer.NotKnown);
}

/// <summary>The force whose officer assessed; none where somebody else did.</summary>
[Named("assessing-force")]
internal sealed class AssessingForce(IDirectory directory) : IAgencyResolver
{
    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        fact is RiskAssessed assessed && await directory.FindAsync(assessed.By, stop) is { Kind: AgencyKind.Police } force ? Resolved.To(force.Code) : Resolved.None;
}
