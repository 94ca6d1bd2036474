using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.Model;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Orders.Vocabulary;

/// <summary>The order, and the people, that a fact is about: what the rulebook's questions are asked of.</summary>
internal sealed class OrderOfFact(SightlineDb db, RuleBook rulebook)
{
    private Fact? asked;
    private ProtectiveOrder? order;

    internal static OrderId? IdOf(Fact fact) => fact switch
    {
        OrderAppliedFor applied => applied.Order,
        OrderMade made => made.Order,
        OrderConfirmed confirmed => confirmed.Order,
        OrderServed served => served.Order,
        RespondentToldOfOrder told => told.Order,
        ServiceFoundWrong wrong => wrong.Order,
        OrderVaried varied => varied.Order,
        OrderDischarged discharged => discharged.Order,
        OrderExpired expired => expired.Order,
        OrderStatementDisputed disputed => disputed.Order,
        BreachReported breach => breach.Order,
        BreachOutcomeRecorded outcome => outcome.Order,
        ManifestTaskRaised task => task.Order,
        OrderDetailsAdded added => added.Order,
        OrderStatementRefused refused => refused.Order,
        _ => null,
    };

    /// <remarks>Many rules ask of one fact while it is heard, and nothing of the order changes in between: it is read once for each fact.</remarks>
    internal async Task<ProtectiveOrder?> OrderAsync(Fact fact, CancellationToken stop)
    {
        if (IdOf(fact) is not { } id)
        {
            return null;
        }
        if (!ReferenceEquals(asked, fact))
        {
            order = await db.Set<ProtectiveOrder>().AsNoTracking().FirstOrDefaultAsync(order => order.Id == id, stop);
            asked = fact;
        }
        return order;
    }

    internal async Task<OrderType?> TypeAsync(Fact fact, CancellationToken stop) =>
        await OrderAsync(fact, stop) is { } order ? rulebook.OrderTypeNear(order.Type.Value, order.MadeOn, order.MadeInArea) : null;

    internal async Task<IReadOnlyList<NominalId>> ProtectedAsync(Fact fact, CancellationToken stop) => fact switch
    {
        OrderMade made => made.Protected,
        OrderDetailsAdded added => added.Protected,
        BreachReported breach => breach.Protected,
        _ => IdOf(fact) is { } id
            ? await db.Set<OrderProtected>().AsNoTracking().Where(party => party.OrderId == id).Select(party => party.NominalId).ToListAsync(stop)
            : [],
    };

    internal async Task<IReadOnlyList<NominalId>> RespondentsAsync(Fact fact, CancellationToken stop) => fact switch
    {
        OrderMade made => made.Respondents,
        OrderDetailsAdded added => added.Respondents,
        BreachReported breach => [breach.Respondent],
        OrderServed served => [served.Respondent],
        _ => IdOf(fact) is { } id
            ? await db.Set<OrderRespondent>().AsNoTracking().Where(party => party.OrderId == id).Select(party => party.NominalId).ToListAsync(stop)
            : [],
    };
}
