using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.ApiKeys;
using Sightline.Access.Model;
using Sightline.Access.Permissions;
using Sightline.Access.Rules;
using Sightline.Access.Tokens;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.ClientCredentials;

internal sealed record NewClient
{
    public required AgencyCode Agency { get; init; }

    /// <summary>The facts it may state.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Null: it shows a secret, which is made up.</summary>
    public string? PublicKeys { get; init; }

    // A record prints its parts: what was given by mistake may be a private key.
    public override string ToString() => nameof(NewClient);
}

/// <param name="Secret">Shown once, to whoever asked; null: it signs instead.</param>
internal sealed record AddedClient(ApiKeyId Id, string? Secret)
{
    public override string ToString() => nameof(AddedClient);
}

/// <summary>Adds a client of an agency, which is given tokens to state facts with. It is ended as a key is.</summary>
internal sealed class AddClientAction(SightlineDb db, UnitOfWork unit, Acting acting, StatementRules statements, IIdSource ids, IClock clock)
{
    private const string SecretPrefix = "sc_";

    public Task<AddedClient> AddAsync(NewClient asked, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var agency = asked.Agency;
            var kind = await db.Set<Agency>().Where(row => row.Code == agency).Select(row => (AgencyKind?)row.Kind).FirstOrDefaultAsync(stop);
            Kernel.Rules.Check([
                new AgencyIsInTheDirectory(agency, kind is not null),
                new OnlyOnesOwnAgencyIsManaged(acting.Current, agency),
                new KeyHasAScope(asked.Scopes.Count),
                .. asked.PublicKeys is { } keys ? [new PublicKeysCanBeRead(keys, SignedTokens.Keys(keys))] : Array.Empty<Rule>(),
                .. asked.Scopes.Select(scope => new ScopeIsAFactTheAgencyMayState(scope, statements.MayEverState(kind, scope)))]);
            var secret = asked.PublicKeys is null ? SecretPrefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)) : null;
            var client = new AgencyKey
            {
                Id = new ApiKeyId(ids.New()),
                Agency = agency,
                Digest = secret is null ? null : ApiKeyScheme.DigestOf(secret),
                IsClient = true,
                PublicKeys = asked.PublicKeys,
                Scopes = asked.Scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList(),
                IssuedAt = clock.GetCurrentInstant(),
            };
            db.Append(client);
            unit.State(new ApiKeyIssued { Key = client.Id, Agency = agency, Scopes = client.Scopes, IsClient = true });
            return new AddedClient(client.Id, secret);
        },
        stop);
}
