using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.ApiKeys;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Access.Tests.Feed;

public sealed class FactsEndpointTests
{
    private const string Lines = "application/x-ndjson";
    private const string Json = "application/json";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Facts_by_line_are_taken_once_and_the_wrong_ones_are_named_while_the_rest_is_taken(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, StubHandlers.Use);
        var (_, secret) = await KeyAsync(app, AccessTestData.Northgate, "OrderConfirmed");
        var body = string.Join('\n', Fact(1), "", "not a fact", Fact(2, agency: "police-eastmoor"), Fact(3, type: "OrderDischarged", data: "{\"order\":\"00000000-0000-7000-8000-0000000000aa\"}"), Fact(4));

        var answer = await SendAsync(app, secret, body, Lines);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal((5, 2, 0, 3), Counts(answer));
        Assert.Equal([1, 3, 4, 5, 6], answer.Facts().Select(fact => fact.GetProperty("line").GetInt32()));
        Assert.Equal("agency", answer.Facts()[2].GetProperty("refusal").GetProperty("where").GetString());
        Assert.Contains("may not state OrderDischarged", answer.Facts()[3].GetProperty("refusal").GetProperty("what").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, await app.CountOnLedgerAsync("OrderConfirmed"));

        Assert.Equal((5, 0, 2, 3), Counts(await SendAsync(app, secret, body, Lines)));
        Assert.Equal(2, await app.CountOnLedgerAsync("OrderConfirmed"));
    }

    [Theory, OnBothDatabases]
    public async Task An_array_and_a_single_fact_are_taken_too_and_a_mark_of_utf8_does_no_harm(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, StubHandlers.Use);
        var (_, secret) = await KeyAsync(app, AccessTestData.Northgate, "OrderConfirmed");
        Assert.Equal((2, 2, 0, 0), Counts(await SendAsync(app, secret, $"[ {Fact(1)},\n {Fact(2)} ]", Json)));
        Assert.Equal((1, 1, 0, 0), Counts(await SendAsync(app, secret, $"\uFEFF{Fact(3)}\n", Json)));
        Assert.Equal((1, 0, 1, 0), Counts(await SendAsync(app, secret, $"\uFEFF  {Fact(3)}\r\n\r\n", Lines)));
    }

    [Theory, OnBothDatabases]
    public async Task What_only_court_or_police_may_say_is_held_when_a_support_service_says_it(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, StubHandlers.Use);
        var (_, secret) = await KeyAsync(app, AccessTestData.Harbour, "OrderDischarged");
        var answer = await SendAsync(app, secret, Fact(1, AccessTestData.Harbour.Value, "OrderDischarged", "{\"order\":\"00000000-0000-7000-8000-0000000000aa\"}"), Json);
        Assert.Equal("HeldForConfirmation", Assert.Single(answer.Facts()).GetProperty("outcome").GetString());
        Assert.Equal(0, await app.CountOnLedgerAsync("OrderDischarged"));
    }

    [Theory, OnBothDatabases]
    public async Task A_revoked_key_is_refused_on_the_next_request(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, StubHandlers.Use);
        var (key, secret) = await KeyAsync(app, AccessTestData.Northgate, "OrderConfirmed");
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, secret, Fact(1), Json)).Status);
        await app.AsSystemAsync(scope => scope.GetRequiredService<RevokeApiKeyAction>().RevokeAsync(key, Stop));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, secret, Fact(2), Json)).Status);
        Assert.Equal(1, await app.CountOnLedgerAsync("OrderConfirmed"));
        Assert.Equal(1, await app.CountOnLedgerAsync("ApiKeyRevoked"));
    }

    [Theory]
    [OnBothDatabases(new object?[] { null })]
    [OnBothDatabases("")]
    [OnBothDatabases("sl_short")]
    [OnBothDatabases("sl_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_a_key_in_use_nothing_is_taken_and_the_answer_says_so_in_json(Provider provider, string? secret)
    {
        await using var app = await TestApp.StartAsync(provider, StubHandlers.Use);
        var answer = await SendAsync(app, secret, Fact(1), Json);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("no key that is in use", answer.Root.GetProperty("what").GetString(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_session_opens_no_door_of_machines_and_a_key_opens_no_page(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, StubHandlers.Use);
        var (_, secret) = await KeyAsync(app, AccessTestData.Northgate, "OrderConfirmed");
        await app.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, "a.clerk", AccessTestData.Northgate, "order-desk"));
        using var browser = await SignInDriver.InAsync(app, "a.clerk");
        using var content = new StringContent(Fact(1), Encoding.UTF8, Json);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Client.PostAsync("/api/facts", content, Stop)).StatusCode);

        using var machine = app.SignedOut();
        machine.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        Assert.Equal(HttpStatusCode.Found, (await machine.GetAsync("/directory")).Status);
        Assert.Equal(0, await app.CountOnLedgerAsync("OrderConfirmed"));
    }

    [Theory]
    [OnBothDatabases("text/plain", "{}", 415, "Content-Type")]
    [OnBothDatabases("application/json; charset=iso-8859-1", "{}", 415, "UTF-8")]
    [OnBothDatabases("application/json", "", 400, "one fact")]
    [OnBothDatabases("application/json", "[]", 400, "at least one")]
    [OnBothDatabases("application/json", "{\"id\": 1}\n{\"id\": 2}", 400, "x-ndjson")]
    [OnBothDatabases("application/json", "[{\"id\": 1},\n {\"id\"", 400, "one fact")]
    [OnBothDatabases("application/x-ndjson", "\n \n", 400, "at least one")]
    public async Task A_body_that_cannot_be_read_is_refused_as_a_whole_and_says_what_to_send(
        Provider provider, string type, string body, int status, string instead)
    {
        await using var app = await TestApp.StartAsync(provider, StubHandlers.Use);
        var (_, secret) = await KeyAsync(app, AccessTestData.Northgate, "OrderConfirmed");
        var answer = await SendAsync(app, secret, body, type);
        Assert.Equal(status, (int)answer.Status);
        Assert.Contains(instead, answer.Root.GetProperty("instead").GetString(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_encoding_an_oversized_body_and_an_oversized_fact_are_each_told(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, StubHandlers.Use);
        var (_, secret) = await KeyAsync(app, AccessTestData.Northgate, "OrderConfirmed");
        Assert.Equal("The body is in UTF-16.", (await SendAsync(app, secret, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Fact(1))).ToArray(), Json)).Root.GetProperty("what").GetString());
        var long1 = await SendAsync(app, secret, new string('x', 17 * 1024 * 1024), Lines);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, long1.Status);
        var wide = await SendAsync(app, secret, Fact(1) + "\n" + Fact(2).Replace("order-desk", new string('x', 2 * 1024 * 1024), StringComparison.Ordinal), Lines);
        Assert.Equal((2, 1, 0, 1), Counts(wide));
        var latin = await SendAsync(app, secret, [.. Encoding.UTF8.GetBytes(Fact(3)[..^1] + ",\"x\":\""), 0xE9, .. "\"}"u8], Lines);
        Assert.Equal((1, 0, 0, 1), Counts(latin));
    }

    [Theory, OnBothDatabases]
    public async Task The_description_of_the_interface_names_the_door(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, StubHandlers.Use);
        using var stranger = app.SignedOut();
        var text = await stranger.Client.GetStringAsync("/openapi/v1.json", Stop);
        using var document = JsonDocument.Parse(text);
        var post = document.RootElement.GetProperty("paths").GetProperty("/api/facts").GetProperty("post");
        Assert.Contains("HeldForConfirmation", post.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.True(post.GetProperty("requestBody").GetProperty("content").TryGetProperty(Lines, out _));
    }

    private static string Fact(int number, string agency = "police-northgate", string type = "OrderConfirmed", string? data = null) =>
        $$"""{"id":"00000000-0000-7000-8000-{{number:x12}}","type":"{{type}}","at":"2026-11-03T09:00:00Z","agency":"{{agency}}","by":"order-desk","data":{{data ?? "{\"order\":\"00000000-0000-7000-8000-0000000000aa\",\"force\":\"police-northgate\"}"}}}""";

    private static async Task<(ApiKeyId Key, string Secret)> KeyAsync(TestApp app, AgencyCode agency, params string[] facts)
    {
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        (ApiKeyId, string) issued = default;
        await app.AsSystemAsync(async scope => issued = await AccessTestData.IssueKeyAsync(scope, agency, facts));
        return issued;
    }

    private static Task<Answer> SendAsync(TestApp app, string? secret, string body, string type) => SendAsync(app, secret, Encoding.UTF8.GetBytes(body), type);

    private static async Task<Answer> SendAsync(TestApp app, string? secret, byte[] body, string type)
    {
        using var machine = app.SignedOut();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/facts") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.ExpectContinue = body.Length > 1024 * 1024;
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {secret}");
        }
        using var response = await machine.Client.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        return new Answer(response.StatusCode, JsonDocument.Parse(text).RootElement.Clone());
    }

    private static (int Received, int Taken, int AlreadyHeld, int Refused) Counts(Answer answer) =>
        (answer.Root.GetProperty("received").GetInt32(), answer.Root.GetProperty("taken").GetInt32(),
            answer.Root.GetProperty("alreadyHeld").GetInt32(), answer.Root.GetProperty("refused").GetInt32());

    private sealed record Answer(HttpStatusCode Status, JsonElement Root)
    {
        internal IReadOnlyList<JsonElement> Facts() => Root.GetProperty("facts").EnumerateArray().ToList();
    }
}
