using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Platform.Disclosing;
using Sightline.Platform.Ports;

namespace Sightline.Orders.SubjectAccess;

/// <summary>
/// Orders that bind him, that the answering agency entered or served, and that he was served with or told of: their terms as he was told them. One that he does not know of yet is not there:
/// he must not learn of it by asking. Whom it protects is left out.
/// </summary>
internal sealed class OrdersHeWasToldOf(OrderReader reader, AgencyNames names) : IDisclosesToSubject
{
    public int Order => 20;

    public async Task<DisclosedSection> SectionAsync(SubjectOfAnswer subject, CancellationToken stop)
    {
        var lines = new List<DisclosedLine>();
        var others = new HashSet<NominalId>();
        foreach (var order in (await reader.ReadAsync(await reader.BindingAsync(subject.Nominals, stop), stop)).OrderBy(order => order.Order.MadeOn))
        {
            var told = order.StandingServices.Where(service => subject.Nominals.Contains(service.RespondentId)).ToList();
            if (told.Count == 0 || order.Order.EnteredBy != subject.Agency && told.TrueForAll(service => service.RecordedBy != subject.Agency))
            {
                continue;
            }
            others.UnionWith(order.Protected.Concat(order.Children));
            lines.AddRange(await LinesAsync(order, told, stop));
        }
        List<Disclosable> leftOut = others.Count > 0 ? [Disclosable.LeftOut(others.Count)] : [];
        return new(Disclosable.Words("Orders you were told of"), lines,
            [.. leftOut, Disclosable.Words("The orders themselves are given by the court that made them. What is not listed here is not part of this answer, whether there is anything or not.")]);
    }

    private async Task<IReadOnlyList<DisclosedLine>> LinesAsync(HeldOrder order, List<Service> told, CancellationToken stop)
    {
        List<DisclosedLine> lines = [Line(Disclosable.Words("Order"), $"{char.ToUpperInvariant(order.TypeName[0])}{order.TypeName[1..]}, {order.Order.Reference}")];
        if (order.Order.MadeBy is { } court)
        {
            lines.Add(Line(Disclosable.Words("Made by"), await names.OfAsync(court, stop)));
        }
        if (order.Order.MadeOn is { } made)
        {
            lines.Add(Line(Disclosable.Words("Made on"), LondonTime.Date(made)));
        }
        if (order.Order.LastDay is { } last)
        {
            lines.Add(Line(Disclosable.Words("Last day"), LondonTime.Date(last)));
        }
        lines.AddRange(told.Select(service => Line(service.How == HowHeKnew.Served ? Disclosable.Words("Served on you") : Disclosable.Words("You were told of it"), LondonTime.DateAndTime(service.At))));
        lines.AddRange(order.Terms.Where(term => told.Exists(service => Knew(service, term))).OrderBy(term => term.Number).Select(term => Line(Disclosable.Words("What it said"), term.Plain)));
        return lines;
    }

    /// <summary>A term that came by a variation after he was told is not known to him by it.</summary>
    private static bool Knew(Service service, OrderTerm term) => service.Terms.Count > 0 ? service.Terms.Contains(term.Id) : term.BroughtAt is not { } brought || brought <= service.At;

    private static DisclosedLine Line(Disclosable what, string value) => new(what, Disclosable.ToldToHim(value, Sensitivity.Ordinary));
}
