using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.Enforceability;
using Sightline.Orders.Model;
using Sightline.Rulebook;

namespace Sightline.Orders.Register;

/// <summary>One order with everything the register holds of it.</summary>
internal sealed record HeldOrder(ProtectiveOrder Order)
{
    /// <summary>The rulebook's entry by its day.</summary>
    public required OrderType? Type { get; init; }

    public IReadOnlyList<NominalId> Respondents { get; init; } = [];

    public IReadOnlyList<NominalId> Protected { get; init; } = [];

    public IReadOnlyList<NominalId> Children { get; init; } = [];

    public IReadOnlyList<OrderTerm> Terms { get; init; } = [];

    public IReadOnlyList<Service> Services { get; init; } = [];

    public IReadOnlyList<OrderVariation> Variations { get; init; } = [];

    public IReadOnlyList<DisputedStatement> Disputed { get; init; } = [];

    public IReadOnlyList<Breach> Breaches { get; init; } = [];

    public IReadOnlyList<BreachOutcomeEntry> Outcomes { get; init; } = [];

    public OrderId Id => Order.Id;

    public string TypeName => Type?.Name ?? Order.Type.Value;

    public bool HasDisputed => Disputed.Any(statement => statement.ConfirmedAt is null);

    public IEnumerable<OrderTerm> StandingTerms => Terms.Where(term => term.ReplacedBy is null).OrderBy(term => term.Number).ThenBy(term => term.Id);

    /// <summary>Services that were not found wrong, oldest first.</summary>
    public IEnumerable<Service> StandingServices => Services.Where(service => service.WrongSince is null).OrderBy(service => service.At).ThenBy(service => service.Id);

    /// <summary>Made, and for at least one respondent nothing says that he knows of it.</summary>
    public bool IsUnserved => Order.Stage == OrderStage.Made && Order.PronouncedInHisPresence != Answer.Yes
        && Respondents.Any(respondent => !StandingServices.Any(service => service.RespondentId == respondent));

    /// <summary>Live, or not known to have ended.</summary>
    public bool IsLiveOn(LocalDate today) =>
        Order.Stage == OrderStage.Made && Order.DischargedAt is null && (Order.LastDay is not { } last || last >= today);

    public OrderAsHeld AsHeld() => new()
    {
        Type = Type,
        IsMade = Order.Stage == OrderStage.Made,
        MadeOn = Order.MadeOn,
        LastDay = Order.LastDay,
        UntilFurtherOrder = Order.UntilFurtherOrder,
        MadeWithoutNotice = Order.MadeWithoutNotice,
        Pronounced = Order.PronouncedInHisPresence,
        Discharge = Order.DischargedAt is { } at ? new Discharge(at, Order.DischargedOn) : null,
        Terms = [.. Terms.Select(Of)],
        Knowings = [.. StandingServices.Select(Of)],
        Variations = [.. Variations.Select(variation => new Variation(variation.At, variation.WordingReceived, variation.TermsTouched))],
    };

    private static TermAsHeld Of(OrderTerm term) => new()
    {
        Id = term.Id,
        Number = term.Number,
        Plain = term.Plain,
        Legal = term.Legal,
        PowerOfArrest = term.PowerOfArrest,
        BroughtAt = term.BroughtAt,
        ReplacedAt = term.ReplacedAt,
    };

    private static Knowing Of(Service service) => new(service.RespondentId, service.At) { ServedBy = service.Method, Terms = service.Terms };
}
