using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Duties.See;

/// <summary>
/// The one way by which duties are read to be shown, listed or counted: an agency sees what it owes and what it is owed, and nothing of any other exists
/// for it.
/// </summary>
internal static class DutiesSeen
{
    public static IQueryable<Duty> DutiesSeenBy(this SightlineDb db, AgencyCode agency) =>
        db.Set<Duty>().Where(duty => duty.OwedBy == agency || db.Set<WaitingAgency>().Any(waiting => waiting.Duty == duty.Id && waiting.Agency == agency));

    public static IQueryable<Duty> DutiesOwedBy(this SightlineDb db, AgencyCode agency) => db.DutiesSeenBy(agency).Where(duty => duty.OwedBy == agency);

    public static IQueryable<Duty> DutiesOwedTo(this SightlineDb db, AgencyCode agency) => db.DutiesSeenBy(agency).Where(duty => duty.OwedBy != agency);
}
