using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Sightline.Access.Tokens;

namespace Sightline.Access.AgencySignOn;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0), as far as it is used here.</summary>
internal sealed record ProviderDescription
{
    public required string Issuer { get; init; }

    public required Uri Authorization { get; init; }

    public required Uri Token { get; init; }

    public required Uri Keys { get; init; }

    /// <summary>It names itself beside each code (RFC 9207).</summary>
    public required bool NamesItself { get; init; }

    /// <summary>It takes our secret in the form only, not in the header.</summary>
    public required bool SecretInForm { get; init; }
}

/// <summary>
/// What providers say of themselves and with which keys they sign, remembered for an hour; asked for again before that when a token names a key that is not among them,
/// once a minute at most.
/// </summary>
internal sealed class ProviderBook(ProviderClient client, ProviderAddresses addresses, IClock clock)
{
    internal static readonly Duration Fresh = Duration.FromHours(1);
    internal static readonly Duration NotSooner = Duration.FromMinutes(1);

    /// <summary>One each agency; more could only be of those that were set otherwise.</summary>
    private const int MostRemembered = 1000;

    private readonly ConcurrentDictionary<string, (ProviderDescription Said, Instant At)> descriptions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<JsonWebKey> Keys, Instant At)> keys = new(StringComparer.Ordinal);

    /// <exception cref="SignOnRefusedException">It cannot be had, or is another's.</exception>
    internal async Task<ProviderDescription> OfAsync(string issuer, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (descriptions.TryGetValue(issuer, out var held) && now - held.At < Fresh)
        {
            return held.Said;
        }
        if (descriptions.Count > MostRemembered)
        {
            descriptions.Clear();
            keys.Clear();
        }
        var address = addresses.Read($"{issuer.TrimEnd('/')}/.well-known/openid-configuration") ?? throw new SignOnRefusedException("provider's address is not one that is asked");
        using var said = await client.GetAsync(address, stop);
        var description = Read(said.RootElement, issuer);
        descriptions[issuer] = (description, now);
        return description;
    }

    /// <summary>The key a token was signed with, by the name the token gives it; a token that names none is read with the only key there is.</summary>
    internal async Task<JsonWebKey?> KeyAsync(ProviderDescription provider, string? kid, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var isHeld = keys.TryGetValue(provider.Issuer, out var held);
        var found = isHeld && now - held.At < Fresh ? SignedTokens.Among(held.Keys, kid) : null;
        if (found is not null || (isHeld && now - held.At < NotSooner))
        {
            return found;
        }
        using var said = await client.GetAsync(provider.Keys, stop);
        var fetched = SignedTokens.Keys(said.RootElement.GetRawText()) ?? throw new SignOnRefusedException("provider's keys cannot be read");
        keys[provider.Issuer] = (fetched, now);
        return SignedTokens.Among(fetched, kid);
    }

    private ProviderDescription Read(JsonElement said, string issuer)
    {
        if (said.Text("issuer") != issuer)
        {
            throw new SignOnRefusedException("provider calls itself otherwise");
        }
        var ways = said.Texts("token_endpoint_auth_methods_supported");
        return new ProviderDescription
        {
            Issuer = issuer,
            Authorization = Address(said, "authorization_endpoint"),
            Token = Address(said, "token_endpoint"),
            Keys = Address(said, "jwks_uri"),
            NamesItself = said.Says("authorization_response_iss_parameter_supported"),
            SecretInForm = ways.Contains("client_secret_post") && !ways.Contains("client_secret_basic"),
        };
    }

    private Uri Address(JsonElement said, string name) => addresses.Read(said.Text(name)) ?? throw new SignOnRefusedException("provider's description lacks an address that can be asked");
}
