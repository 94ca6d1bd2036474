using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Sightline.Facts;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Record;

/// <summary>Call-outs by their values. What is confidential is compared by a digest, never written out.</summary>
internal sealed class StoredCallOuts(SightlineDb db, CallOuts callOuts, CaseLines cases, IPeople people) : IStoredThing
{
    private const int Batch = 500;

    public string Kind => "call-out";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var last = default(IncidentId);
        while (true)
        {
            var after = last;
            var batch = await db.Set<Incident>().AsNoTracking().Where(incident => incident.Id > after).OrderBy(incident => incident.Id).Take(Batch).ToListAsync(stop);
            if (batch.Count == 0)
            {
                yield break;
            }
            last = batch[^1].Id;
            var ids = batch.ConvertAll(incident => incident.Id);
            var parties = (await db.Set<IncidentParty>().AsNoTracking().Where(party => ids.Contains(party.Incident)).ToListAsync(stop)).ToLookup(party => party.Incident);
            var names = await people.NamesAsync(parties.SelectMany(group => group).Select(party => party.Nominal).Distinct().ToList(), stop);
            foreach (var incident in batch)
            {
                yield return await LineAsync(incident, PartiesOf(parties[incident.Id], names), stop);
            }
        }
    }

    private async Task<string> LineAsync(Incident incident, string parties, CancellationToken stop) => string.Join(
        '\t',
        InstantPattern.ExtendedIso.Format(incident.At), incident.Force, parties, string.Join(',', incident.Abuse),
        $"children {incident.ChildrenPresent}/{incident.WhyChildrenNotKnown} {incident.NumberOfChildren}",
        $"arrest {incident.PowerOfArrest} {incident.WhyNotArrested}",
        $"weapon {incident.WeaponUsed}/{incident.WhyWeaponNotKnown}", $"injury {incident.Injury}/{incident.WhyInjuryNotKnown}",
        StoredDigest.Of(await callOuts.OpenAsync(incident.Id, incident.Place, stop)), StoredDigest.Of(await callOuts.OpenAsync(incident.Id, incident.WhatHappened, stop)),
        incident.Call is null ? "no call" : "call",
        $"{incident.Definition} domestic abuse {incident.DomesticAbuse}, under age {incident.PartyUnderAge}, asked {string.Join(',', incident.AskedAbout)}",
        $"together {incident.LivingTogether}/{incident.WhyLivingTogetherNotKnown} {incident.LivingTogetherBasis}",
        $"children {string.Join(',', incident.ChildrenExperienced)}; evidence {string.Join(',', incident.Evidence)}; both arrested {incident.WhyBothArrested}",
        await cases.WrittenAsync(incident, stop), await cases.LineAsync(incident, stop));

    private static string PartiesOf(IEnumerable<IncidentParty> parties, IReadOnlyDictionary<NominalId, PersonName> names) =>
        string.Join("; ", parties.Select(party => $"{party.Part} {names[party.Nominal].Shown} {names[party.Nominal].Born}{(party.Arrested ? " arrested" : "")}{string.Concat(party.Experienced.Select(how => $" {how}"))}").Order(StringComparer.Ordinal));
}
