using System.Text.Json;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Web.Tests.WholeProgram;

public sealed class InterfaceDescriptionTests
{
    [Fact]
    public async Task The_interface_describes_itself_in_openapi_3_1_and_says_what_the_feed_takes_and_answers()
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        using var stranger = app.SignedOut();
        var text = await stranger.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        using var description = JsonDocument.Parse(text);
        Assert.StartsWith("3.1", description.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var post = description.RootElement.GetProperty("paths").GetProperty("/api/facts").GetProperty("post");
        Assert.Contains("AlreadyHeld", post.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.True(post.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/x-ndjson", out _));
        Assert.Equal(["200", "400", "401", "413", "415"], post.GetProperty("responses").EnumerateObject().Select(answer => answer.Name).Order());
    }
}
