using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;
using Sightline.Rulebook;

namespace Sightline.Orders.MakeOrder;

/// <summary>Registers an order as made. A court's page, the manifest and the feed all come through here.</summary>
internal sealed class MakeOrderAction(RegisterWork register, PartiesOfOrder parties, TermWriter terms)
{
    /// <exception cref="RulesBrokenException">At least one rule is broken; nothing is registered, and nobody recorded.</exception>
    public Task<MadeOrder> MakeAsync(NewOrder input, CancellationToken stop) => register.Unit.DoAsync(() => RegisterAsync(input, stop), stop);

    private async Task<MadeOrder> RegisterAsync(NewOrder input, CancellationToken stop)
    {
        var maker = input.MadeBy is { } code ? await register.FindAgencyAsync(code, stop) : null;
        var id = input.Id ?? new OrderId(register.NewId());
        var held = await register.Db.Set<ProtectiveOrder>().FirstOrDefaultAsync(order => order.Id == id, stop);
        Check(input, maker, held);
        var (respondents, protectedPeople, children) = await parties.RecordAsync(input, held, stop);
        var force = input.Force ?? await parties.ForceAsync(respondents, maker, stop);
        var clauses = await terms.WithoutHomesAsync(input.Terms, protectedPeople, stop);
        var fact = register.Unit.State(new OrderMade
        {
            Id = input.Fact ?? default,
            At = input.At ?? default,
            Order = id,
            Type = input.Type,
            MadeBy = input.MadeBy,
            Respondents = respondents,
            Protected = protectedPeople,
            Children = children,
            Force = force,
            CourtReference = input.CourtReference,
            MadeOn = input.MadeOn,
            LastDay = input.LastDay,
            UntilFurtherOrder = input.UntilFurtherOrder,
            MadeWithoutNotice = input.MadeWithoutNotice,
            PronouncedInHisPresence = input.PronouncedInHisPresence,
            Terms = clauses,
            Document = input.Document,
        });
        Write(fact, held, maker?.Area);
        await terms.AppendAsync(id, clauses, null, stop);
        return new MadeOrder(id, fact.Id) { Respondents = respondents, Protected = protectedPeople, Force = force };
    }

    private void Check(NewOrder input, Agency? maker, ProtectiveOrder? held)
    {
        var near = register.Rulebook.OrderTypeNear(input.Type.Value, input.MadeOn, maker?.Area);
        var making = near is not null && input.MadeOn is { } day ? register.Rulebook.MayBeMade(input.Type.Value, day, maker?.Area) : null;
        Kernel.Rules.Check(
            new OrderMustBeNew(held?.Stage),
            new OrderTypeMustBeInTheRulebook(input.Type, near is not null),
            new OrderMustNotBeMadeInTheFuture(input.MadeOn, register.Today),
            new OrderMustNotEndBeforeItWasMade(input.MadeOn, input.LastDay),
            new OrderMustBeMakeableThatDay(making),
            new MakerMustBeOneThatMakesSuchOrders(near?.Name ?? "", maker?.Name, MayMake(input, maker, near)),
            new OrderMustBindSomebody(input.Respondents.Count + (held is null ? 0 : 1)),
            new TheTwoSidesMustBeDifferentPeople(Held(input.Respondents), Held(input.Protected)),
            new LengthMustBeLawful(near, input.MadeOn, input.LastDay, input.UntilFurtherOrder),
            new TermsMustSuitTheType(near, input.Terms),
            new EveryTermMustHaveItsOwnNumber(input.Terms));
    }

    private static bool MayMake(NewOrder input, Agency? maker, OrderType? type) =>
        input.MadeBy is null || type is null || (maker is not null && type.MadeBy.Contains(KindWords.Of(maker.Kind)));

    private static List<NominalId> Held(IReadOnlyList<OrderParty> parties) => [.. parties.Where(party => party.Held is not null).Select(party => party.Held!.Value)];

    private void Write(OrderMade made, ProtectiveOrder? appliedFor, string? area)
    {
        var order = appliedFor ?? new ProtectiveOrder { Id = made.Order, Type = made.Type, Stage = OrderStage.Made };
        order.Stage = OrderStage.Made;
        order.MadeBy = made.MadeBy;
        order.MadeInArea = area;
        order.Force = made.Force;
        order.CourtReference = made.CourtReference;
        order.MadeOn = made.MadeOn;
        order.LastDay = made.LastDay;
        order.UntilFurtherOrder = made.UntilFurtherOrder;
        order.MadeWithoutNotice = made.MadeWithoutNotice;
        order.PronouncedInHisPresence = made.PronouncedInHisPresence;
        order.Document = made.Document;
        order.MadeAt = made.At;
        order.MadeFact = made.Id;
        order.EnteredBy = register.Agency;
        if (appliedFor is null)
        {
            register.Db.Append(order);
            made.Respondents.ToList().ForEach(person => register.Db.Append(new OrderRespondent { OrderId = made.Order, NominalId = person }));
            made.Protected.ToList().ForEach(person => register.Db.Append(new OrderProtected { OrderId = made.Order, NominalId = person }));
        }
        made.Children.ToList().ForEach(child => register.Db.Append(new OrderChild { OrderId = made.Order, NominalId = child }));
    }
}
