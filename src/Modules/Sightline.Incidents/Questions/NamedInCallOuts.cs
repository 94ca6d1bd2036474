using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.Questions;

/// <summary>Whether those whom an order protects were named in a call-out before. None in this register is not "no": another system may hold one.</summary>
[Named("named-in-call-outs")]
internal sealed class NamedInCallOuts(CallOuts callOuts, IPeople people) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        var named = fact switch
        {
            OrderMade made => made.Protected,
            OrderDetailsAdded added => added.Protected,
            _ => [],
        };
        foreach (var one in named)
        {
            if ((await callOuts.OfAsync((await people.SubjectOfAsync(one, stop)).Nominals, stop)).Count > 0)
            {
                return Answer.Yes;
            }
        }
        return Answer.NotKnown;
    }
}
