using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Conferences;
using Sightline.Kernel;

namespace Sightline.Conferences.OpenMeeting;

/// <summary>The agencies that may be asked to a meeting: those to which a gateway lets the host tell what was decided. Whom they have on their books is not asked.</summary>
internal sealed class GuestChoices(IDirectory directory, IGateways gateways, IClock clock)
{
    private static readonly AgencyKind[] Kinds = [AgencyKind.SupportService, AgencyKind.LocalAuthority, AgencyKind.Probation, AgencyKind.Cafcass];

    internal Instant Now => clock.GetCurrentInstant();

    internal async Task<IReadOnlyList<(string Value, string Text)>> OfAsync(AgencyCode host, CancellationToken stop)
    {
        var found = new List<(string, string)>();
        foreach (var kind in Kinds)
        {
            foreach (var agency in await directory.OfKindAsync(kind, stop))
            {
                if ((await gateways.FindAsync(new Telling(host, agency.Code, nameof(MeetingDecided)), LondonTime.DayOf(Now), stop)).IsOpen)
                {
                    found.Add((agency.Code.Value, agency.Name));
                }
            }
        }
        return found;
    }
}
