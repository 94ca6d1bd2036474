using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Vocabulary;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;

namespace Sightline.Orders.OnRecord;

/// <summary>The orders of a person's record, and what happened to each on its timeline.</summary>
internal sealed class OrderSection(OrderReader reader, AgencyNames names, IPermissions permissions, Acting acting) : IRecordSection
{
    public async Task<RecordSection?> SectionAsync(Subject subject, CancellationToken stop)
    {
        if (!permissions.Allows(acting.Current, "orders.view"))
        {
            return null;
        }
        var people = subject.Nominals.Concat(subject.Possible).ToHashSet();
        var orders = await reader.ReadAsync(await reader.OfAsync(people, stop), stop);
        if (orders.Count == 0)
        {
            return null;
        }
        var lines = new List<RecordLine>();
        var timeline = new List<TimelineEntry>();
        var notKnown = new List<string>();
        foreach (var order in orders.OrderByDescending(order => order.IsLiveOn(reader.Today)).ThenByDescending(order => order.Order.MadeOn))
        {
            lines.Add(await LineAsync(order, subject, stop));
            timeline.AddRange(await EventsAsync(order, stop));
            notKnown.AddRange(NotKnown(order, await reader.RingAsync(order.Order, stop)));
        }
        return new RecordSection { Code = "orders", Title = "Orders", Order = 20, Lines = lines, Timeline = timeline, NotKnown = notKnown };
    }

    private async Task<RecordLine> LineAsync(HeldOrder order, Subject subject, CancellationToken stop)
    {
        var named = order.Respondents.Concat(order.Protected).Where(subject.Nominals.Concat(subject.Possible).Contains).ToList();
        var isPossible = named.All(person => !subject.Nominals.Contains(person));
        var answer = await reader.EnforceableAsync(order, respondent => subject.Possible.Contains(respondent), stop);
        var side = order.Respondents.Any(named.Contains) ? "Bound by it" : "Protected by it";
        var state = order.Order.Stage == OrderStage.AppliedFor ? "applied for, not made" : $"enforceable now: {answer.Words().ToLowerInvariant()}";
        return new RecordLine(
            $"{char.ToUpperInvariant(order.TypeName[0])}{order.TypeName[1..]}, {order.Order.Reference}",
            $"{side}; {state}{(isPossible ? "; possible: confirm identity" : "")}{(order.HasDisputed ? "; a statement about it is disputed" : "")}",
            Links.Order(order.Id),
            order.IsLiveOn(reader.Today) ? "Live" : "Ended");
    }

    private async Task<List<TimelineEntry>> EventsAsync(HeldOrder order, CancellationToken stop)
    {
        var name = order.TypeName;
        var events = new List<TimelineEntry>();
        if (order.Order.AppliedAt is { } applied)
        {
            events.Add(new TimelineEntry(applied, $"Applied for: {name}", await NameAsync(order.Order.Applicant, stop)) { Link = Links.Order(order.Id) });
        }
        if (order.Order.MadeAt is { } made)
        {
            var at = order.Order.MadeOn?.AtStartOfDayInZone(LondonTime.Zone).ToInstant() ?? made;
            events.Add(new TimelineEntry(at, $"Made: {name}", await NameAsync(order.Order.MadeBy, stop)) { Link = Links.Order(order.Id), IsWholeDay = order.Order.MadeOn is not null });
        }
        foreach (var service in order.StandingServices)
        {
            events.Add(new TimelineEntry(service.At, service.How == HowHeKnew.Served ? $"Served: {name}" : $"Told of it: {name}", await NameAsync(service.RecordedBy, stop)) { Link = Links.Order(order.Id) });
        }
        foreach (var variation in order.Variations)
        {
            events.Add(new TimelineEntry(variation.At, $"Varied: {name}", await NameAsync(variation.StatedBy, stop)) { Link = Links.Order(order.Id) });
        }
        foreach (var breach in order.Breaches)
        {
            events.Add(new TimelineEntry(breach.At, $"Breach reported: {name}", await NameAsync(breach.ReportedBy, stop)) { Link = Links.Order(order.Id) });
        }
        if (order.Order.DischargedAt is { } discharged)
        {
            events.Add(new TimelineEntry(discharged, $"Discharged: {name}", await NameAsync(order.Order.DischargedBy, stop)) { Link = Links.Order(order.Id) });
        }
        return events;
    }

    private static IEnumerable<string> NotKnown(HeldOrder order, string ask)
    {
        if (order.Order.Stage == OrderStage.Made && order.Order.MadeOn is null)
        {
            yield return $"When order {order.Order.Reference} was made – ask {ask}";
        }
        if (order.Order.Stage == OrderStage.Made && order.Order.LastDay is null && order.Order.UntilFurtherOrder != Answer.Yes)
        {
            yield return $"When order {order.Order.Reference} ends – ask {ask}";
        }
        if (order.IsUnserved)
        {
            yield return $"Whether order {order.Order.Reference} was served – ask {ask}";
        }
    }

    private async Task<string> NameAsync(AgencyCode? agency, CancellationToken stop) =>
        agency is { } code ? await names.OfAsync(code, stop) : "not known";
}
