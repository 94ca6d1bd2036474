using System.Net;
using AngleSharp.Html.Parser;

namespace Sightline.Web.Tests.Screens;

/// <summary>A guarded value in a real page, under the real layout, asked for over HTTP.</summary>
public sealed class GuardedPagesTests(ScreensHost host) : IClassFixture<ScreensHost>, IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = host.Address };

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Forgotten_on_a_page_it_shows_its_kind_and_shown_for_an_audience_it_shows_itself()
    {
        Assert.Equal("⟦survivor-confidential⟧", await WordsAsync("plain"));
        Assert.Equal(KeptModel.Place, await WordsAsync("shown"));
        var (_, page) = await AskAsync("/kept?where=shown");
        Assert.Equal(3, page.Split("Tern Wharf").Length - 1);
        var (status, links) = await AskAsync("/kept");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("""<a href="/every-part?near=x">x</a> <a href="/people?near=y">y</a>""", links, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("title-in-words")]
    [InlineData("link")]
    [InlineData("route")]
    [InlineData("button")]
    [InlineData("form")]
    [InlineData("others")]
    [InlineData("others-in-a-row")]
    [InlineData("others-in-a-hint")]
    public async Task A_page_that_puts_it_where_it_may_not_stand_or_shows_it_to_others_fails_and_shows_nothing(string where)
    {
        var (status, page) = await AskAsync($"/kept?where={where}");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.DoesNotContain("Tern", page, StringComparison.Ordinal);
        Assert.DoesNotContain("survivor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_types_one()
    {
        var (_, page) = await AskAsync("/kept-typed?Typed=Tern&Typed.Kind=SurvivorConfidential&Typed.Value=Tern");
        Assert.DoesNotContain("something", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tern", page, StringComparison.Ordinal);
    }

    private async Task<string> WordsAsync(string where) =>
        new HtmlParser().ParseDocument((await AskAsync($"/kept?where={where}")).Page).QuerySelector("#it")!.TextContent;

    private async Task<(HttpStatusCode Status, string Page)> AskAsync(string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
