using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.AddDesk;
using Sightline.Access.Contracts;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.EmployeeCases;
using Sightline.Incidents.Model;
using Sightline.Incidents.RecordCallOut;
using Sightline.Kernel;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>Somebody in a call-out works for the police or a partner agency.</summary>
internal static class EmployeeStories
{
    private static readonly EmployeeStatement OfEastmoor = new() { Works = Answer.Yes, Employer = AccessTestData.Eastmoor, Workplace = "Quayside station" };
    private static readonly EmployeeStatement OfCouncil = new() { Works = Answer.Yes, Employer = AccessTestData.Council };
    private static readonly EmployeeStatement OfNobodyKnown = new() { Works = Answer.Yes };
    private static readonly EmployeeStatement OfNone = new() { Works = Answer.No };

    internal static IReadOnlyList<DutyStory> All { get; } =
    [
        new("say-who-is-employee", AccessTestData.Northgate, house => MarkedAsync(house, IncidentMarker.EmployeeInvolved)) { DoesNotRaise = [house => MarkedAsync(house, IncidentMarker.VictimIsDisabled)] },
        new("investigate-employee-case", AccessTestData.Northgate, house => HisAsync(house, OfEastmoor)) { DoesNotRaise = [house => HisAsync(house, OfNone)] },
        new("find-out-employer", AccessTestData.Northgate, house => HisAsync(house, OfNobodyKnown)) { DoesNotRaise = [house => HisAsync(house, OfNone), house => HisAsync(house, OfEastmoor)] },
        new("tell-commander-of-incident", AccessTestData.Northgate, house => HisAsync(house, OfCouncil)) { DoesNotRaise = [house => HisAsync(house, OfNone)] },
        new("tell-commander-of-workplace", AccessTestData.Northgate, house => HisAsync(house, OfEastmoor)) { DoesNotRaise = [house => HisAsync(house, OfNone), house => HisAsync(house, OfCouncil)] },
        new("decide-on-restricted-duties", AccessTestData.Eastmoor, house => HisAsync(house, OfEastmoor)) { DoesNotRaise = [house => HisAsync(house, OfNone), house => HersAsync(house, OfEastmoor)] },
        new("offer-occupational-health", AccessTestData.Northgate, house => HersAsync(house, OfCouncil)) { DoesNotRaise = [house => HersAsync(house, OfNone)] },
        new("refer-employee-to-advocacy", AccessTestData.Northgate, house => HersAsync(house, OfCouncil)) { DoesNotRaise = [house => HersAsync(house, OfNone), house => HisAsync(house, OfCouncil)] },
    ];

    internal static async Task StateAgainAsync(OwedHouse house, IncidentId incident)
    {
        var party = (await house.AllAsync<IncidentParty>()).First(party => party.Incident == incident);
        await StateAsync(house, incident, party.Nominal, OfEastmoor);
    }

    internal static Task StateAsync(OwedHouse house, IncidentId incident, NominalId who, EmployeeStatement said) =>
        house.DoAsync<StateEmployeeAction>(Officer, state => state.StateAsync(new NewEmployee(incident, who, said), Stop));

    /// <summary>Whoever sits where the duty lies names a specialist officer, who does not work with the employee.</summary>
    internal static async Task NameAsync(OwedHouse house, Duty duty)
    {
        var specialist = await house.House.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, "specialist", AccessTestData.Northgate, "domestic-abuse-specialist"));
        var input = new NewInvestigator(new IncidentId(duty.SubjectsByName()["Incident"]), specialist, Answer.No);
        Assert.True(await house.DoAsync<NameInvestigatorAction, bool>(AtDesk(duty, "duty-inspector"), name => name.NameAsync(input, Stop)));
    }

    internal static async Task StandardsDeskAsync(OwedHouse house, AgencyCode agency)
    {
        if (await house.House.AsSystemAsync(scope => scope.GetRequiredService<IDirectory>().DeskOfAsync(agency, DeskRole.StandardsDesk, Stop)) is null)
        {
            await house.DoAsync<AddDeskAction, DeskCode>(Actor.System("test"), add => add.AddAsync(new NewDesk { Agency = agency, Role = DeskRole.StandardsDesk, Name = "Professional standards" }, Stop));
        }
    }

    private static Task<Scene> HisAsync(OwedHouse house, EmployeeStatement said) => StatedAsync(house, said, PartyPart.Suspect);

    private static Task<Scene> HersAsync(OwedHouse house, EmployeeStatement said) => StatedAsync(house, said, PartyPart.Victim);

    private static async Task<Scene> StatedAsync(OwedHouse house, EmployeeStatement said, PartyPart part)
    {
        await StandardsDeskAsync(house, AccessTestData.Eastmoor);
        var (her, him) = (await house.PersonAsync("ZZ1 4AB"), await house.PersonAsync("ZZ1 2CD"));
        var incident = await house.CallOutAsync(her, him, Answer.No);
        await StateAsync(house, incident, part == PartyPart.Victim ? her : him, said);
        return new Scene();
    }

    private static async Task<Scene> MarkedAsync(OwedHouse house, IncidentMarker marker)
    {
        var (her, him) = (await house.PersonAsync("ZZ1 4AB"), await house.PersonAsync("ZZ1 2CD"));
        await house.DoAsync<RecordCallOutAction, IncidentId>(Officer, record => record.RecordAsync(
            new NewCallOut
            {
                Force = AccessTestData.Northgate,
                At = house.House.Clock.GetCurrentInstant(),
                People = [new CallOutPerson { Nominal = her, Parts = [PartyPart.Victim] }, new CallOutPerson { Nominal = him, Parts = [PartyPart.Suspect] }],
                Abuse = [AbuseKind.Physical],
                ChildrenPresent = Answer.No,
                PowerOfArrest = PowerOfArrestUse.Used,
                WeaponUsed = Answer.No,
                Injury = Answer.No,
                Found = new FoundThere { Markers = [marker] },
            },
            Stop));
        return new Scene();
    }
}
