using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;

namespace Sightline.Orders.Vocabulary;

[Named("order-is-served-by-police")]
internal sealed class OrderIsServedByPolice(OrderOfFact order) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => (await order.TypeAsync(fact, stop))?.ServedByPolice ?? Answer.NotKnown;
}

[Named("order-type-is", TakesArgument = true)]
internal sealed class OrderTypeIs(OrderOfFact order) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Answers.Of((await order.OrderAsync(fact, stop)) is { } held ? held.Type.Value == argument : null);
}

/// <summary>A DAPN or a DVPN: the police make it themselves, and a constable serves it in person.</summary>
[Named("made-by-police-notice")]
internal sealed class MadeByPoliceNotice(OrderOfFact order) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Answers.Of((await order.TypeAsync(fact, stop)) is { } type ? type.MadeBy is ["police"] : null);
}

[Named("wording-not-received")]
internal sealed class WordingNotReceived : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(fact is not OrderVaried varied
        ? Answer.NotKnown
        : varied.WordingReceived switch { Answer.Yes => Answer.No, Answer.No => Answer.Yes, _ => Answer.NotKnown });
}

[Named("breach-outcome-is-arrest")]
internal sealed class BreachOutcomeIsArrest : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(Answers.Of(fact is BreachOutcomeRecorded outcome ? outcome.Outcome == BreachOutcome.Arrested : null));
}

/// <summary>Yes where probation holds a record tied to him. None held is not "no": the register does not know every supervision.</summary>
[Named("respondent-is-on-probation")]
internal sealed class RespondentIsOnProbation(OrderOfFact order, IPeople people) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        foreach (var respondent in await order.RespondentsAsync(fact, stop))
        {
            if ((await people.HoldersOfAsync(respondent, AgencyKind.Probation, stop)).Count > 0)
            {
                return Answer.Yes;
            }
        }
        return Answer.NotKnown;
    }
}
