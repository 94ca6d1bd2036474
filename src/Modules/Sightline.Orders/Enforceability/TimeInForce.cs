using NodaTime;
using Sightline.Deadlines;
using Sightline.Kernel;

namespace Sightline.Orders.Enforceability;

/// <summary>Whether the order as a whole is in force at a moment: made, not discharged, not past its last day.</summary>
internal static class TimeInForce
{
    internal static (Answer Answer, string Why) At(OrderAsHeld order, Instant now)
    {
        if (!order.IsMade)
        {
            return (Answer.No, "It has been applied for. It has not been made.");
        }
        if (Ended(order, now) is { } ended)
        {
            return (Answer.No, ended);
        }
        if (order.MadeOn is not { } made)
        {
            return (Answer.NotKnown, "The day it was made is not known, so neither is the law it is read by.");
        }
        if (made > LondonTime.DayOf(now))
        {
            return (Answer.NotKnown, $"The register says it was made on {LondonTime.Date(made)}, which has not come yet.");
        }
        if (order.IsPoliceNotice)
        {
            return NoticeAt(order, now);
        }
        if (order.LastDay is { } last)
        {
            return (Answer.Yes, $"In force until the end of {LondonTime.Date(last)}.");
        }
        return order.UntilFurtherOrder == Answer.Yes
            ? (Answer.Yes, "In force until further order.")
            : (Answer.NotKnown, "When it ends is not known.");
    }

    /// <summary>Null: nothing says that it has ended.</summary>
    private static string? Ended(OrderAsHeld order, Instant now)
    {
        var today = LondonTime.DayOf(now);
        if (order.Discharge is { } discharge && (discharge.On < today || now >= discharge.At))
        {
            return $"Discharged on {LondonTime.Date(discharge.On ?? LondonTime.DayOf(discharge.At))}.";
        }
        return order.LastDay < today ? $"It ended on {LondonTime.Date(order.LastDay.Value)}." : null;
    }

    /// <summary>A notice lapses when its hours have run without a court; where a day is not settled in law it may or may not have. A hearing put off keeps it alive.</summary>
    private static (Answer Answer, string Why) NoticeAt(OrderAsHeld order, Instant now)
    {
        if (order.NoticeRunsTo is not { } runs)
        {
            return (Answer.NotKnown, "A notice counts from when a constable served it in person, and no such service is recorded.");
        }
        return runs.StateAt(now) switch
        {
            ClockState.Running => (Answer.Yes, $"The notice runs at least to {LondonTime.DateAndTime(runs.Earlier)}."),
            ClockState.NotKnown => (Answer.NotKnown, $"Whether the notice still runs is not settled. {runs.WhyTwoEnds}"),
            _ => (Answer.NotKnown, $"Its time ran out at {LondonTime.DateAndTime(runs.Later)} unless the court put the hearing off."),
        };
    }
}
