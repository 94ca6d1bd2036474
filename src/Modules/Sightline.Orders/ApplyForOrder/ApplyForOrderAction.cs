using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.ApplyForOrder;

internal sealed record NewApplication
{
    public OrderId? Id { get; init; }

    public FactId? Fact { get; init; }

    public Instant? At { get; init; }

    public required OrderTypeCode Type { get; init; }

    public required IReadOnlyList<NominalId> Respondents { get; init; }

    public IReadOnlyList<NominalId> Protected { get; init; } = [];

    public AgencyCode? Court { get; init; }

    public AgencyCode? Applicant { get; init; }
}

/// <summary>Registers that an order was asked for: it binds nobody yet, and is seen by those who look for it.</summary>
internal sealed class ApplyForOrderAction(RegisterWork register)
{
    public Task<OrderId> ApplyAsync(NewApplication input, CancellationToken stop) => register.Unit.DoAsync(() => RegisterAsync(input, stop), stop);

    private async Task<OrderId> RegisterAsync(NewApplication input, CancellationToken stop)
    {
        var id = input.Id ?? new OrderId(register.NewId());
        var isHeld = await register.Db.Set<ProtectiveOrder>().AnyAsync(order => order.Id == id, stop);
        Kernel.Rules.Check(
            new OrderMustBeNew(isHeld ? OrderStage.Made : null),
            new OrderTypeMustBeInTheRulebook(input.Type, register.Rulebook.OrderTypeNear(input.Type.Value, register.Today, null) is not null),
            new OrderMustBindSomebody(input.Respondents.Count),
            new TheTwoSidesMustBeDifferentPeople(input.Respondents, input.Protected));
        var fact = register.Unit.State(new OrderAppliedFor
        {
            Id = input.Fact ?? default,
            At = input.At ?? default,
            Order = id,
            Type = input.Type,
            Respondents = input.Respondents,
            Protected = input.Protected,
            Court = input.Court,
            Applicant = input.Applicant ?? register.Agency,
        });
        register.Db.Append(new ProtectiveOrder
        {
            Id = id,
            Type = input.Type,
            Stage = OrderStage.AppliedFor,
            AppliedTo = fact.Court,
            Applicant = fact.Applicant,
            AppliedAt = fact.At,
            EnteredBy = register.Agency,
        });
        fact.Respondents.ToList().ForEach(person => register.Db.Append(new OrderRespondent { OrderId = id, NominalId = person }));
        fact.Protected.ToList().ForEach(person => register.Db.Append(new OrderProtected { OrderId = id, NominalId = person }));
        return id;
    }
}
