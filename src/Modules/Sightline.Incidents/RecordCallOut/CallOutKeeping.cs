using System.Text.Json;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Definition;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>Keeps a call-out's rows, what is confidential in it sealed.</summary>
internal sealed class CallOutKeeping(SightlineDb db, Vault vault, DefinitionReader reader, Acting acting)
{
    internal DefinitionReader Reader { get; } = reader;

    internal async Task KeepAsync(CallOutRecorded fact, Instant now, CancellationToken stop)
    {
        db.Append(await IncidentOfAsync(fact, now, stop));
        foreach (var party in fact.Parties)
        {
            var findings = fact.Findings.Where(finding => finding.Nominal == party.Nominal).ToList();
            db.Append(new IncidentParty
            {
                Incident = fact.Incident,
                Nominal = party.Nominal,
                Part = party.Part,
                Arrested = findings.Exists(finding => finding.Arrested),
                Experienced = [.. findings.SelectMany(finding => finding.Experienced).Distinct().Order()],
            });
        }
        foreach (var connection in fact.Connections.DistinctBy(connection => (connection.Of, connection.To)))
        {
            db.Append(new IncidentConnection { Incident = fact.Incident, Of = connection.Of, To = connection.To, Kind = connection.Kind, Why = connection.Why });
        }
    }

    private async Task<Incident> IncidentOfAsync(CallOutRecorded fact, Instant now, CancellationToken stop) => new()
    {
        Id = fact.Incident,
        Fact = fact.Id,
        Call = fact.Call,
        Force = fact.Force,
        At = fact.At,
        LearnedAt = now,
        RecordedBy = acting.Current.User,
        Abuse = fact.Abuse,
        ChildrenPresent = fact.ChildrenPresent,
        WhyChildrenNotKnown = fact.WhyChildrenNotKnown,
        NumberOfChildren = fact.NumberOfChildren,
        PowerOfArrest = fact.PowerOfArrest,
        WhyNotArrested = fact.WhyNotArrested,
        WeaponUsed = fact.WeaponUsed,
        WhyWeaponNotKnown = fact.WhyWeaponNotKnown,
        Injury = fact.Injury,
        WhyInjuryNotKnown = fact.WhyInjuryNotKnown,
        Definition = fact.Definition,
        DomesticAbuse = fact.DomesticAbuse,
        PartyUnderAge = fact.PartyUnderAge,
        AskedAbout = fact.AskedAbout,
        LivingTogether = fact.LivingTogether,
        WhyLivingTogetherNotKnown = fact.WhyLivingTogetherNotKnown,
        LivingTogetherBasis = fact.LivingTogetherBasis,
        ChildrenExperienced = fact.ChildrenExperienced,
        Evidence = fact.Evidence,
        WhyBothArrested = fact.WhyBothArrested,
        Circumstances = await SealListAsync(fact.Incident, Sensitivity.Health, fact.Circumstances, stop),
        Markers = await SealListAsync(fact.Incident, Sensitivity.Equality, fact.Markers, stop),
        Place = await SealAsync(fact.Incident, fact.Place, stop),
        WhatHappened = await SealAsync(fact.Incident, fact.WhatHappened, stop),
    };

    private async Task<byte[]?> SealAsync(IncidentId incident, string? text, CancellationToken stop) =>
        text is null ? null : await vault.SealAsync(incident.Value, Sensitivity.SurvivorConfidential, text, stop);

    private async Task<byte[]?> SealListAsync<T>(IncidentId incident, Sensitivity kind, IReadOnlyList<T>? list, CancellationToken stop) =>
        list is null ? null : await vault.SealAsync(incident.Value, kind, JsonSerializer.Serialize(list, HouseJson.Options), stop);
}
