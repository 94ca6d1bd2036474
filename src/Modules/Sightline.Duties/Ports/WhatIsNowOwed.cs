using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.Ports;

/// <summary>What a fact just raised and discharged, for whoever recorded it: only what their agency owes or is owed.</summary>
internal sealed class WhatIsNowOwed(SightlineDb db, DutyWords words, DeskBook desks, Acting acting) : IConsequence
{
    public async Task<IReadOnlyList<Consequence>> ConsequencesOfAsync(FactId fact, CancellationToken stop)
    {
        var viewer = acting.Current.Agency;
        var found = await db.DutiesSeenBy(acting.Current).AsNoTracking().Where(duty => duty.Because == fact || duty.DischargedBy == fact || duty.RefusedFact == fact)
            .OrderBy(duty => duty.DueEarlier).ToListAsync(stop);
        var told = new List<Consequence>(found.Count);
        foreach (var duty in found)
        {
            told.Add(new Consequence(await SentenceAsync(duty, fact, viewer, stop), $"/duties/{duty.Id.Value:D}"));
        }
        return told;
    }

    private async Task<string> SentenceAsync(Duty duty, FactId fact, AgencyCode viewer, CancellationToken stop)
    {
        var isOurs = duty.OwedBy == viewer;
        var what = isOurs ? words.ToDo(duty) : words.ToWaiting(duty);
        if (duty.DischargedBy == fact)
        {
            return $"Done ({duty.Reference}): {what}";
        }
        var who = isOurs ? await desks.DeskNameAsync(duty.Desk, stop) : await desks.AgencyNameAsync(duty.OwedBy, stop);
        return $"Told: {who}. Now owed by {DutyWords.By(duty)} ({duty.Reference}): {what}";
    }
}
