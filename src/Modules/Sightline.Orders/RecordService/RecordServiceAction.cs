using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.RecordService;

internal sealed record NewService
{
    public required OrderId Order { get; init; }

    public required NominalId Respondent { get; init; }

    public required ServiceMethod Method { get; init; }

    public Answer ProofHeld { get; init; }

    public string? ServedBy { get; init; }

    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    /// <summary>The applicant handed it over herself, which is refused.</summary>
    public bool ByTheApplicant { get; init; }

    public ServiceId? Id { get; init; }

    public FactId? Fact { get; init; }
}

/// <summary>Records that an order was served on one respondent.</summary>
internal sealed class RecordServiceAction(RegisterWork register)
{
    public Task<FactId> RecordAsync(NewService input, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var order = await register.MadeOrderAsync(input.Order, stop);
            var at = input.At ?? register.Now;
            Kernel.Rules.Check(
                new TheApplicantMayNotServe(input.ByTheApplicant),
                new RespondentMustBeBoundByTheOrder(await register.RespondentsAsync(order.Id, stop), input.Respondent),
                new ItMustNotBeInTheFuture(at, register.Now, "At"),
                new ServiceMustNotBeBeforeTheMaking(order.MadeOn, at),
                new OrderMustNotHaveEnded(order, at));
            var fact = register.Unit.State(new OrderServed
            {
                Id = input.Fact ?? default,
                At = at,
                Order = order.Id,
                Service = input.Id ?? new ServiceId(register.NewId()),
                Respondent = input.Respondent,
                Method = input.Method,
                ProofHeld = input.ProofHeld,
                ServedBy = input.ServedBy,
            });
            register.Db.Append(new Service
            {
                Id = fact.Service,
                OrderId = order.Id,
                RespondentId = fact.Respondent,
                How = HowHeKnew.Served,
                Method = fact.Method,
                ProofHeld = fact.ProofHeld,
                By = fact.ServedBy,
                At = fact.At,
                RecordedBy = register.Agency,
                Fact = fact.Id,
            });
            return fact.Id;
        },
        stop);
}
