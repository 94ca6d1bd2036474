using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;

namespace Sightline.Incidents.ReviewDualArrest;

/// <summary>Whether people on both sides of a recorded call-out were arrested.</summary>
internal static class BothSides
{
    internal static bool WereArrested(IReadOnlyCollection<IncidentParty> parties) =>
        Were([.. parties.Select(party => (party.Nominal, party.Part, party.Arrested))]);

    internal static bool WereArrested(CallOutRecorded fact) =>
        Were([.. fact.Parties.Select(party => (party.Nominal, party.Part, fact.Findings.Any(finding => finding.Nominal == party.Nominal && finding.Arrested)))]);

    /// <summary>A victim, and somebody else who is a suspect.</summary>
    private static bool Were(List<(NominalId Nominal, PartyPart Part, bool Arrested)> parties)
    {
        var arrested = parties.Where(party => party.Arrested).ToList();
        return arrested.Exists(one => one.Part == PartyPart.Victim && arrested.Exists(other => other.Part == PartyPart.Suspect && other.Nominal != one.Nominal));
    }
}
