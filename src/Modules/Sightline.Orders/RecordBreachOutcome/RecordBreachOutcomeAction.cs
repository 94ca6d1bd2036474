using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.RecordBreachOutcome;

internal sealed record NewBreachOutcome(BreachId Breach, BreachOutcome Outcome)
{
    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    public FactId? Fact { get; init; }
}

/// <summary>Records what came of a breach.</summary>
internal sealed class RecordBreachOutcomeAction(RegisterWork register)
{
    public Task<FactId> RecordAsync(NewBreachOutcome input, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var breach = await register.Db.Set<Breach>().AsNoTracking().FirstOrDefaultAsync(held => held.Id == input.Breach, stop);
            Kernel.Rules.Check(new BreachMustBeKnown(breach), new ItMustNotBeInTheFuture(input.At ?? register.Now, register.Now, "At"));
            var fact = register.Unit.State(new BreachOutcomeRecorded
            {
                Id = input.Fact ?? default,
                At = input.At ?? default,
                Breach = breach!.Id,
                Order = breach.OrderId,
                Outcome = input.Outcome,
            });
            register.Db.Append(new BreachOutcomeEntry
            {
                Id = fact.Id,
                BreachId = breach.Id,
                OrderId = breach.OrderId,
                Outcome = fact.Outcome,
                At = fact.At,
                RecordedBy = register.Agency,
            });
            return fact.Id;
        },
        stop);
}
