using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.Orders.Contracts;

/// <summary>The register, for the other modules.</summary>
public interface IOrders
{
    Task<OrderSummary?> FindAsync(OrderId order, CancellationToken stop);

    /// <summary>Orders that bind (as respondent) or protect any of these people, live or not known to have ended.</summary>
    Task<IReadOnlyList<OrderSummary>> LiveAsync(Subject subject, CancellationToken stop);

    /// <summary>Orders between any of these people on the one side and any on the other, live or not known to have ended.</summary>
    Task<IReadOnlyList<OrderSummary>> BetweenAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop);
}

public sealed record OrderSummary
{
    public required OrderId Order { get; init; }

    public required OrderTypeCode Type { get; init; }

    public required string TypeName { get; init; }

    public required IReadOnlyList<NominalId> Respondents { get; init; }

    public required IReadOnlyList<NominalId> Protected { get; init; }

    public AgencyCode? MadeBy { get; init; }

    /// <summary>The force whose order desk owes confirming and serving it.</summary>
    public AgencyCode? Force { get; init; }

    public LocalDate? MadeOn { get; init; }

    public LocalDate? LastDay { get; init; }

    /// <summary>The one answer at the top: yes only when at least one term is enforceable now.</summary>
    public required Answer EnforceableNow { get; init; }
}
