using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.RecordBreachOutcome;
using Sightline.Orders.Register;
using Sightline.Orders.Vocabulary;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;

namespace Sightline.Orders.OnRecord;

/// <summary>Every breach there was, with what came of it: the one that is prosecuted first is seldom the first.</summary>
internal sealed class BreachSection(OrderReader reader, AgencyNames names, IPermissions permissions, Acting acting) : IRecordSection
{
    private const string NothingRecorded = "Nothing is recorded of what the police did";

    public async Task<RecordSection?> SectionAsync(Subject subject, CancellationToken stop)
    {
        if (!permissions.Allows(acting.Current, "orders.view"))
        {
            return null;
        }
        var orders = await reader.ReadAsync(await reader.OfAsync([.. subject.Nominals], stop), stop);
        var breaches = orders.SelectMany(order => order.Breaches.Where(breach => IsTheirs(breach, order, subject.Nominals)).Select(breach => (order, breach)))
            .OrderByDescending(one => one.breach.At).ToList();
        if (breaches.Count == 0)
        {
            return null;
        }
        var lines = new List<RecordLine>();
        foreach (var (order, breach) in breaches)
        {
            var earlier = breaches.Count(other => other.breach.RespondentId == breach.RespondentId && other.breach.At < breach.At);
            lines.Add(new RecordLine(
                LondonTime.DateAndTime(breach.At),
                $"{char.ToUpperInvariant(order.TypeName[0])}{order.TypeName[1..]}, {order.Order.Reference}. Reported by: {await names.OfAsync(breach.ReportedBy, stop)}. {WhatCame(order, breach)}. {Before(earlier)}",
                Links.Order(order.Id), HasOutcome(order, breach) ? null : "No outcome"));
        }
        return new RecordSection { Code = "breaches", Title = "Breaches", Order = 21, Lines = lines };
    }

    /// <summary>On the record of whoever broke the order, or of those whom the report names as protected.</summary>
    private static bool IsTheirs(Breach breach, HeldOrder order, IReadOnlyList<NominalId> one) =>
        one.Contains(breach.RespondentId) || (breach.Protected.Count > 0 ? breach.Protected : order.Protected).Any(one.Contains);

    private static bool HasOutcome(HeldOrder order, Breach breach) => order.Outcomes.Any(outcome => outcome.BreachId == breach.Id);

    private static string WhatCame(HeldOrder order, Breach breach) => order.Outcomes.Where(outcome => outcome.BreachId == breach.Id).OrderBy(outcome => outcome.At).ToList() is { Count: > 0 } outcomes
        ? string.Join(", then ", outcomes.Select((outcome, index) => index == 0 ? OutcomeWords.Of(outcome.Outcome) : OutcomeWords.Of(outcome.Outcome).ToLowerInvariant()))
        : NothingRecorded;

    private static string Before(int earlier) => earlier switch
    {
        0 => "No breach before it is recorded.",
        1 => "1 breach before it.",
        _ => $"{earlier} breaches before it.",
    };
}
