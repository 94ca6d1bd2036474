using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.Rules;
using Sightline.Kernel;

namespace Sightline.Incidents.EmployeeCases;

/// <param name="WorksWithThem">Whether the officer works, or worked, where the employee does.</param>
internal sealed record NewInvestigator(IncidentId Incident, UserId Investigator, Answer WorksWithThem);

/// <summary>Says which officer investigates an employee's case, or does no longer. From then on they open it, and the desk as a whole does not.</summary>
internal sealed class NameInvestigatorAction(IncidentWork work, EmployeeCaseBook book, IDirectory directory)
{
    internal const string Role = "domestic-abuse-specialist";

    /// <returns>False: there is no such case that whoever acts may open.</returns>
    public Task<bool> NameAsync(NewInvestigator input, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            if (await OpenedAsync(input.Incident, stop) is not ({ } incident, { } opened))
            {
                return false;
            }
            var specialists = await directory.UsersInRoleAsync(incident.Force, Role, stop);
            Kernel.Rules.Check(
                new InvestigatorIsASpecialistOfTheForce(specialists.Any(one => one.User == input.Investigator)),
                new NobodyNamesThemselves(work.Actor.User == input.Investigator),
                new ColleaguesDoNotInvestigate(input.WorksWithThem),
                new InvestigatorIsNotNamedYet(opened.Investigators.Any(named => named.User == input.Investigator)));
            var fact = work.Unit.State(new EmployeeInvestigatorNamed { At = work.Now, Incident = incident.Id, Force = incident.Force, Investigator = input.Investigator });
            work.Db.Append(new EmployeeInvestigator { Id = fact.Id, Incident = fact.Incident, User = fact.Investigator, NamedAt = fact.At });
            return true;
        },
        stop);

    /// <returns>False: there is no such case that whoever acts may open, or that officer was not named for it.</returns>
    public Task<bool> StandDownAsync(IncidentId id, UserId investigator, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            if (await OpenedAsync(id, stop) is not ({ } incident, { } opened) || opened.Investigators.FirstOrDefault(named => named.User == investigator) is not { } standing)
            {
                return false;
            }
            var fact = work.Unit.State(new EmployeeInvestigatorStoodDown { At = work.Now, Incident = incident.Id, Force = incident.Force, Investigator = investigator });
            standing.StoodDownAt = fact.At;
            return true;
        },
        stop);

    private async Task<(Incident? Incident, OpenedEmployeeCase? Opened)> OpenedAsync(IncidentId id, CancellationToken stop)
    {
        var incident = await work.Db.Set<Incident>().AsNoTracking().FirstOrDefaultAsync(held => held.Id == id, stop);
        return incident is not null && await book.OpenAsync(incident, stop) is { MayName: true } opened ? (incident, opened) : (null, null);
    }
}
