using Sightline.Facts;

namespace Sightline.Orders.Vocabulary;

/// <summary>Every address of the register's pages. Ids only, never a name.</summary>
internal static class Links
{
    internal static string Order(OrderId order) => $"/orders/{order.Value}";

    internal static string Service(OrderId order) => $"/orders/{order.Value}/service";

    internal static string Told(OrderId order, NominalId respondent) => $"/orders/{order.Value}/told?respondent={respondent.Value}";

    internal static string Terms(OrderId order) => $"/orders/{order.Value}/terms";

    internal static string Paper(OrderId order) => $"/orders/{order.Value}/paper";

    internal static string Confirm(OrderId order) => $"/orders/{order.Value}/confirm";

    internal static string Vary(OrderId order) => $"/orders/{order.Value}/vary";

    internal static string Discharge(OrderId order) => $"/orders/{order.Value}/discharge";

    internal static string Wrong(OrderId order, ServiceId service) => $"/orders/{order.Value}/services/{service.Value}/wrong";

    internal static string Statement(OrderId order, FactId statement) => $"/orders/{order.Value}/statements/{statement.Value}";

    internal static string Outcome(BreachId breach) => $"/orders/breaches/{breach.Value}/outcome";

    /// <summary>"What now happens".</summary>
    internal static string Done(OrderId order, FactId fact) => $"/orders/{order.Value}/done/{fact.Value}";

    internal static string Door(NominalId person) => $"/orders/door/{person.Value}";

    internal static string Breach(OrderId order, IncidentId? incident = null, IReadOnlyCollection<TermId>? terms = null)
    {
        var query = new List<string>();
        if (incident is { } known)
        {
            query.Add($"incident={known.Value}");
        }
        query.AddRange((terms ?? []).Select(term => $"terms={term.Value}"));
        return $"/orders/{order.Value}/breach{(query.Count > 0 ? "?" + string.Join('&', query) : "")}";
    }

    internal static string? OfOrder(IReadOnlyDictionary<string, Guid> ids, string page) => ids.TryGetValue("Order", out var order) ? $"/orders/{order}{page}" : null;
}
