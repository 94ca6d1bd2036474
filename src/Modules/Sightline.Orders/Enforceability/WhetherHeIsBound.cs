using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Orders.Enforceability;

/// <summary>
/// Whether this respondent is bound by a term: from its making, its being pronounced before him, service, or knowing, as that order type's entry
/// says. That no service is recorded never means that he does not know: the answer is then not known.
/// </summary>
internal static class WhetherHeIsBound
{
    internal static (Answer Answer, string Why) By(TermAsHeld term, OrderAsHeld order, Question asked)
    {
        var ways = order.Type!.BindsWhen(order.MadeWithoutNotice);
        if (ways.Contains(BindsFrom.Made))
        {
            return (Answer.Yes, "It binds from its making, whether or not it was served.");
        }
        var asMade = term.BroughtAt is null;
        if (asMade && order.Pronounced == Answer.Yes && (ways.Contains(BindsFrom.Pronounced) || ways.Contains(BindsFrom.Knew)))
        {
            return (Answer.Yes, "The court made it with the respondent there.");
        }
        var knew = order.Knowings
            .Where(knowing => knowing.Respondent == asked.Respondent && knowing.At <= asked.Now && Suffices(knowing, term, order, ways))
            .OrderBy(knowing => knowing.At).FirstOrDefault();
        return knew is not null
            ? (Answer.Yes, $"{(knew.ServedBy is null ? "Told" : "Served")} on {LondonTime.DateAndTime(knew.At)}.")
            : (Answer.NotKnown, WhyNotKnown(term, order, ways));
    }

    private static bool Suffices(Knowing knowing, TermAsHeld term, OrderAsHeld order, IReadOnlyList<BindsFrom> ways)
    {
        var coversIt = (knowing.Terms.Count == 0 || knowing.Terms.Contains(term.Id)) && (term.BroughtAt is not { } brought || knowing.At >= brought);
        if (!coversIt)
        {
            return false;
        }
        if (ways.Contains(BindsFrom.Knew))
        {
            return true;
        }
        return ways.Contains(BindsFrom.Served) && knowing.ServedBy is { } method && (!order.IsPoliceNotice || method == ServiceMethod.InPersonByOfficer);
    }

    private static string WhyNotKnown(TermAsHeld term, OrderAsHeld order, IReadOnlyList<BindsFrom> ways)
    {
        if (order.IsPoliceNotice)
        {
            return "No service by a constable in person is recorded, and a notice binds from that.";
        }
        if (term.BroughtAt is { } brought)
        {
            return $"Varied on {LondonTime.Date(LondonTime.DayOf(brought))}; nobody has recorded that the respondent was told the new wording.";
        }
        return ways.Contains(BindsFrom.Knew)
            ? "Nobody has recorded that the respondent was served with it or told of it."
            : "Nobody has recorded that the respondent was served with it.";
    }
}
