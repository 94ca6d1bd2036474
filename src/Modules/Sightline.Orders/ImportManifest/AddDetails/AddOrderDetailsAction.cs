using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Rules;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;
using Sightline.People.Contracts;

namespace Sightline.Orders.ImportManifest.AddDetails;

/// <summary>What is now known of an order that was entered without it. Each may be given only where the register holds nothing.</summary>
internal sealed record OrderDetails
{
    internal LocalDate? MadeOn { get; init; }

    internal LocalDate? LastDay { get; init; }

    internal Answer UntilFurtherOrder { get; init; }

    internal AgencyCode? Court { get; init; }

    internal OrderParty? Applicant { get; init; }

    internal byte[]? Document { get; init; }

    /// <summary>All its terms, as its paper has them.</summary>
    internal IReadOnlyList<TermDescription> Terms { get; init; } = [];
}

/// <summary>Fills in what was not known of an order. It never changes what was: that is a variation, and the court's.</summary>
internal sealed class AddOrderDetailsAction(RegisterWork register, IPeople people, KeepDocumentAction documents, TermWriter writer)
{
    /// <exception cref="RulesBrokenException">It would change what is known, or breaks a rule of the order's making.</exception>
    public Task<FactId> AddAsync(OrderId id, OrderDetails input, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var order = await register.MadeOrderAsync(id, stop);
            var maker = (input.Court ?? order.MadeBy) is { } code ? await register.FindAgencyAsync(code, stop) : null;
            var held = input.Terms.Count > 0 && await register.Db.Set<OrderTerm>().AnyAsync(term => term.OrderId == id, stop);
            Check(order, input, maker, held);
            order.MadeOn ??= input.MadeOn;
            order.LastDay ??= input.LastDay;
            order.UntilFurtherOrder = order.UntilFurtherOrder == Answer.NotKnown ? input.UntilFurtherOrder : order.UntilFurtherOrder;
            order.MadeBy ??= input.Court;
            order.MadeInArea ??= maker?.Area;
            order.Force ??= maker is not null ? (await register.Directory.ForceOfCourtAsync(maker.Code, stop)).OrNull() is { Value.Length: > 0 } force ? force : null : null;
            order.Document ??= input.Document is { } paper ? await documents.KeepAsync(id.Value, paper, stop) : null;
            var applicant = input.Applicant is { } party ? await RecordAsync(id, party, stop) : (NominalId?)null;
            var clauses = await writer.WithoutHomesAsync(input.Terms, await register.ProtectedAsync(id, stop), stop);
            var fact = register.Unit.State(new OrderDetailsAdded
            {
                Order = id,
                MadeOn = input.MadeOn,
                LastDay = input.LastDay,
                UntilFurtherOrder = input.UntilFurtherOrder,
                MadeBy = input.Court,
                Force = order.Force,
                Respondents = await register.RespondentsAsync(id, stop),
                Protected = applicant is { } person ? [person] : [],
                Document = order.Document,
                Terms = clauses,
            });
            if (clauses.Count > 0)
            {
                // Two people who enter the terms at once would enter them twice: the second is told.
                register.Db.Entry(order).State = EntityState.Modified;
                await writer.AppendAsync(id, clauses, new Brought(fact.Id, null), stop);
            }
            return fact.Id;
        },
        stop);

    private void Check(ProtectiveOrder order, OrderDetails input, Agency? maker, bool termsAreHeld)
    {
        var made = order.MadeOn ?? input.MadeOn;
        var last = order.LastDay ?? input.LastDay;
        var near = register.Rulebook.OrderTypeNear(order.Type.Value, made, maker?.Area);
        var making = near is not null && input.MadeOn is { } day ? register.Rulebook.MayBeMade(order.Type.Value, day, maker?.Area) : null;
        var mayMake = input.Court is null || (maker is not null && near is not null && near.MadeBy.Contains(KindWords.Of(maker.Kind)));
        Kernel.Rules.Check(
            new OnlyWhatIsNotKnownIsAdded(order, input, termsAreHeld),
            new TermsMustSuitTheType(near, input.Terms),
            new EveryTermMustHaveItsOwnNumber(input.Terms),
            new OrderMustNotBeMadeInTheFuture(input.MadeOn, register.Today),
            new OrderMustNotEndBeforeItWasMade(made, last),
            new OrderMustBeMakeableThatDay(making),
            new MakerMustBeOneThatMakesSuchOrders(near?.Name ?? "", maker?.Name, mayMake),
            new LengthMustBeLawful(near, made, last, input.UntilFurtherOrder));
    }

    private async Task<NominalId> RecordAsync(OrderId order, OrderParty party, CancellationToken stop)
    {
        var respondents = await register.RespondentsAsync(order, stop);
        var nominal = party.Held ?? await people.RecordAsync(
            new NewNominal { HeldBy = register.Agency, Details = party.Details!, Confidential = party.Confidential, NeverSameAs = respondents }, stop);
        Kernel.Rules.Check(new TheTwoSidesMustBeDifferentPeople(respondents, [nominal]));
        register.Db.Append(new OrderProtected { OrderId = order, NominalId = nominal });
        return nominal;
    }
}
