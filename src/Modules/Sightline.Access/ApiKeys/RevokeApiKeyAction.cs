using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.ApiKeys;

/// <summary>Ends a key at once: its next request is refused.</summary>
internal sealed class RevokeApiKeyAction(SightlineDb db, UnitOfWork unit, Acting acting, IClock clock)
{
    public Task RevokeAsync(ApiKeyId id, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var key = await db.Set<AgencyKey>().FirstOrDefaultAsync(row => row.Id == id, stop);
            Kernel.Rules.Check(new KeyIsInUse(key is { RevokedAt: null }));
            Kernel.Rules.Check(new OnlyOnesOwnAgencyIsManaged(acting.Current, key!.Agency));
            key.RevokedAt = clock.GetCurrentInstant();
            unit.State(new ApiKeyRevoked { Key = key.Id, Agency = key.Agency });
        },
        stop);
}
