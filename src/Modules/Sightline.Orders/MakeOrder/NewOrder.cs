using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.Orders.MakeOrder;

/// <summary>An order to be registered as made. What is not known stays empty: it is registered all the same.</summary>
internal sealed record NewOrder
{
    /// <summary>Null: a new one. The id of an order that was applied for makes that one.</summary>
    public OrderId? Id { get; init; }

    /// <summary>The id of the fact where it came over the feed.</summary>
    public FactId? Fact { get; init; }

    public Instant? At { get; init; }

    public required OrderTypeCode Type { get; init; }

    public AgencyCode? MadeBy { get; init; }

    public required IReadOnlyList<OrderParty> Respondents { get; init; }

    public IReadOnlyList<OrderParty> Protected { get; init; } = [];

    public IReadOnlyList<OrderParty> Children { get; init; } = [];

    /// <summary>Null: the force of the respondent's home, else the court's.</summary>
    public AgencyCode? Force { get; init; }

    public string? CourtReference { get; init; }

    public LocalDate? MadeOn { get; init; }

    /// <summary>Inclusive.</summary>
    public LocalDate? LastDay { get; init; }

    public Answer UntilFurtherOrder { get; init; }

    public Answer MadeWithoutNotice { get; init; }

    public Answer PronouncedInHisPresence { get; init; }

    public IReadOnlyList<TermDescription> Terms { get; init; } = [];

    /// <summary>SHA-256 of the document held, as hex.</summary>
    public string? Document { get; init; }
}

/// <summary>Somebody already held, or somebody as the order describes them.</summary>
internal sealed record OrderParty
{
    private OrderParty()
    {
    }

    public NominalId? Held { get; private init; }

    public PersonDescription? Details { get; private init; }

    /// <summary>Where she lives and how to reach her: never into the order itself.</summary>
    public ContactDescription? Confidential { get; private init; }

    internal static OrderParty Of(NominalId nominal) => new() { Held = nominal };

    internal static OrderParty New(PersonDescription details, ContactDescription? confidential = null) =>
        new() { Details = details, Confidential = confidential };
}

internal sealed record MadeOrder(OrderId Order, FactId Fact)
{
    public required IReadOnlyList<NominalId> Respondents { get; init; }

    public required IReadOnlyList<NominalId> Protected { get; init; }

    public AgencyCode? Force { get; init; }
}
