using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.EmployeeCases;

/// <summary>What was said last of one of those named in a call-out, still guarded.</summary>
internal sealed record EmployeeSaid(NominalId Nominal, Guarded<EmployeeStatement> Said);

/// <param name="Audience">Those who may read it.</param>
/// <param name="Of">Whose part of it they may read.</param>
internal sealed record OpenedEmployeeCase(Audience Audience, IReadOnlyList<EmployeeSaid> Of, IReadOnlyList<EmployeeInvestigator> Investigators)
{
    /// <summary>Says who investigates it.</summary>
    public bool MayName { get; init; }
}

/// <summary>
/// Employees' cases, and who opens one: the officers named for it; until somebody is, the desk that must say who; professional standards of the force; and, of what is about
/// an employee of their own who is a suspect, professional standards there. Nobody else, of whatever role.
/// </summary>
internal sealed class EmployeeCaseBook(SightlineDb db, Vault vault, IDirectory directory, Audiences audiences)
{
    internal const string Permission = "incidents.employee-case";

    /// <summary>Null: there is none, or none that whoever acts may open.</summary>
    internal async Task<OpenedEmployeeCase?> OpenAsync(Incident incident, CancellationToken stop)
    {
        var said = await SaidAsync(incident.Id, stop);
        if (said.Count == 0)
        {
            return null;
        }
        var investigators = await InvestigatorsAsync(incident.Id, stop);
        if (audiences.Actor.Agency != incident.Force)
        {
            var own = audiences.Reader.MayHave(Sensitivity.EmployeeCase) ? OfEmployer(await SuspectedAsync(incident.Id, said, stop), audiences.Actor.Agency) : [];
            return own.Count == 0 ? null : new OpenedEmployeeCase(audiences.Reader, own, []);
        }
        var standards = audiences.Reader.MayHave(Sensitivity.EmployeeCase);
        var isNamed = investigators.Any(named => named.User == audiences.Actor.User);
        if (!standards && !isNamed && (investigators.Count > 0 || !await SitsWhereItIsNamedAsync(incident.Force, stop)))
        {
            return null;
        }
        var audience = standards ? audiences.Reader : audiences.Told(Permission, Sensitivity.EmployeeCase);
        return audience.MayHave(Sensitivity.EmployeeCase) ? new OpenedEmployeeCase(audience, said, investigators) { MayName = true } : null;
    }

    internal async Task<IReadOnlyList<EmployeeInvestigator>> InvestigatorsAsync(IncidentId incident, CancellationToken stop) =>
        [.. (await db.Set<EmployeeInvestigator>().Where(named => named.Incident == incident && named.StoodDownAt == null).ToListAsync(stop)).OrderBy(named => named.NamedAt).ThenBy(named => named.Id)];

    /// <summary>The latest of each person. One whose key was destroyed is left out.</summary>
    internal async Task<IReadOnlyList<EmployeeSaid>> SaidAsync(IncidentId incident, CancellationToken stop)
    {
        var said = new List<EmployeeSaid>();
        var entries = await db.Set<EmployeeEntry>().AsNoTracking().Where(entry => entry.Incident == incident).ToListAsync(stop);
        foreach (var last in entries.GroupBy(entry => entry.Nominal).Select(one => one.OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Last()).OrderBy(entry => entry.Nominal))
        {
            if (last.Sealed is { } closed && await vault.OpenWholeAsync<EmployeeStatement>(incident.Value, Sensitivity.EmployeeCase, closed, stop) is { } opened)
            {
                said.Add(new EmployeeSaid(last.Nominal, opened));
            }
        }
        return said;
    }

    /// <summary>An employer is told of a suspect. Whether a victim's is told is the victim's to say.</summary>
    private async Task<List<EmployeeSaid>> SuspectedAsync(IncidentId incident, IReadOnlyList<EmployeeSaid> said, CancellationToken stop)
    {
        var suspects = await db.Set<IncidentParty>().Where(party => party.Incident == incident && party.Part == PartyPart.Suspect).Select(party => party.Nominal).ToListAsync(stop);
        return [.. said.Where(one => suspects.Contains(one.Nominal))];
    }

    private static List<EmployeeSaid> OfEmployer(List<EmployeeSaid> said, AgencyCode agency) =>
        [.. said.Where(one => one.Said.ForTheMachine(MachineUse.Matching).Employer == agency)];

    /// <summary>At the specialist unit; where the force has none, at the duty inspector's desk, on which the duty then lies.</summary>
    private async Task<bool> SitsWhereItIsNamedAsync(AgencyCode force, CancellationToken stop) =>
        (await directory.DeskOfAsync(force, DeskRole.SpecialistUnit, stop) ?? await directory.DeskOfAsync(force, DeskRole.DutyInspector, stop)) is { } desk
        && audiences.Actor.Desks.Contains(desk.Code);
}
