using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.Questions;

/// <summary>A report was marked: somebody who works for an agency is the victim or the suspect. Who, the mark does not say.</summary>
[Named("employee-is-marked")]
internal sealed class EmployeeIsMarked : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(fact is CallOutRecorded recorded ? Answers.Of(recorded.Markers?.Contains(IncidentMarker.EmployeeInvolved) == true) : Answer.NotKnown);
}

[Named("employee-works-for-agency")]
internal sealed class EmployeeWorksForAgency : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(fact is EmployeeStated stated ? stated.Said.Works : Answer.NotKnown);
}

/// <summary>Which agency it is was said, be it in the directory or not.</summary>
[Named("employer-is-known")]
internal sealed class EmployerIsKnown : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(fact is EmployeeStated { Said: var said } ? Answers.Of(said.Employer is not null || said.EmployerNamed is not null) : Answer.NotKnown);
}

[Named("employer-is-police")]
internal sealed class EmployerIsPolice(IDirectory directory) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        fact is EmployeeStated { Said.Employer: { } employer } && await directory.FindAsync(employer, stop) is { } agency ? Answers.Of(agency.Kind == AgencyKind.Police) : Answer.NotKnown;
}

/// <summary>The employee is a suspect of the call-out, whatever else they are in it.</summary>
[Named("employee-is-suspect")]
internal sealed class EmployeeIsSuspect(CallOuts callOuts) : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => EmployeesPart.IsAsync(PartyPart.Suspect, fact, callOuts, stop);
}

[Named("employee-is-victim")]
internal sealed class EmployeeIsVictim(CallOuts callOuts) : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => EmployeesPart.IsAsync(PartyPart.Victim, fact, callOuts, stop);
}

internal static class EmployeesPart
{
    /// <summary>Somebody whose part is not known may have had this one.</summary>
    internal static async Task<Answer> IsAsync(PartyPart part, Fact fact, CallOuts callOuts, CancellationToken stop)
    {
        if (fact is not EmployeeStated stated || await callOuts.FindAsync(stated.Incident, stop) is not { } callOut)
        {
            return Answer.NotKnown;
        }
        var parts = callOut.PartsOf([stated.Nominal]);
        return parts.Contains(part) ? Answer.Yes : parts.Contains(PartyPart.InvolvedPerson) ? Answer.NotKnown : Answer.No;
    }
}

/// <summary>
/// The agency for which the employee works, where a gateway lets it be told and it has a professional standards desk: to any other desk of it a colleague may sit. Otherwise it is not known
/// whom to tell, and whoever investigates finds out.
/// </summary>
[Named("employer-of-employee")]
internal sealed class EmployerOfEmployee(IDirectory directory, IGateways gateways, IClock clock) : IAgencyResolver
{
    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        if (fact is not EmployeeStated { Said.Employer: { } employer } stated || await directory.DeskOfAsync(employer, DeskRole.StandardsDesk, stop) is null)
        {
            return Resolved.NotKnown;
        }
        // The day is the day of telling, as for every gateway.
        var passage = await gateways.FindAsync(new Telling(stated.Force, employer, nameof(EmployeeStated)), LondonTime.DayOf(clock.GetCurrentInstant()), stop);
        return passage.IsOpen ? Resolved.To(employer) : Resolved.NotKnown;
    }
}
