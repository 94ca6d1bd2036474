using Sightline.Access.Contracts;
using Sightline.Conferences.Model;
using Sightline.Facts;

namespace Sightline.Conferences.Decide;

internal sealed record Owner(AgencyCode Agency, DeskCode Desk, string Role, string Words);

/// <summary>The desks that may be given something to do by a meeting: of its host, and of those asked to it. Whom an agency has on its books is not asked.</summary>
internal sealed class OwnerChoices(IDirectory directory)
{
    /// <summary>The desks for which <c>rulebook/duties/meetings.yaml</c> has a rule.</summary>
    private static readonly string[] Roles = [DeskRole.DutyDesk, DeskRole.DutyInspector, DeskRole.ResponseDesk, DeskRole.OrderDesk];

    internal async Task<IReadOnlyList<Owner>> OfAsync(Meeting meeting, CancellationToken stop)
    {
        var found = new List<Owner>();
        foreach (var agency in meeting.Others.Prepend(meeting.Host))
        {
            var name = (await directory.FindAsync(agency, stop))?.Name ?? agency.Value;
            foreach (var role in Roles)
            {
                if (await directory.DeskOfAsync(agency, role, stop) is { } desk)
                {
                    found.Add(new Owner(agency, desk.Code, role, $"{name}: {desk.Name}"));
                }
            }
        }
        return found;
    }

    internal async Task<Owner?> FindAsync(Meeting meeting, DeskCode? desk, CancellationToken stop) => (await OfAsync(meeting, stop)).FirstOrDefault(owner => owner.Desk == desk);
}
