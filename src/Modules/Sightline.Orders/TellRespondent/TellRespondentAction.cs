using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.TellRespondent;

internal sealed record NewTelling
{
    public required OrderId Order { get; init; }

    public required NominalId Respondent { get; init; }

    /// <summary>Empty: all terms.</summary>
    public IReadOnlyList<TermId> Terms { get; init; } = [];

    public string? ToldBy { get; init; }

    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    public ServiceId? Id { get; init; }

    public FactId? Fact { get; init; }
}

/// <summary>Records that the respondent was told of the order and its terms, at the door or anywhere: from that minute he knew.</summary>
internal sealed class TellRespondentAction(RegisterWork register)
{
    public Task<FactId> TellAsync(NewTelling input, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var order = await register.MadeOrderAsync(input.Order, stop);
            var at = input.At ?? register.Now;
            var terms = await register.Db.Set<OrderTerm>().Where(term => term.OrderId == order.Id).Select(term => term.Id).ToListAsync(stop);
            Kernel.Rules.Check(
                new RespondentMustBeBoundByTheOrder(await register.RespondentsAsync(order.Id, stop), input.Respondent),
                new TermsMustBelongToTheOrder(terms, input.Terms),
                new ItMustNotBeInTheFuture(at, register.Now, "At"),
                new ServiceMustNotBeBeforeTheMaking(order.MadeOn, at),
                new OrderMustNotHaveEnded(order, at));
            var fact = register.Unit.State(new RespondentToldOfOrder
            {
                Id = input.Fact ?? default,
                At = at,
                Order = order.Id,
                Service = input.Id ?? new ServiceId(register.NewId()),
                Respondent = input.Respondent,
                Terms = input.Terms,
                ToldBy = input.ToldBy,
            });
            register.Db.Append(new Service
            {
                Id = fact.Service,
                OrderId = order.Id,
                RespondentId = fact.Respondent,
                How = HowHeKnew.Told,
                By = fact.ToldBy,
                At = fact.At,
                Terms = fact.Terms,
                RecordedBy = register.Agency,
                Fact = fact.Id,
            });
            return fact.Id;
        },
        stop);
}
