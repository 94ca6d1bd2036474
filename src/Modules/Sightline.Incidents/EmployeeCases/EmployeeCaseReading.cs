using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;

namespace Sightline.Incidents.EmployeeCases;

/// <param name="Parts">Victim, suspect, or both.</param>
internal sealed record ShownEmployee(PersonName Name, string Parts, Guarded<string> Works, Guarded<string> Employer, Guarded<string> Workplace);

/// <summary>An employee's case as one who may open it reads it.</summary>
internal sealed record ShownEmployeeCase(IncidentId Incident, string When, string Force, Audience Audience)
{
    public required IReadOnlyList<ShownEmployee> Employees { get; init; }

    public required IReadOnlyList<(UserId User, string Name)> Investigators { get; init; }

    /// <summary>Those who may be named; empty for whoever does not name.</summary>
    public IReadOnlyList<UserEntry> Specialists { get; init; } = [];

    public bool MayName { get; init; }
}

/// <summary>Opens an employee's case. On the list of who looked it is a look at the call-out, like any other: that there is a case is told to nobody by it.</summary>
internal sealed class EmployeeCaseReading(EmployeeCaseBook book, CallOuts callOuts, IPeople people, IDirectory directory, ReadAudit audit)
{
    /// <summary>Null: there is none that this reader may open.</summary>
    internal async Task<ShownEmployeeCase?> ShowAsync(IncidentId id, CancellationToken stop)
    {
        if (await callOuts.FindAsync(id, stop) is not { } callOut || await book.OpenAsync(callOut.Incident, stop) is not { } opened)
        {
            return null;
        }
        var nominals = opened.Of.Select(one => one.Nominal).ToList();
        return await audit.ShowAsync(
            new Disclosure("call-out", [id.Value, .. callOut.Parties.Select(party => party.Nominal.Value).Distinct()], ["parties"]),
            async () =>
            {
                var names = await people.NamesAsync(nominals, stop);
                var employees = new List<ShownEmployee>();
                foreach (var one in opened.Of)
                {
                    employees.Add(await ShownOfAsync(one, names[one.Nominal], callOut, stop));
                }
                var force = (await directory.FindAsync(callOut.Incident.Force, stop))?.Name ?? callOut.Incident.Force.Value;
                return new ShownEmployeeCase(id, LondonTime.DateAndTime(callOut.Incident.At), force, opened.Audience)
                {
                    Employees = employees,
                    Investigators = await NamedAsync(opened, stop),
                    Specialists = opened.MayName ? await directory.UsersInRoleAsync(callOut.Incident.Force, NameInvestigatorAction.Role, stop) : [],
                    MayName = opened.MayName,
                };
            },
            stop);
    }

    private async Task<ShownEmployee> ShownOfAsync(EmployeeSaid one, PersonName name, CallOut callOut, CancellationToken stop) => new(
        name,
        string.Join(", ", callOut.PartsOf([one.Nominal]).Select(FieldWords.Of)),
        one.Said.Part(static said => FieldWords.Of(said.Works, said.WhyNotKnown))!,
        await EmployerAsync(one.Said, stop),
        one.Said.Part(static said => said.Workplace ?? FieldWords.Of(Answer.NotKnown, said.WhyWorkplaceNotKnown))!);

    private async Task<Guarded<string>> EmployerAsync(Guarded<EmployeeStatement> said, CancellationToken stop)
    {
        var name = said.ForTheMachine(MachineUse.Carried).Employer is { } employer ? (await directory.FindAsync(employer, stop))?.Name ?? employer.Value : "Not known";
        return said.Part(name, static (said, name) => said.EmployerNamed ?? name)!;
    }

    private async Task<IReadOnlyList<(UserId User, string Name)>> NamedAsync(OpenedEmployeeCase opened, CancellationToken stop)
    {
        var named = new List<(UserId, string)>();
        foreach (var one in opened.Investigators)
        {
            named.Add((one.User, await directory.UserNameAsync(one.User, stop)));
        }
        return named;
    }
}
