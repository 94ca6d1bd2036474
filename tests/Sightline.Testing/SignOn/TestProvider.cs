using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Sightline.Testing.SignOn;

/// <summary>
/// A small OpenID provider on a port of its own, that knows one person at a time and does as it should, or wrongly in one way (<see cref="Fault"/>). It refuses a code without
/// the proof that belongs to it, and every code the second time, unless told otherwise.
/// </summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string Client = "sightline-register";
    public const string Secret = "a secret: with signs +/% in it";

    private readonly WebApplication app;
    private readonly IClock clock;
    private readonly Lock gate = new();
    private readonly Dictionary<string, AskedCode> codes = [];
    private readonly HashSet<string> redeemed = [];
    private TokenMaker maker = new();
    private int lastCode;

    private TestProvider(WebApplication app, IClock clock)
    {
        this.app = app;
        this.clock = clock;
    }

    public ProviderFault Fault { get; set; }

    /// <summary>Whoever is signed in at the provider.</summary>
    public string Subject { get; set; } = "f3b1-0001";

    public string? Name { get; set; } = "aisha.khan@northgate.example";

    /// <summary>Signs with a key on a curve, not with RSA.</summary>
    public bool UsesCurve { get; set; }

    public bool HasNoSecret { get; set; }

    public bool TakesSecretInForm { get; set; }

    public bool NamesItself { get; set; } = true;

    /// <summary>What it says it saw beside a password (RFC 8176).</summary>
    public string? Method { get; set; }

    public bool VerifiesMail { get; set; } = true;

    /// <summary>The second time a code is shown it serves again.</summary>
    public bool TakesCodesTwice { get; set; }

    public string Issuer { get; private set; } = "";

    public int KeyListsGiven { get; private set; }

    public int TokensGiven { get; private set; }

    public static async Task<TestProvider> StartAsync(IClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new TestProvider(app, clock);
        app.MapGet("/.well-known/openid-configuration", (RequestDelegate)provider.DescribeAsync);
        app.MapGet("/keys", (RequestDelegate)provider.ListKeysAsync);
        app.MapGet("/authorise", (RequestDelegate)provider.AskAsync);
        app.MapPost("/token", (RequestDelegate)provider.RedeemAsync);
        app.MapGet("/elsewhere", (RequestDelegate)provider.DescribeRightlyAsync);
        app.MapPost("/elsewhere", (RequestDelegate)provider.RedeemAsync);
        await app.StartAsync();
        provider.Issuer = app.Urls.First();
        return provider;
    }

    /// <summary>From now on it signs with another key.</summary>
    public void RotateKeys() => maker = new TokenMaker { Number = maker.Number + 1 };

    private Task DescribeAsync(HttpContext context) => Fault switch
    {
        ProviderFault.NoDescription => Status(context, 404),
        ProviderFault.DescriptionElsewhere => Redirect(context, "/elsewhere"),
        ProviderFault.DescriptionOversized => context.Response.WriteAsync($"{{\"issuer\":\"{new string('x', 200_000)}\"}}"),
        ProviderFault.DescriptionNotJson => context.Response.WriteAsync("<html>maintenance</html>"),
        ProviderFault.DescriptionIsList => context.Response.WriteAsync("[]"),
        _ => DescribeRightlyAsync(context),
    };

    private Task DescribeRightlyAsync(HttpContext context)
    {
        var said = new JsonObject
        {
            ["issuer"] = Fault == ProviderFault.DescriptionOfAnother ? "https://login.other.example" : Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorise",
            ["token_endpoint"] = Fault == ProviderFault.TokenAddressUnsafe ? "http://login.northgate.example/token" : $"{Issuer}/token",
            ["jwks_uri"] = Fault == ProviderFault.KeysAddressUnsafe ? "http://login.northgate.example/keys" : $"{Issuer}/keys",
            ["authorization_response_iss_parameter_supported"] = NamesItself,
            ["token_endpoint_auth_methods_supported"] = TakesSecretInForm ? new JsonArray("client_secret_post") : new JsonArray("client_secret_basic", "client_secret_post"),
        };
        return context.Response.WriteAsync(said.ToJsonString());
    }

    private Task ListKeysAsync(HttpContext context)
    {
        KeyListsGiven++;
        return Fault switch
        {
            ProviderFault.KeysNotJson => context.Response.WriteAsync("{\"keys\":\"none today\"}"),
            ProviderFault.KeysEmpty => context.Response.WriteAsync("{\"keys\":[]}"),
            _ => context.Response.WriteAsync(maker.KeyList(Fault)),
        };
    }

    /// <summary>Whoever is here is signed in already: sends them straight back.</summary>
    private Task AskAsync(HttpContext context)
    {
        var query = context.Request.Query;
        string back = query["redirect_uri"]!;
        if (query["response_type"] != "code" || query["client_id"] != Client || query["code_challenge_method"] != "S256" || string.IsNullOrEmpty(query["code_challenge"]))
        {
            return Status(context, 400);
        }
        string code;
        lock (gate)
        {
            code = $"code-{++lastCode}";
            codes[code] = new AskedCode(back, query["code_challenge"]!, query["nonce"]!);
        }
        var answer = new Dictionary<string, string?> { ["state"] = Fault == ProviderFault.OtherState ? "another" : query["state"] };
        if (Fault == ProviderFault.ErrorToBrowser)
        {
            answer["error"] = "access_denied";
        }
        else if (Fault != ProviderFault.NoCode)
        {
            answer["code"] = Fault == ProviderFault.LongCode ? new string('c', 6000) : code;
        }
        if (Fault == ProviderFault.NamesAnother || (NamesItself && Fault != ProviderFault.NamesNobody))
        {
            answer["iss"] = Fault == ProviderFault.NamesAnother ? "https://login.other.example" : Issuer;
        }
        return Redirect(context, QueryHelpers.AddQueryString(back, answer));
    }

    private async Task RedeemAsync(HttpContext context)
    {
        if (await TokenFaultAsync(context))
        {
            return;
        }
        var form = await context.Request.ReadFormAsync();
        string code = form["code"].ToString();
        AskedCode? asked;
        lock (gate)
        {
            asked = codes.GetValueOrDefault(code);
            if (!redeemed.Add(code) && !TakesCodesTwice)
            {
                asked = null;
            }
        }
        if (asked is null || !IsOurs(context, form) || form["redirect_uri"] != asked.Return || ChallengeOf(form["code_verifier"].ToString()) != asked.Challenge)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync("{\"error\":\"invalid_grant\"}");
            return;
        }
        TokensGiven++;
        var made = maker.Make(new TokenSpeech(Issuer, Subject, asked.Nonce, clock.GetCurrentInstant()) { Name = Name, VerifiesMail = VerifiesMail, UsesCurve = UsesCurve, Method = Method }, Fault);
        await context.Response.WriteAsync(made.ToJsonString());
    }

    private async Task<bool> TokenFaultAsync(HttpContext context)
    {
        switch (Fault)
        {
            case ProviderFault.TokenRefused:
                await Status(context, 400);
                return true;
            case ProviderFault.TokenFails:
                await Status(context, 500);
                return true;
            case ProviderFault.TokenElsewhere:
                context.Response.StatusCode = 307;
                context.Response.Headers.Location = "/elsewhere";
                return context.Request.Path == "/token";
            case ProviderFault.TokenOversized:
                await context.Response.WriteAsync($"{{\"id_token\":\"{new string('x', 200_000)}\",\"token_type\":\"Bearer\"}}");
                return true;
            case ProviderFault.TokenNotJson:
                await context.Response.WriteAsync("id_token=abc");
                return true;
            case ProviderFault.TokenSlow:
                // Begins at once and never comes to an end: a limit on the first byte alone would wait for ever.
                for (var drop = 0; drop < 600 && !context.RequestAborted.IsCancellationRequested; drop++)
                {
                    await context.Response.WriteAsync(" ");
                    await context.Response.Body.FlushAsync();
                    await Task.Delay(50);
                }
                return true;
            default:
                return false;
        }
    }

    private bool IsOurs(HttpContext context, IFormCollection form)
    {
        if (HasNoSecret)
        {
            return form["client_id"] == Client && context.Request.Headers.Authorization.Count == 0;
        }
        if (TakesSecretInForm)
        {
            return form["client_id"] == Client && form["client_secret"] == Secret;
        }
        var pair = $"{WebUtility.UrlEncode(Client)}:{Uri.EscapeDataString(Secret)}";
        return context.Request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(pair));
    }

    private static string ChallengeOf(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("{\"error\":\"server_error\"}");
    }

    private static Task Redirect(HttpContext context, string address)
    {
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed record AskedCode(string Return, string Challenge, string Nonce);
}
