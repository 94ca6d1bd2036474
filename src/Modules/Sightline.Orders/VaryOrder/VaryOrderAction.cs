using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.VaryOrder;

internal sealed record NewVariation
{
    public required OrderId Order { get; init; }

    /// <summary>Whether the new wording has reached us. Not: every term touched is not known until it does.</summary>
    public required Answer WordingReceived { get; init; }

    /// <summary>Empty: not known which.</summary>
    public IReadOnlyList<TermId> TermsTouched { get; init; } = [];

    /// <summary>Each with an id of its own. One with the number of a term touched takes its place.</summary>
    public IReadOnlyList<TermDescription> NewTerms { get; init; } = [];

    public LocalDate? LastDay { get; init; }

    /// <summary>The court that decided; null: see <see cref="RegisterWork.DecidedByAsync"/>.</summary>
    public AgencyCode? DecidedBy { get; init; }

    public Instant? At { get; init; }

    public FactId? Fact { get; init; }
}

/// <summary>Records that a court changed an order. The wording it had before stays, with when it was replaced.</summary>
internal sealed class VaryOrderAction(RegisterWork register, TermWriter writer)
{
    public Task<FactId> VaryAsync(NewVariation input, CancellationToken stop) => register.Unit.DoAsync(() => RecordAsync(input, stop), stop);

    private async Task<FactId> RecordAsync(NewVariation input, CancellationToken stop)
    {
        var order = await register.MadeOrderAsync(input.Order, stop);
        var terms = await register.Db.Set<OrderTerm>().Where(term => term.OrderId == order.Id).ToListAsync(stop);
        var at = input.At ?? register.Now;
        await CheckAsync(input, order, terms, at, stop);
        var clauses = await writer.WithoutHomesAsync(input.NewTerms, await register.ProtectedAsync(order.Id, stop), stop);
        var fact = register.Unit.State(new OrderVaried
        {
            Id = input.Fact ?? default,
            At = at,
            Order = order.Id,
            WordingReceived = input.WordingReceived,
            TermsTouched = input.TermsTouched,
            NewTerms = clauses,
            LastDay = input.LastDay,
        });
        order.LastDay = input.LastDay ?? order.LastDay;
        order.UntilFurtherOrder = input.LastDay is null ? order.UntilFurtherOrder : Answer.No;
        if (order.ExpiryStatedAt is not null && order.LastDay >= register.Today)
        {
            order.ExpiryStatedAt = null;
        }
        Replace(terms, fact);
        await writer.AppendAsync(order.Id, clauses, new Brought(fact.Id, fact.At), stop);
        register.Db.Append(new OrderVariation
        {
            Id = fact.Id,
            OrderId = order.Id,
            At = fact.At,
            WordingReceived = fact.WordingReceived,
            TermsTouched = fact.TermsTouched,
            LastDay = fact.LastDay,
            StatedBy = register.Agency,
        });
        return fact.Id;
    }

    private async Task CheckAsync(NewVariation input, ProtectiveOrder order, List<OrderTerm> terms, Instant at, CancellationToken stop)
    {
        var type = register.TypeOf(order);
        var (by, may) = await register.DecidedByAsync(order, input.DecidedBy, type?.VariedBy ?? [], stop);
        var held = terms.ConvertAll(term => term.Id);
        Kernel.Rules.Check(
            new OnlyACourtThatMayVaryVaries(type?.Name ?? order.Type.Value, by, may),
            new OrderMustNotHaveEnded(order, at),
            new ItMustNotBeInTheFuture(at, register.Now, "At"),
            new OrderMustNotEndBeforeItWasMade(order.MadeOn, input.LastDay),
            new TermsMustBelongToTheOrder(held, input.TermsTouched),
            new ChangedTermsNeedIdsOfTheirOwn(held, [.. input.NewTerms.Select(term => term.Term)]),
            new TermsMustSuitTheType(type, input.NewTerms),
            new EveryTermMustHaveItsOwnNumber(input.NewTerms));
    }

    /// <summary>With the new wording here, what it touches no longer stands; a new term also takes the place of the one with its number.</summary>
    private static void Replace(List<OrderTerm> terms, OrderVaried fact)
    {
        if (fact.WordingReceived != Answer.Yes || fact.NewTerms.Count == 0)
        {
            return;
        }
        var numbers = fact.NewTerms.Select(term => term.Number).ToHashSet();
        foreach (var term in terms.Where(term => term.ReplacedBy is null && (fact.TermsTouched.Contains(term.Id) || numbers.Contains(term.Number))))
        {
            term.ReplacedBy = fact.Id;
            term.ReplacedAt = fact.At;
        }
    }
}
