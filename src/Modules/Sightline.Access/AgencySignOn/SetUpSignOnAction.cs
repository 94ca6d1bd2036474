using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.AgencySignOn;

internal sealed record SignOnSetting
{
    public required AgencyCode Agency { get; init; }

    public required string Issuer { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Empty: the one that stands, while provider and client stay the same; else none.</summary>
    public string? Secret { get; init; }

    public required string NameClaim { get; init; }

    // A record prints its parts: a secret must not be one of them.
    public override string ToString() => nameof(SignOnSetting);
}

/// <summary>Sets up an agency's own sign-on, or sets it otherwise. Another provider knows nobody yet: whoever was linked is linked anew, and whoever is signed in is no longer.</summary>
internal sealed class SetUpSignOnAction(SightlineDb db, UnitOfWork unit, Acting acting, ProviderAddresses addresses, SignOnSecrets secrets, SignOnLinks links, IClock clock)
{
    public Task SetAsync(SignOnSetting setting, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var (agency, issuer, client, claim) = (setting.Agency, setting.Issuer.Trim(), setting.ClientId.Trim(), setting.NameClaim.Trim());
            Kernel.Rules.Check(
                new AgencyIsInTheDirectory(agency, await db.Set<Agency>().AnyAsync(row => row.Code == agency, stop)),
                new OnlyOnesOwnAgencyIsManaged(acting.Current, agency),
                new IssuerIsAnAddressToAsk(issuer, addresses.Read(issuer)),
                new ClientIdIsPlain(client),
                new SignOnSecretIsPlain(setting.Secret),
                new NameClaimIsPlain(claim));
            var before = await db.Set<SignOnProvider>().FirstOrDefaultAsync(row => row.Agency == agency, stop);
            var isSame = before is not null && before.Issuer == issuer && before.ClientId == client;
            if (before is not null && !isSame)
            {
                await links.ForgetAsync(agency, stop);
            }
            var provider = before ?? new SignOnProvider { Agency = agency, Issuer = issuer, ClientId = client, NameClaim = claim, SetAt = clock.GetCurrentInstant() };
            (provider.Issuer, provider.ClientId, provider.NameClaim, provider.SetAt) = (issuer, client, claim, clock.GetCurrentInstant());
            // A secret is never shown to another provider than the one it was given for.
            provider.Sealed = setting.Secret is { Length: > 0 } secret ? secrets.Seal(agency, issuer, secret) : isSame ? provider.Sealed : null;
            if (before is null)
            {
                db.Add(provider);
            }
            unit.State(new AgencySignOnSet { Agency = agency, Issuer = issuer, ClientId = client, NameClaim = claim, HasSecret = provider.Sealed is not null });
        },
        stop);
}

/// <summary>Ends an agency's sign-on: nobody comes by it any more, and whoever did is signed out.</summary>
internal sealed class EndSignOnAction(SightlineDb db, UnitOfWork unit, Acting acting, SignOnLinks links)
{
    public Task EndAsync(AgencyCode agency, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            Kernel.Rules.Check(new OnlyOnesOwnAgencyIsManaged(acting.Current, agency));
            var provider = await db.Set<SignOnProvider>().FirstOrDefaultAsync(row => row.Agency == agency, stop);
            Kernel.Rules.Check(new AgencyHasASignOn(provider is not null));
            await links.ForgetAsync(agency, stop);
            db.Remove(provider!);
            unit.State(new AgencySignOnEnded { Agency = agency });
        },
        stop);
}

/// <summary>As whom people are known by a provider that is no longer theirs.</summary>
internal sealed class SignOnLinks(SightlineDb db)
{
    /// <summary>Inside a unit of work. The names stay, for the next provider.</summary>
    internal async Task ForgetAsync(AgencyCode agency, CancellationToken stop)
    {
        var names = await db.Set<SignOnName>().Where(row => row.Agency == agency && row.Subject != null).ToListAsync(stop);
        var known = names.ConvertAll(name => name.User);
        names.ForEach(name => (name.Subject, name.LinkedAt) = (null, null));
        (await db.Set<User>().Where(row => known.Contains(row.Id)).ToListAsync(stop)).ForEach(Passwords.EndSessions);
    }
}
