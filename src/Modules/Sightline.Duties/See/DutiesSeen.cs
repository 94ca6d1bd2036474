using Sightline.Duties.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.See;

/// <summary>
/// The one way by which duties are read to be shown, listed or counted: an agency sees what it owes and what it is owed, and nothing of any other exists
/// for it; and what is kept to a desk is there for those alone who sit at it.
/// </summary>
internal static class DutiesSeen
{
    public static IQueryable<Duty> DutiesSeenBy(this SightlineDb db, Actor actor)
    {
        var (agency, desks) = (actor.Agency, actor.Desks.ToList());
        return db.Set<Duty>().Where(duty =>
            (duty.OwedBy == agency && (!duty.KeptToDesk || desks.Contains(duty.Desk)))
            || db.Set<WaitingAgency>().Any(waiting => waiting.Duty == duty.Id && waiting.Agency == agency
                && (!duty.KeptToDesk || (waiting.Desk != null && desks.Contains(waiting.Desk.Value)))));
    }

    public static IQueryable<Duty> DutiesOwedBy(this SightlineDb db, Actor actor)
    {
        var agency = actor.Agency;
        return db.DutiesSeenBy(actor).Where(duty => duty.OwedBy == agency);
    }

    public static IQueryable<Duty> DutiesOwedTo(this SightlineDb db, Actor actor)
    {
        var agency = actor.Agency;
        return db.DutiesSeenBy(actor).Where(duty => duty.OwedBy != agency);
    }
}
