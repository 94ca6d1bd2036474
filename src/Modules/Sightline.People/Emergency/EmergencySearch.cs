using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Confidential;
using Sightline.People.Contracts;
using Sightline.People.LookUp;
using Sightline.People.Ties;
using Sightline.People.Viewing;

namespace Sightline.People.Emergency;

/// <summary>Somebody who may be meant in an emergency.</summary>
/// <param name="Nominal">The record by which they are shown.</param>
/// <param name="Why">In words without a value.</param>
/// <param name="OnlyByConfidential">Nobody would find them by ordinary values: that they are shown is itself a disclosure.</param>
internal sealed record EmergencyHit(NominalId Nominal, string Why, bool OnlyByConfidential);

/// <summary>
/// Searches all: ordinary values, and what any agency keeps in confidence, by its keyed digests. What survivors' services keep is searched only once a second person has agreed;
/// until then it changes neither presence, order nor time. Whom the reader is kept from is found as little as anywhere.
/// </summary>
internal sealed class EmergencySearch(Scoring scoring, ConfidentialContacts confidential, TieBook ties, EmergencySearchTools tools)
{
    private const int Most = 20;

    /// <returns>Null: nothing that can be looked for was given.</returns>
    internal async Task<IReadOnlyList<EmergencyHit>?> FindAsync(LookUpQuery query, bool withServices, CancellationToken stop)
    {
        var sought = QueryReader.Read(query, tools.Who.Viewer.Actor.Agency, LondonTime.DayOf(tools.Clock.GetCurrentInstant()).Year);
        if (sought.IsEmpty)
        {
            return null;
        }
        var reach = await ReachAsync(withServices, stop);
        var openly = (await GroupAsync(await scoring.FindAsync(sought, [], stop), withServices: false, stop)).ConvertAll(hit => hit.Nominal);
        var all = await GroupAsync(await scoring.FindAsync(sought, reach, stop), withServices, stop);
        return [.. all.Take(Most).Select(hit => hit with { OnlyByConfidential = !openly.Contains(hit.Nominal) })];
    }

    /// <summary>The agencies whose confidential values are searched and opened: all but survivors' services, and the reader's own where the reader may see them anyway.</summary>
    internal async Task<IReadOnlyList<AgencyCode>> ReachAsync(bool withServices, CancellationToken stop)
    {
        var reach = new List<AgencyCode>();
        foreach (var agency in await confidential.HoldersAsync(stop))
        {
            if (withServices || agency == tools.Who.Viewer.ConfidentialOf || !await tools.Seen.IsServiceAsync(agency, stop))
            {
                reach.Add(agency);
            }
        }
        return reach;
    }

    /// <summary>One for each person, and one for each record that is tied to nobody, best first.</summary>
    private async Task<List<EmergencyHit>> GroupAsync(IReadOnlyList<Scored> scored, bool withServices, CancellationToken stop)
    {
        scored = [.. (await tools.Who.Kept.WithoutAsync(scored, one => [one.Nominal.Value], stop)).OrderByDescending(one => one.Comparison.Weight).ThenBy(one => one.Nominal)];
        var standing = await ties.StandingAsync(scored.Select(one => one.Nominal).ToList(), stop);
        var members = (await tools.Shown.MembersAsync(standing.Values.Distinct().ToList(), stop)).ToLookup(member => member.Person, member => member.Nominal);
        var hits = new Dictionary<Guid, EmergencyHit>();
        foreach (var one in scored)
        {
            PersonId? person = standing.TryGetValue(one.Nominal, out var known) ? known : null;
            var lead = one.Nominal;
            if (await tools.Shown.IsOtherServicesAsync(one.HeldBy, stop) && person is { } tied && members[tied].Any())
            {
                // Without a second person a service's record that stands with others' says nothing at all; with one it leads to theirs.
                if (!withServices)
                {
                    continue;
                }
                lead = members[tied].First();
            }
            hits.TryAdd(person?.Value ?? one.Nominal.Value, new EmergencyHit(lead, string.Join("; ", Why.Of(one.Comparison)), OnlyByConfidential: false));
        }
        return [.. hits.Values];
    }
}

/// <summary>Who searches, and what may be shown as tied.</summary>
internal sealed record EmergencySearchTools(WhoLooksUp Who, LookUpShown Shown, TiesSeen Seen, IClock Clock);
