using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.ApiKeys;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.ClientCredentials;

internal enum TokenOutcome
{
    Given,
    NotAClient,
    OtherScope,
    TooMany,
}

internal sealed record TokenAnswer(TokenOutcome Outcome)
{
    public string Token { get; init; } = "";

    public IReadOnlyList<string> Scopes { get; init; } = [];

    // A record prints its parts: a token must not be one of them.
    public override string ToString() => Outcome.ToString();
}

/// <summary>Gives tokens to agencies' systems that show who they are. Wrong tries are counted as wrong passwords are.</summary>
internal sealed class FeedClients(SightlineDb db, FeedTokens tokens, TokenRate rate, SignInAttempts attempts, DoorLedger ledger, IServiceScopeFactory scopes, IClock clock)
{
    /// <param name="request">What it asks with.</param>
    /// <param name="audiences">What we are called in a signed token; none at an address that is not our own.</param>
    /// <param name="address">Where it asks from.</param>
    /// <param name="stop">To stop it.</param>
    internal async Task<TokenAnswer> AskAsync(TokenRequest request, IReadOnlyList<string> audiences, string address, CancellationToken stop)
    {
        var called = request.Pair?.Id ?? (request.Assertion is { } assertion ? ClientAssertion.ClientIn(assertion) : null);
        var account = $"client {(Guid.TryParse(called, out var number) ? number.ToString() : "unknown")}";
        if (attempts.MustWait(account, address) is not null)
        {
            return new TokenAnswer(TokenOutcome.TooMany);
        }
        var client = await FindAsync(new ApiKeyId(number), stop);
        var (why, proof) = await HoldsAsync(client, request, audiences);
        if (why.Length > 0 || client is null)
        {
            attempts.Wrong(account, address);
            await ledger.RefusedAsync(new SignInRefused { Way = SignInWay.ClientCredentials, Why = why, Agency = client?.Agency }, address, stop);
            return new TokenAnswer(TokenOutcome.NotAClient);
        }
        if (request.Scope is { } scope && scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(client.Scopes).Any())
        {
            return new TokenAnswer(TokenOutcome.OtherScope);
        }
        return rate.MayGive(client.Id) ? await GiveAsync(client, proof, address, stop) : new TokenAnswer(TokenOutcome.TooMany);
    }

    private async Task<TokenAnswer> GiveAsync(AgencyKey client, string? proof, string address, CancellationToken stop)
    {
        if (!await IsNotedAsync(client, proof, stop))
        {
            await ledger.RefusedAsync(new SignInRefused { Way = SignInWay.ClientCredentials, Why = "answered before", Agency = client.Agency }, address, stop);
            return new TokenAnswer(TokenOutcome.NotAClient);
        }
        attempts.Right($"client {client.Id}", address);
        return new TokenAnswer(TokenOutcome.Given) { Token = tokens.Make(client.Id), Scopes = client.Scopes };
    }

    private async Task<AgencyKey?> FindAsync(ApiKeyId id, CancellationToken stop) =>
        await db.Set<AgencyKey>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.IsClient && row.RevokedAt == null, stop);

    /// <returns>Why not (empty: it does), and the number that a signed token has of its own.</returns>
    private async Task<(string Why, string? Proof)> HoldsAsync(AgencyKey? client, TokenRequest request, IReadOnlyList<string> audiences)
    {
        if (client is null)
        {
            return ("no client in use", null);
        }
        if (request.Pair is { } pair)
        {
            return (client.Digest is { } digest && CryptographicOperations.FixedTimeEquals(digest, ApiKeyScheme.DigestOf(pair.Secret)) ? "" : "wrong secret", null);
        }
        var (number, why) = await ClientAssertion.CheckAsync(request.Assertion!, client, audiences, clock.GetCurrentInstant());
        return (why, $"{client.Id} {number}");
    }

    /// <returns>False: that signed token was shown before.</returns>
    private async Task<bool> IsNotedAsync(AgencyKey client, string? proof, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System("sign-in"));
        try
        {
            return await scope.ServiceProvider.GetRequiredService<NoteTokenAction>().NoteAsync(client, proof, stop);
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}

/// <summary>Notes that a client was given a token, and that what it showed for it serves no more.</summary>
internal sealed class NoteTokenAction(SightlineDb db, UnitOfWork unit, SpentProofs spent, IClock clock)
{
    private static readonly Duration Kept = ClientAssertion.Longest + Duration.FromMinutes(5);

    /// <returns>False: it was shown before, or the client was ended this moment.</returns>
    public Task<bool> NoteAsync(AgencyKey client, string? proof, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (!await db.Set<AgencyKey>().AnyAsync(row => row.Id == client.Id && row.RevokedAt == null, stop)
                || (proof is not null && !await spent.SpendAsync(proof, clock.GetCurrentInstant() + Kept, stop)))
            {
                return false;
            }
            unit.State(new FeedTokenGiven { Key = client.Id, Agency = client.Agency });
            return true;
        },
        stop);
}
