using Sightline.Facts;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.Questions;

[Named("children-were-present")]
internal sealed class ChildrenWerePresent(CallOuts callOuts) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        (await FactsCallOut.OfAsync(fact, callOuts, stop))?.ChildrenPresent ?? Answer.NotKnown;
}
