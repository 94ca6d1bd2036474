using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Permissions;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.ApiKeys;

/// <param name="Secret">Shown once, to whoever asked; only its digest is kept.</param>
internal sealed record IssuedKey(ApiKeyId Id, string Secret);

/// <summary>Gives an agency a key by which its systems state facts.</summary>
internal sealed class IssueApiKeyAction(SightlineDb db, UnitOfWork unit, Acting acting, StatementRules statements, IIdSource ids, IClock clock)
{
    public Task<IssuedKey> IssueAsync(AgencyCode agency, IReadOnlyList<string> scopes, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var kind = await db.Set<Agency>().Where(row => row.Code == agency).Select(row => (AgencyKind?)row.Kind).FirstOrDefaultAsync(stop);
            Kernel.Rules.Check([
                new AgencyIsInTheDirectory(agency, kind is not null),
                new OnlyOnesOwnAgencyIsManaged(acting.Current, agency),
                new KeyHasAScope(scopes.Count),
                .. scopes.Select(scope => new ScopeIsAFactTheAgencyMayState(scope, statements.MayEverState(kind, scope)))]);
            var secret = ApiKeyScheme.NewSecret();
            var key = new AgencyKey
            {
                Id = new ApiKeyId(ids.New()),
                Agency = agency,
                Digest = ApiKeyScheme.DigestOf(secret),
                Scopes = scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList(),
                IssuedAt = clock.GetCurrentInstant(),
            };
            db.Append(key);
            unit.State(new ApiKeyIssued { Key = key.Id, Agency = agency, Scopes = key.Scopes });
            return new IssuedKey(key.Id, secret);
        },
        stop);
}
