using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Access.Data;

internal sealed class StoredAgencies(SightlineDb db) : IStoredThing
{
    public string Kind => "agency";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var agency in db.Set<Agency>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{agency.Code}\t{agency.Kind}\t{agency.Name}\t{agency.Area}\t{agency.OnsCode}\t{agency.Force}";
        }
        await foreach (var place in db.Set<PostcodeArea>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{place.Agency}\tserves\t{place.Kind}\t{place.Prefix}";
        }
        await foreach (var name in db.Set<CourtName>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{name.Court}\tis called\t{name.Folded}";
        }
        await foreach (var expected in db.Set<ExpectedManifest>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{expected.Court}\tsends on\t{string.Join(',', expected.Weekdays)}";
        }
    }
}

internal sealed class StoredDesks(SightlineDb db) : IStoredThing
{
    public string Kind => "desk";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var desk in db.Set<Desk>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{desk.Code}\t{desk.Name}\t{desk.Hours}\t{desk.HoursAreAssumed}\t{desk.Cover}\t{desk.Manager}\t{desk.Phone}\t{desk.Email}";
        }
    }
}

internal sealed class StoredRoles(SightlineDb db) : IStoredThing
{
    public string Kind => "role at agency";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var rows = from role in db.Set<RoleAtAgency>().AsNoTracking()
                   join user in db.Set<User>().AsNoTracking() on role.User equals user.Id
                   select new { user.NormalizedUserName, Role = role };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{row.NormalizedUserName}\t{row.Role.Agency}\t{row.Role.Role}\t{string.Join(',', row.Role.Desks)}\t{(row.Role.To is null ? "held" : "ended")}";
        }
    }
}

internal sealed class StoredUsers(SightlineDb db) : IStoredThing
{
    public string Kind => "user";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var user in db.Set<User>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{user.NormalizedUserName}\t{user.Name}\t{user.Agency}";
        }
    }
}

internal sealed class StoredAttempts(SightlineDb db) : IStoredThing
{
    public string Kind => "attempt kept back";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var rows = from attempt in db.Set<KeptBackAttempt>().AsNoTracking()
                   join user in db.Set<User>().AsNoTracking() on attempt.User equals user.Id
                   select new { user.NormalizedUserName, attempt.Agency, attempt.Page };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{row.NormalizedUserName}\t{row.Agency}\t{row.Page}";
        }
    }
}

internal sealed class StoredKeys(SightlineDb db) : IStoredThing
{
    public string Kind => "key of an agency";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var key in db.Set<AgencyKey>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{key.Agency}\t{string.Join(',', key.Scopes)}\t{(key.RevokedAt is null ? "in use" : "revoked")}\t{(key.IsClient ? "client" : "key")}\t{key.PublicKeys}";
        }
    }
}

internal sealed class StoredPasskeys(SightlineDb db) : IStoredThing
{
    public string Kind => "passkey";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var rows = from passkey in db.Set<Passkey>().AsNoTracking()
                   join user in db.Set<User>().AsNoTracking() on passkey.User equals user.Id
                   select new { user.NormalizedUserName, passkey.Credential, passkey.PublicKey, passkey.Name, passkey.SignCount };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{row.NormalizedUserName}\t{Convert.ToBase64String(row.Credential)}\t{Convert.ToBase64String(row.PublicKey)}\t{row.Name}\t{row.SignCount}";
        }
    }
}
