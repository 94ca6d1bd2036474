using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Access.SignIn;

/// <summary>Each challenge, code and token serves once, whichever machine it is shown to.</summary>
internal sealed class SpentProofs(SightlineDb db)
{
    /// <summary>Inside a unit of work: two that spend the same at one moment cannot both commit.</summary>
    /// <returns>False: it was spent before.</returns>
    internal async Task<bool> SpendAsync(string proof, Instant until, CancellationToken stop)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(proof));
        if (await db.Set<SpentProof>().AsNoTracking().AnyAsync(row => row.Digest == digest, stop))
        {
            return false;
        }
        db.Add(new SpentProof { Digest = digest, Until = until });
        return true;
    }
}

/// <summary>Forgets what could not be shown again anyway.</summary>
internal sealed class ForgetSpentProofs(SightlineDb db, IClock clock) : IRecurringWork
{
    public string Name => "forget spent proofs";

    public Duration Every => Duration.FromMinutes(10);

    public async Task TickAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        await db.Set<SpentProof>().Where(row => row.Until < now).ExecuteDeleteAsync(stop);
    }
}
