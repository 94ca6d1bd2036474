using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Incidents.Model;
using Sightline.Incidents.Rules;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Incidents.Read;

/// <summary>What every action on a recorded call-out needs: the call-out, held here and of the force that speaks; what it writes, sealed.</summary>
internal sealed class IncidentWork(UnitOfWork unit, SightlineDb db, Vault vault, Acting acting, IClock clock)
{
    internal UnitOfWork Unit { get; } = unit;

    internal SightlineDb Db { get; } = db;

    internal Actor Actor => acting.Current;

    internal Instant Now => clock.GetCurrentInstant();

    /// <exception cref="RulesBrokenException">It is not held here, or another force's.</exception>
    internal async Task<Incident> OwnAsync(IncidentId id, CancellationToken stop)
    {
        var incident = await Db.Set<Incident>().AsNoTracking().FirstOrDefaultAsync(held => held.Id == id, stop);
        Kernel.Rules.Check(new IncidentIsInThisRegister(incident is not null));
        Kernel.Rules.Check(new ForceSpeaksOnlyForItself(Actor, incident!.Force));
        return incident;
    }

    internal async Task<byte[]?> SealAsync(IncidentId incident, string? text, CancellationToken stop) =>
        text is null ? null : await vault.SealAsync(incident.Value, Sensitivity.SurvivorConfidential, text, stop);
}
