using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;
using Sightline.Platform.Feed;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;

namespace Sightline.Orders.ConfirmStatement;

/// <summary>A court or the police say that a disputed statement is right: it takes effect from now, as what it said.</summary>
internal sealed class ConfirmStatementAction(RegisterWork register, Vault vault, IEnumerable<IFeedHandler> handlers)
{
    private static readonly IReadOnlyDictionary<string, Type> Kinds = new[]
    {
        typeof(OrderServed), typeof(RespondentToldOfOrder), typeof(ServiceFoundWrong), typeof(OrderVaried), typeof(OrderDischarged), typeof(OrderExpired),
    }.ToDictionary(type => type.Name);

    /// <param name="order">The order the statement is about: whoever confirms has that order before them, not another.</param>
    public Task<FactId> ConfirmAsync(OrderId order, FactId statement, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var held = await register.Db.Set<DisputedStatement>().FirstOrDefaultAsync(disputed => disputed.Id == statement && disputed.OrderId == order, stop);
            var kind = await register.KindAsync(register.Agency, stop);
            Kernel.Rules.Check(
                new StatementMustBeOpen(held),
                new OnlyCourtOrPoliceConfirmStatements(kind == AgencyKind.Police || KindWords.IsCourt(kind)));
            var content = await vault.OpenAsync(held!.OrderId.Value, Sensitivity.SurvivorConfidential, held.Content, stop)
                ?? throw new InvalidOperationException("The statement's key was destroyed at disposal: it can no longer be confirmed.");
            var fact = (Fact)JsonSerializer.Deserialize(content.ForTheMachine(MachineUse.Carried), Kinds[held.Statement], HouseJson.Options)!;
            held.ConfirmedAt = register.Now;
            held.ConfirmedBy = register.Agency;
            await handlers.Single(handler => handler.FactType == fact.GetType()).HandleAsync(fact, stop);
            return fact.Id;
        },
        stop);
}
