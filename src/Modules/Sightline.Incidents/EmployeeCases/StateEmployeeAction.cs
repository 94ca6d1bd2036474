using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Keys;

namespace Sightline.Incidents.EmployeeCases;

internal sealed record NewEmployee(IncidentId Incident, NominalId Nominal, EmployeeStatement Said)
{
    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    public FactId Fact { get; init; }
}

/// <summary>States of one of those named in a call-out whether they work for the police or another agency. Whoever states it is shown nothing of it again.</summary>
internal sealed class StateEmployeeAction(IncidentWork work, Vault vault, IDirectory directory)
{
    public Task StateAsync(NewEmployee input, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            var incident = await work.OwnAsync(input.Incident, stop);
            var said = Cleaned(input.Said);
            var at = input.At ?? work.Now;
            Kernel.Rules.Check(
                new PersonHadAPartInTheCallOut(await work.Db.Set<IncidentParty>().AnyAsync(party => party.Incident == incident.Id && party.Nominal == input.Nominal, stop)),
                new OnlyAnEmployeeHasAnEmployer(said),
                new EmployerIsNamedOnce(said),
                new EmployerIsInTheDirectory(said.Employer is not { } employer || await directory.FindAsync(employer, stop) is not null),
                new TextFitsItsField("EmployerNamed", said.EmployerNamed, TextFitsItsField.Line),
                new TextFitsItsField("Workplace", said.Workplace, TextFitsItsField.Line),
                new WhatIsRecordedHasHappened(at, work.Now));
            var fact = work.Unit.State(new EmployeeStated { Id = input.Fact, At = at, Incident = incident.Id, Nominal = input.Nominal, Force = incident.Force, Said = said });
            work.Db.Append(new EmployeeEntry
            {
                Id = fact.Id,
                Incident = fact.Incident,
                Nominal = fact.Nominal,
                Sealed = await vault.SealWholeAsync(fact.Incident.Value, Sensitivity.EmployeeCase, said, stop),
                At = fact.At,
            });
        },
        stop);

    private static EmployeeStatement Cleaned(EmployeeStatement said) => said with { EmployerNamed = PlainText.Line(said.EmployerNamed), Workplace = PlainText.Line(said.Workplace) };
}

internal sealed class StateEmployeeFeed(StateEmployeeAction action) : FeedHandler<EmployeeStated>
{
    protected override Task HandleAsync(EmployeeStated fact, CancellationToken stop) =>
        action.StateAsync(new NewEmployee(fact.Incident, fact.Nominal, fact.Said) { At = fact.At, Fact = fact.Id }, stop);
}
