using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Risk.NewInformation;

/// <summary>Whoever owes something because of what was given may read it. To whom it goes is the rulebook's to say, and nobody else learns that it was given.</summary>
internal sealed class RecipientsHeard(SightlineDb db) : IListener
{
    private readonly HashSet<(InformationId, AgencyCode)> noted = [];

    public bool Hears(Fact fact) => fact is DutyRaised;

    public async Task HearAsync(Fact fact, CancellationToken stop)
    {
        var raised = (DutyRaised)fact;
        var found = await db.Set<GivenInformation>().AsNoTracking().Where(row => row.Fact == raised.Because).Select(row => (InformationId?)row.Id).FirstOrDefaultAsync(stop);
        if (found is { } information && noted.Add((information, raised.OwedBy))
            && !await db.Set<InformationRecipient>().AnyAsync(row => row.Information == information && row.Agency == raised.OwedBy, stop))
        {
            db.Append(new InformationRecipient { Information = information, Agency = raised.OwedBy });
        }
    }
}
