using System.Net.Http.Headers;
using System.Text;
using Sightline.Access.Model;
using Sightline.Access.Tokens;

namespace Sightline.Access.AgencySignOn;

/// <summary>Takes a code to the provider that gave it, with the proof that we asked for it (PKCE), and hands back whom it stands for.</summary>
internal sealed class CodeExchange(ProviderClient client, IdTokenCheck check, SignOnSecrets secrets)
{
    internal async Task<SignedOn> RedeemAsync(CodeToRedeem code, CancellationToken stop)
    {
        using var request = Ask(code);
        using var answer = await client.SendAsync(request, stop);
        var said = answer.RootElement;
        if (said.Text("id_token") is not { } token || !string.Equals(said.Text("token_type"), "Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw new SignOnRefusedException("provider gave no token");
        }
        var question = new TokenQuestion { Provider = code.Provider, Us = code.Us, Nonce = code.Question.Nonce, AccessToken = said.Text("access_token") };
        return await check.CheckAsync(token, question, stop);
    }

    private HttpRequestMessage Ask(CodeToRedeem code)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code.Code,
            ["redirect_uri"] = code.Return,
            ["code_verifier"] = code.Question.Verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, code.Provider.Token);
        var secret = secrets.Open(code.Us);
        if (secret is null || code.Provider.SecretInForm)
        {
            form["client_id"] = code.Us.ClientId;
        }
        if (secret is not null && code.Provider.SecretInForm)
        {
            form["client_secret"] = secret;
        }
        else if (secret is not null)
        {
            // RFC 6749, section 2.3.1: each is written as in a form before the two are joined.
            var pair = $"{Uri.EscapeDataString(code.Us.ClientId)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        }
        request.Content = new FormUrlEncodedContent(form);
        return request;
    }
}

internal sealed record CodeToRedeem
{
    public required string Code { get; init; }

    /// <summary>Our own address, that the code was sent to.</summary>
    public required string Return { get; init; }

    public required SignOnQuestion Question { get; init; }

    public required ProviderDescription Provider { get; init; }

    public required SignOnProvider Us { get; init; }

    // A record prints its parts: a code must not be one of them.
    public override string ToString() => nameof(CodeToRedeem);
}
