using Sightline.Platform.Ports;

namespace Sightline.Orders.Vocabulary;

[Named("order")]
internal sealed class OrderLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => Links.OfOrder(ids, "");
}

[Named("order-confirm")]
internal sealed class ConfirmLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => Links.OfOrder(ids, "/confirm");
}

[Named("record-service")]
internal sealed class RecordServiceLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) =>
        Links.OfOrder(ids, "/service") is { } page ? ids.TryGetValue("Respondent", out var respondent) ? $"{page}?respondent={respondent}" : page : null;
}

[Named("order-wording")]
internal sealed class WordingLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => Links.OfOrder(ids, "/vary");
}

[Named("breach-outcome")]
internal sealed class BreachOutcomeLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Breach", out var breach) ? $"/orders/breaches/{breach}/outcome" : null;
}
