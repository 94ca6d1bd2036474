using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.ApiKeys;
using Sightline.Access.ClientCredentials;
using Sightline.Access.Commands;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Access.Tests.Feed;

/// <summary>Tokens for agencies' systems, by a secret or by a signature of their own.</summary>
public sealed class ClientCredentialsTests
{
    private const string Name = "sightline.example";
    private const string JwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_client_gets_a_token_by_its_secret_states_facts_with_it_for_ten_minutes_and_with_none_once_it_is_ended(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (client, secret) = await AddAsync(app, null, "OrderConfirmed");
        var given = await AskAsync(app, (client, secret));
        Assert.Equal((HttpStatusCode.OK, "Bearer", 600, "OrderConfirmed"), (given.Status, given.Text("token_type"), given.Root.GetProperty("expires_in").GetInt32(), given.Text("scope")));
        var token = given.Text("access_token");
        Assert.Equal(HttpStatusCode.OK, await StateAsync(app, token, 1));
        Assert.Equal((1, 1), (await app.CountOnLedgerAsync("OrderConfirmed"), await app.CountOnLedgerAsync(nameof(FeedTokenGiven))));
        // The secret itself opens nothing but the token's place, and a key's secret opens that place no more than a guess.
        Assert.Equal(HttpStatusCode.Unauthorized, await StateAsync(app, secret, 2));

        app.Clock.Advance(FeedTokens.Lasts - Duration.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StateAsync(app, token, 3));
        app.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StateAsync(app, token, 4));
        var next = (await AskAsync(app, (client, secret))).Text("access_token");
        Assert.Equal(HttpStatusCode.OK, await StateAsync(app, next, 5));
        await app.AsSystemAsync(scope => scope.GetRequiredService<RevokeApiKeyAction>().RevokeAsync(new ApiKeyId(Guid.Parse(client)), Stop));
        Assert.Equal(HttpStatusCode.Unauthorized, await StateAsync(app, next, 6));
        Assert.Equal("invalid_client", (await AskAsync(app, (client, secret))).Text("error"));
        Assert.Equal(3, await app.CountOnLedgerAsync("OrderConfirmed"));
    }

    [Theory, OnBothDatabases]
    public async Task A_token_states_what_its_client_may_and_nothing_else_and_a_wrong_one_is_no_token(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (client, secret) = await AddAsync(app, null, "OrderConfirmed");
        var token = (await AskAsync(app, (client, secret), new() { ["scope"] = "OrderConfirmed" })).Text("access_token");
        Assert.Equal("invalid_scope", (await AskAsync(app, (client, secret), new() { ["scope"] = "OrderConfirmed OrderDischarged" })).Text("error"));
        await StateAsync(app, token, 1, "OrderDischarged", "{\"order\":\"00000000-0000-7000-8000-0000000000aa\"}");
        Assert.Equal(0, await app.CountOnLedgerAsync("OrderDischarged"));
        var middle = token.Length / 2;
        foreach (var wrong in new[] { token[..^1], token[..middle] + (token[middle] == 'A' ? 'B' : 'A') + token[(middle + 1)..], "sf_", "sf_!!!", "sf_" + new string('A', 5000) })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StateAsync(app, wrong, 2));
        }
        using var page = app.SignedOut();
        page.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.Equal(HttpStatusCode.Found, (await page.GetAsync("/directory")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_secrets_are_counted_by_client_and_address_and_each_stands_on_the_ledger(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (client, secret) = await AddAsync(app, null, "OrderConfirmed");
        var (other, others) = await AddAsync(app, null, "OrderConfirmed");
        for (var attempt = 1; attempt <= SignInAttempts.TriesFromOneAddress; attempt++)
        {
            var refused = await AskAsync(app, (client, $"sc_guess{attempt}"));
            Assert.Equal((HttpStatusCode.Unauthorized, "invalid_client"), (refused.Status, refused.Text("error")));
            Assert.Contains("Basic", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
        var waits = await AskAsync(app, (client, secret));
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(5)), (waits.Status, waits.Headers.RetryAfter?.Delta));
        // Nobody else waits, and who is not there is answered as who is.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, (other, others))).Status);
        Assert.Equal("invalid_client", (await AskAsync(app, ("00000000-0000-7000-8000-0000000000ff", "x"))).Text("error"));
        Assert.Equal("invalid_client", (await AskAsync(app, ("no number", "x"))).Text("error"));
        Assert.Equal(SignInAttempts.TriesFromOneAddress + 2, await app.CountOnLedgerAsync(nameof(SignInRefused)));
        app.Clock.Advance(SignInAttempts.Wait);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, (client, secret))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_given_more_than_thirty_tokens_in_a_minute(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (client, secret) = await AddAsync(app, null, "OrderConfirmed");
        for (var number = 0; number < TokenRate.MostAMinute; number++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, (client, secret))).Status);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(app, (client, secret))).Status);
        app.Clock.Advance(Duration.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, (client, secret))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_request_that_is_not_one_is_refused_in_one_word_and_never_fails(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (client, secret) = await AddAsync(app, null, "OrderConfirmed");
        var basic = Basic(client, secret);
        var wrong = new (string Body, string Type, string Error)[]
        {
            ("", "application/x-www-form-urlencoded", "invalid_request"),
            ("grant_type=client_credentials", "text/plain", "invalid_request"),
            ("{\"grant_type\":\"client_credentials\"}", "application/json", "invalid_request"),
            ("grant_type=client_credentials&grant_type=client_credentials", "application/x-www-form-urlencoded", "invalid_request"),
            ("grant_type=client_credentials&scope=OrderConfirmed&scope=OrderConfirmed", "application/x-www-form-urlencoded", "invalid_request"),
            ($"grant_type=client_credentials&client_secret={secret}", "application/x-www-form-urlencoded", "invalid_request"),
            ($"grant_type=client_credentials&client_assertion_type={JwtBearer}&client_assertion=a.b.c", "application/x-www-form-urlencoded", "invalid_request"),
            ("grant_type=password&username=a&password=b", "application/x-www-form-urlencoded", "unsupported_grant_type"),
            ("grant_type=authorization_code&code=x", "application/x-www-form-urlencoded", "unsupported_grant_type"),
            ("grant_type=client_credentials&x=" + new string('x', 40_000), "application/x-www-form-urlencoded", "invalid_request"),
        };
        foreach (var (body, type, error) in wrong)
        {
            var answer = await SendAsync(app, body, type, basic);
            Assert.Equal((HttpStatusCode.BadRequest, error), (answer.Status, answer.Text("error")));
        }
        foreach (var header in new[] { null, "Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer x", "Basic " + new string('A', 4000) })
        {
            Assert.Equal("invalid_client", (await SendAsync(app, "grant_type=client_credentials", "application/x-www-form-urlencoded", header)).Text("error"));
        }
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(FeedTokenGiven)));
    }

    [Theory, OnBothDatabases]
    public async Task A_client_that_signs_gets_a_token_once_for_each_signed_token_of_its_own(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (client, secret) = await AddAsync(app, KeysOf(key), "OrderConfirmed");
        Assert.Equal("", secret);
        var signed = Sign(key, client, Said(app, client));
        var given = await AssertAsync(app, signed);
        Assert.Equal(HttpStatusCode.OK, await StateAsync(app, given.Text("access_token"), 1));
        Assert.Equal("invalid_client", (await AssertAsync(app, signed)).Text("error"));
        // Of another client with the same number: that is another's number.
        Assert.Equal(HttpStatusCode.OK, (await AssertAsync(app, Sign(key, client, Said(app, client, "second-number")))).Status);
        Assert.Equal((2, 1), (await app.CountOnLedgerAsync(nameof(FeedTokenGiven)), await app.CountOnLedgerAsync(nameof(SignInRefused))));
    }

    [Theory, OnBothDatabases]
    public async Task A_signed_token_with_one_thing_wrong_gives_nothing_and_stands_on_the_ledger(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (client, _) = await AddAsync(app, KeysOf(key), "OrderConfirmed");
        var (other, otherSecret) = await AddAsync(app, null, "OrderConfirmed");
        var now = app.Clock.GetCurrentInstant().ToUnixTimeSeconds();
        var wrong = new Dictionary<string, string>
        {
            ["another's key"] = Sign(stranger, client, Said(app, client)),
            ["unknown key"] = Sign(key, client, Said(app, client), kid: "another"),
            ["none"] = Sign(key, client, Said(app, client), "none"),
            ["secret"] = Sign(key, client, Said(app, client), "HS256"),
            ["another issuer"] = Sign(key, client, Changed(Said(app, client), "iss", other)),
            ["another subject"] = Sign(key, client, Changed(Said(app, client), "sub", other)),
            ["another audience"] = Sign(key, client, Changed(Said(app, client), "aud", "https://other.example/api/token")),
            ["several audiences"] = Sign(key, client, Changed(Said(app, client), "aud", new JsonArray($"https://{Name}/api/token", "https://other.example"))),
            ["ended"] = Sign(key, client, Changed(Said(app, client), "exp", now - 120)),
            ["without an end"] = Sign(key, client, Changed(Said(app, client), "exp", null)),
            ["too long"] = Sign(key, client, Changed(Said(app, client), "exp", now + 3600)),
            ["not yet"] = Sign(key, client, Changed(Said(app, client), "nbf", now + 300)),
            ["without a number"] = Sign(key, client, Changed(Said(app, client), "jti", null)),
            ["no token"] = "a.b.c",
            ["too large"] = new string('a', 20_000),
            ["of a client that has a secret"] = Sign(key, other, Said(app, other)),
        };
        var refusals = 0;
        foreach (var (what, signed) in wrong)
        {
            // Five wrong ones would make the rest wait, and be refused for that alone.
            foreach (var account in new[] { client, other, "unknown" })
            {
                app.Services.GetRequiredService<SignInAttempts>().Right($"client {account}", "127.0.0.1");
            }
            var answer = await AssertAsync(app, signed);
            Assert.True(answer.Status == HttpStatusCode.Unauthorized && answer.Text("error") == "invalid_client", $"{what}: {answer.Status} {answer.Root}");
            Assert.True(++refusals == await app.CountOnLedgerAsync(nameof(SignInRefused)), what);
        }
        // A client that signs has no secret that would serve, and one that has a secret needs it.
        Assert.Equal("invalid_client", (await AskAsync(app, (client, ""))).Text("error"));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, (other, otherSecret))).Status);
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(FeedTokenGiven)));
    }

    [Theory, OnBothDatabases]
    public async Task Clients_are_added_for_ones_own_agency_with_public_keys_only_on_the_command_line_too(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var half = key.ExportParameters(true);
        var secretHalf = KeysOf(key).Replace("\"kty\"", $"\"d\":\"{WebEncoders.Base64UrlEncode(half.D!)}\",\"kty\"", StringComparison.Ordinal);
        foreach (var keys in new[] { "", "no list", "{\"keys\":[]}", secretHalf, "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}", new string(' ', 17_000) + KeysOf(key) })
        {
            var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => AddAsync(app, keys, "OrderConfirmed"));
            Assert.Equal("PublicKeysCanBeRead", Assert.Single(broken.Broken).GetType().Name);
        }
        await app.AsAsync(TestHouse.ActorAt("police-eastmoor", "agency-administrator"), async scope =>
        {
            var broken = await Assert.ThrowsAsync<RulesBrokenException>(() =>
                scope.GetRequiredService<AddClientAction>().AddAsync(new NewClient { Agency = AccessTestData.Northgate, Scopes = ["OrderConfirmed"] }, Stop));
            Assert.Equal("OnlyOnesOwnAgencyIsManaged", Assert.Single(broken.Broken).GetType().Name);
        });
        var options = new Dictionary<string, string?> { ["--agency"] = "police-northgate", ["--facts"] = "OrderConfirmed" };
        Assert.Contains("Secret, shown once: sc_", await RunAsync(app, options, "", ExitCode.Done), StringComparison.Ordinal);
        options["--public-keys"] = "true";
        Assert.DoesNotContain("Secret", await RunAsync(app, options, KeysOf(key), ExitCode.Done), StringComparison.Ordinal);
        var refused = await RunAsync(app, options, secretHalf, ExitCode.BadInput);
        Assert.DoesNotContain(WebEncoders.Base64UrlEncode(half.D!), refused, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(TestApp app, Dictionary<string, string?> options, string input, ExitCode expected) =>
        await app.AsAsync(Actor.System("test"), async scope =>
        {
            using var given = new StringReader(input);
            var output = new HeardOutput();
            Assert.Equal(expected, await ActivatorUtilities.CreateInstance<AddClientCommand>(scope).RunAsync(new CommandInput(new Dictionary<string, string?>(), options, given), output, Stop));
            return string.Join('\n', output.Said);
        });

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartAsync(provider, services =>
        {
            StubHandlers.Use(services);
            services.AddSingleton(new SiteAddress(new Uri($"https://{Name}")));
        });
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        return app;
    }

    private static Task<(string Client, string Secret)> AddAsync(TestApp app, string? keys, params string[] facts) => app.AsAsync(Actor.System("test"), async scope =>
    {
        var added = await scope.GetRequiredService<AddClientAction>().AddAsync(new NewClient { Agency = AccessTestData.Northgate, Scopes = facts, PublicKeys = keys }, Stop);
        return (added.Id.ToString(), added.Secret ?? "");
    });

    private static Task<Answer> AskAsync(TestApp app, (string Client, string Secret) pair, Dictionary<string, string>? further = null)
    {
        var fields = new Dictionary<string, string>(further ?? []) { ["grant_type"] = "client_credentials" };
        return SendAsync(app, string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}")), "application/x-www-form-urlencoded", Basic(pair.Client, pair.Secret));
    }

    private static Task<Answer> AssertAsync(TestApp app, string signed) => SendAsync(
        app, $"grant_type=client_credentials&client_assertion_type={Uri.EscapeDataString(JwtBearer)}&client_assertion={signed}", "application/x-www-form-urlencoded", null);

    private static async Task<Answer> SendAsync(TestApp app, string body, string type, string? authorisation)
    {
        using var machine = app.SignedOut();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/token") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Host = Name;
        if (authorisation is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorisation);
        }
        using var response = await machine.Client.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return new Answer(response.StatusCode, JsonDocument.Parse(text).RootElement.Clone(), response.Headers);
    }

    private static async Task<HttpStatusCode> StateAsync(TestApp app, string token, int number, string type = "OrderConfirmed", string? data = null)
    {
        using var machine = app.SignedOut();
        machine.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        var fact = $$"""{"id":"00000000-0000-7000-8000-{{number:x12}}","type":"{{type}}","at":"2026-11-03T09:00:00Z","agency":"police-northgate","by":"order-desk","data":{{data ?? "{\"order\":\"00000000-0000-7000-8000-0000000000aa\",\"force\":\"police-northgate\"}"}}}""";
        using var content = new StringContent(fact, Encoding.UTF8, "application/json");
        using var answer = await machine.Client.PostAsync("/api/facts", content, Stop);
        return answer.StatusCode;
    }

    private static string Basic(string id, string secret) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}"));

    private static JsonObject Said(TestApp app, string client, string number = "number-1") => new()
    {
        ["iss"] = client,
        ["sub"] = client,
        ["aud"] = $"https://{Name}/api/token",
        ["exp"] = app.Clock.GetCurrentInstant().ToUnixTimeSeconds() + 240,
        ["jti"] = number,
    };

    private static JsonObject Changed(JsonObject said, string claim, JsonNode? value)
    {
        said.Remove(claim);
        if (value is not null)
        {
            said[claim] = value;
        }
        return said;
    }

    private static string Sign(ECDsa key, string client, JsonObject said, string algorithm = "ES256", string kid = "one")
    {
        var head = new JsonObject { ["alg"] = algorithm, ["kid"] = kid };
        var signed = $"{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(head.ToJsonString()))}.{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(said.ToJsonString()))}";
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(KeysOf(key) + client), Encoding.ASCII.GetBytes(signed)),
            _ => key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256),
        };
        return $"{signed}.{WebEncoders.Base64UrlEncode(signature)}";
    }

    private static string KeysOf(ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "EC",
                ["kid"] = "one",
                ["crv"] = "P-256",
                ["x"] = WebEncoders.Base64UrlEncode(point.X!),
                ["y"] = WebEncoders.Base64UrlEncode(point.Y!),
            }),
        }.ToJsonString();
    }

    private sealed record Answer(HttpStatusCode Status, JsonElement Root, HttpResponseHeaders Headers)
    {
        internal string Text(string name) => Root.GetProperty(name).GetString()!;
    }
}
