using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Incidents.SendOfficer;

internal sealed record NewDispatch
{
    public required CallId Call { get; init; }

    /// <summary>The fact's own id, where it came over the feed.</summary>
    public FactId Fact { get; init; }

    public required UserId Officer { get; init; }

    public Instant? At { get; init; }

    /// <summary>What the officer is told; empty lines are left out.</summary>
    public required IReadOnlyList<string?> Lines { get; init; }
}

/// <summary>Sends an officer to a call with three lines. That officer then has a relation to the call; nobody gets one by their own click.</summary>
internal sealed class SendOfficerAction(UnitOfWork unit, SightlineDb db, Vault vault, IDirectory directory, Acting acting, IClock clock)
{
    /// <summary>The role of <c>rulebook/access.yaml</c> that goes to calls.</summary>
    internal const string Role = "response-officer";

    public Task SendAsync(NewDispatch input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var now = clock.GetCurrentInstant();
            var at = input.At ?? now;
            var lines = input.Lines.Select(PlainText.Line).OfType<string>().ToList();
            var call = await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(call => call.Id == input.Call, stop);
            Kernel.Rules.Check(new CallIsInThisRegister(call is not null));
            var officers = await directory.UsersInRoleAsync(call!.Force, Role, stop);
            Kernel.Rules.Check(
                [
                    new ForceSpeaksOnlyForItself(acting.Current, call.Force),
                    new CallIsNotInTheFuture(at, now),
                    new OfficerIsOfTheForce(officers.Any(officer => officer.User == input.Officer)),
                    new OfficerIsToldInThreeLines(lines),
                    .. lines.Select((line, index) => new TextFitsItsField($"Lines[{index}]", line, TextFitsItsField.Line)),
                ]);
            var fact = unit.State(new OfficerSent { Id = input.Fact, At = at, Call = call.Id, Force = call.Force, Officer = input.Officer, Told = lines });
            db.Append(new Dispatch
            {
                Id = fact.Id,
                Call = call.Id,
                Officer = input.Officer,
                SentAt = at,
                Told = await vault.SealAsync(call.Id.Value, Sensitivity.SurvivorConfidential, string.Join('\n', lines), stop),
            });
        },
        stop);
}
