using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.RecordBreach;

internal sealed record NewBreach
{
    public required OrderId Order { get; init; }

    public required NominalId Respondent { get; init; }

    /// <summary>Empty: everybody the order protects.</summary>
    public IReadOnlyList<NominalId> Protected { get; init; } = [];

    /// <summary>Empty: not known which.</summary>
    public IReadOnlyList<TermId> Terms { get; init; } = [];

    public IncidentId? Incident { get; init; }

    public string? What { get; init; }

    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    public BreachId? Id { get; init; }

    public FactId? Fact { get; init; }
}

internal sealed record RecordedBreach(BreachId Breach, FactId Fact);

/// <summary>Records that an order seems to have been broken. Whether it could be proved is not asked here: everybody who must act is told now.</summary>
internal sealed class RecordBreachAction(RegisterWork register)
{
    public Task<RecordedBreach> RecordAsync(NewBreach input, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var order = await register.MadeOrderAsync(input.Order, stop);
            var at = input.At ?? register.Now;
            var terms = await register.Db.Set<OrderTerm>().Where(term => term.OrderId == order.Id).Select(term => term.Id).ToListAsync(stop);
            Kernel.Rules.Check(
                new BreachMustBeNew(input.Id is { } id && await register.Db.Set<Breach>().AnyAsync(breach => breach.Id == id, stop)),
                new RespondentMustBeBoundByTheOrder(await register.RespondentsAsync(order.Id, stop), input.Respondent),
                new TermsMustBelongToTheOrder(terms, input.Terms),
                new ItMustNotBeInTheFuture(at, register.Now, "At"),
                new BreachMustFallWhileTheOrderStood(order, at));
            var fact = register.Unit.State(new BreachReported
            {
                Id = input.Fact ?? default,
                At = at,
                Breach = input.Id ?? new BreachId(register.NewId()),
                Order = order.Id,
                Respondent = input.Respondent,
                Protected = input.Protected.Count > 0 ? input.Protected : await register.ProtectedAsync(order.Id, stop),
                Terms = input.Terms,
                Incident = input.Incident,
                What = input.What,
            });
            register.Db.Append(new Breach
            {
                Id = fact.Breach,
                OrderId = order.Id,
                RespondentId = fact.Respondent,
                Protected = fact.Protected,
                Terms = fact.Terms,
                IncidentId = fact.Incident,
                What = fact.What,
                At = fact.At,
                ReportedBy = register.Agency,
                Fact = fact.Id,
            });
            return new RecordedBreach(fact.Breach, fact.Id);
        },
        stop);
}
