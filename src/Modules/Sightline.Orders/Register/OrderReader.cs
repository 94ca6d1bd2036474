using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Deadlines;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Enforceability;
using Sightline.Orders.Model;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Orders.Register;

/// <summary>Reads orders whole, and asks the evaluator. Finds ids first, so that what is shown is read in one short piece.</summary>
internal sealed class OrderReader(SightlineDb db, RegisterSources sources, DayCalendars calendars)
{
    internal LocalDate Today => LondonTime.DayOf(Now);

    internal Instant Now => sources.Clock.GetCurrentInstant();

    /// <summary>Orders that bind or protect any of these.</summary>
    internal async Task<List<OrderId>> OfAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop)
    {
        var binding = await BindingAsync(people, stop);
        var protecting = await db.Set<OrderProtected>().AsNoTracking().Where(party => people.Contains(party.NominalId)).Select(party => party.OrderId).ToListAsync(stop);
        return [.. binding.Concat(protecting).Distinct()];
    }

    internal async Task<List<OrderId>> BindingAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop) =>
        await db.Set<OrderRespondent>().AsNoTracking().Where(party => people.Contains(party.NominalId)).Select(party => party.OrderId).Distinct().ToListAsync(stop);

    internal async Task<HeldOrder?> FindAsync(OrderId order, CancellationToken stop) => (await ReadAsync([order], stop)).SingleOrDefault();

    internal async Task<IReadOnlyList<HeldOrder>> ReadAsync(IReadOnlyCollection<OrderId> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
        {
            return [];
        }
        var orders = await db.Set<ProtectiveOrder>().AsNoTracking().Where(order => ids.Contains(order.Id)).ToListAsync(stop);
        var respondents = (await db.Set<OrderRespondent>().AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToListAsync(stop)).ToLookup(row => row.OrderId);
        var protectedPeople = (await db.Set<OrderProtected>().AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToListAsync(stop)).ToLookup(row => row.OrderId);
        var children = (await db.Set<OrderChild>().AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToListAsync(stop)).ToLookup(row => row.OrderId);
        var terms = (await db.Set<OrderTerm>().AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToListAsync(stop)).ToLookup(row => row.OrderId);
        var services = (await db.Set<Service>().AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToListAsync(stop)).ToLookup(row => row.OrderId);
        var variations = (await db.Set<OrderVariation>().AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToListAsync(stop)).ToLookup(row => row.OrderId);
        var disputed = (await db.Set<DisputedStatement>().AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToListAsync(stop)).ToLookup(row => row.OrderId);
        var breaches = (await db.Set<Breach>().AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToListAsync(stop)).ToLookup(row => row.OrderId);
        var outcomes = (await db.Set<BreachOutcomeEntry>().AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToListAsync(stop)).ToLookup(row => row.OrderId);
        return orders.OrderBy(order => order.Id).Select(order => new HeldOrder(order)
        {
            Type = sources.Rulebook.OrderTypeNear(order.Type.Value, order.MadeOn, order.MadeInArea),
            Respondents = [.. respondents[order.Id].Select(party => party.NominalId).Order()],
            Protected = [.. protectedPeople[order.Id].Select(party => party.NominalId).Order()],
            Children = [.. children[order.Id].Select(party => party.NominalId).Order()],
            Terms = [.. terms[order.Id]],
            Services = [.. services[order.Id]],
            Variations = [.. variations[order.Id]],
            Disputed = [.. disputed[order.Id]],
            Breaches = [.. breaches[order.Id].OrderBy(breach => breach.At)],
            Outcomes = [.. outcomes[order.Id].OrderBy(outcome => outcome.At)],
        }).ToList();
    }

    internal async Task<OrderAnswer> AnswerAsync(HeldOrder order, NominalId respondent, bool onlyPossibly, CancellationToken stop)
    {
        var held = order.AsHeld();
        return Evaluator.Evaluate(
            held with { NoticeRunsTo = held.IsPoliceNotice ? NoticeRunsTo(order, respondent) : null },
            new Question(respondent, Now) { OnlyPossiblyHim = onlyPossibly, Ring = await RingAsync(order.Order, stop) });
    }

    /// <summary>The one answer for the order: yes as soon as it is yes for one respondent.</summary>
    internal async Task<Answer> EnforceableAsync(HeldOrder order, Func<NominalId, bool> onlyPossibly, CancellationToken stop)
    {
        var answers = new List<Answer>();
        foreach (var respondent in order.Respondents)
        {
            answers.Add((await AnswerAsync(order, respondent, onlyPossibly(respondent), stop)).Enforceable);
        }
        return Answers.Any(answers);
    }

    /// <summary>"Northgate order desk, 0000", or that the number is not known.</summary>
    internal async Task<string> RingAsync(ProtectiveOrder order, CancellationToken stop)
    {
        var force = order.Force ?? (order.MadeBy is { } court && (await sources.Directory.ForceOfCourtAsync(court, stop)).TryGet(out var of) ? of : null as AgencyCode?);
        if (force is not { } known || await sources.Directory.DeskOfAsync(known, DeskRole.OrderDesk, stop) is not { } desk)
        {
            return "your control room: the order's own desk is not known";
        }
        return desk.Phone is { Length: > 0 } phone ? $"{desk.Name}, {phone}" : $"{desk.Name} (number not known: through your control room)";
    }

    /// <summary>How long a notice runs from its service in person is the limit of what its service raises: the application to the court.</summary>
    private DueTime? NoticeRunsTo(HeldOrder order, NominalId respondent)
    {
        var served = order.StandingServices.FirstOrDefault(service => service.RespondentId == respondent && service.Method == ServiceMethod.InPersonByOfficer);
        if (served is null || order.Order.MadeOn is not { } made)
        {
            return null;
        }
        var rule = sources.Rulebook.DutyRulesRaisedBy(nameof(OrderServed), made, order.Order.MadeInArea)
            .FirstOrDefault(rule => rule.When.Any(when => when.Condition == ConditionUse.OrderTypeIs && when.Argument == order.Order.Type.Value));
        return rule is null || !calendars.TryGet(rule.Calendar, out var calendar) ? null : StatutoryClock.Due(rule.Within, served.At, calendar);
    }
}
