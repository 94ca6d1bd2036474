using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sightline.Web.Tests.Screens;

/// <summary>A page made of every part, asked for and sent back over HTTP.</summary>
public sealed class EveryPartTests(ScreensHost host) : IClassFixture<ScreensHost>, IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = host.Address };

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Page_made_of_every_part_holds_no_tag_helper_by_its_own_name()
    {
        var page = await Get("/every-part");

        // A tag helper the compiler did not find is sent to the browser as it stands, without any error.
        Assert.Empty(page.All.Where(e => e.LocalName.StartsWith("sl-", StringComparison.Ordinal)).Select(e => e.LocalName));
    }

    [Fact]
    public async Task Page_has_no_inline_style_and_each_script_carries_the_nonce()
    {
        using var answer = await client.GetAsync("/every-part", TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Empty(page.QuerySelectorAll("[style], style, [onclick]"));
        Assert.Equal(2, page.Scripts.Length);
        Assert.All(page.Scripts, s => Assert.Contains($"'nonce-{s.GetAttribute("nonce")}'", policy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_has_one_main_one_first_heading_and_no_id_twice()
    {
        var page = await Get("/every-part");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("main-content", page.QuerySelector("main")!.Id);
        Assert.Equal(2, page.QuerySelectorAll("h1").Length); // The page's own, and the panel's, which on a real page is the only one.
        Assert.Empty(page.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public async Task Self_closed_parts_do_not_swallow_what_follows_them()
    {
        var page = await Get("/every-part");

        Assert.Empty(page.QuerySelectorAll(".govuk-error-summary"));
        Assert.Equal("govuk-grid-column-two-thirds-from-desktop", page.QuerySelector("form")!.ParentElement!.ClassName);
        Assert.Empty(page.QuerySelectorAll(".sl-answer .sl-answer, .sl-unknown form, .govuk-back-link *"));
    }

    [Fact]
    public async Task Fields_do_not_offer_what_the_last_person_typed()
    {
        var page = await Get("/every-part");

        var fields = page.QuerySelectorAll("form input[type=text], form textarea, form select");
        Assert.Equal(7, fields.Length);
        Assert.All(fields, f => Assert.Equal("off", f.GetAttribute("autocomplete")));
        Assert.Equal("current-password", page.QuerySelector("#Secret")!.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task Answers_say_their_word_and_not_only_their_colour()
    {
        var page = await Get("/every-part");

        Assert.Equal(["Yes – 2 terms", "No", "Not known – 1 term"], page.QuerySelectorAll(".sl-answer").Select(Said));
        Assert.All(page.QuerySelectorAll(".sl-answer svg"), mark => Assert.Equal("true", mark.GetAttribute("aria-hidden")));
        Assert.Contains("Not known – ask Northgate order desk", page.QuerySelectorAll(".sl-unknown").Select(Said));
        Assert.Contains("Not asked", page.QuerySelectorAll(".sl-unknown").Select(Said));
    }

    [Fact]
    public async Task Fact_without_a_value_reads_not_known()
    {
        var page = await Get("/every-part");

        var told = page.QuerySelectorAll(".govuk-summary-list__row").Single(r => Said(r.QuerySelector("dt")!) == "Told of it");
        Assert.Equal("Not known", Said(told.QuerySelector("dd")!));
    }

    [Fact]
    public async Task Not_known_not_asked_and_would_not_say_are_answers_of_their_own()
    {
        var page = await Get("/every-part");

        var radios = page.QuerySelectorAll<IHtmlInputElement>("input[name=Present]");
        Assert.Equal(["yes", "no", "not-known", "not-asked", "would-not-say"], radios.Select(r => r.Value));
        Assert.Equal("Present", radios.First().Id);
        Assert.NotNull(page.QuerySelector("#conditional-Present input[name=Where]"));
    }

    [Fact]
    public async Task Table_parts_are_dressed_and_scoped_inside_a_table_of_ours()
    {
        var page = await Get("/every-part");

        var table = page.QuerySelector("table")!;
        Assert.All(table.QuerySelectorAll("thead th"), th => Assert.Equal("col", th.GetAttribute("scope")));
        Assert.Equal("row", table.QuerySelector("tbody th")!.GetAttribute("scope"));
        Assert.Equal("govuk-table__cell govuk-table__cell--numeric", table.QuerySelector("tbody td")!.ClassName);
        Assert.Equal("Orders", table.ParentElement!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Page_sent_with_errors_keeps_what_was_typed_and_names_each_error_in_the_order_of_the_fields()
    {
        var page = await Post(new()
        {
            ["Reference"] = "<b>12</b>",
            ["Account"] = "line one\nline two",
            ["Court"] = "south",
            ["Present"] = "would-not-say",
            ["Terms"] = "2",
            ["Made.Day"] = "31",
            ["Made.Month"] = "feb",
            ["Made.Year"] = "2025",
            ["Secret"] = "hunter2",
        });

        Assert.Equal("Error: Every part – Sightline", page.Title);
        var links = page.QuerySelectorAll(".govuk-error-summary__list li");
        Assert.Equal(
            ["Enter the case number", "Choose which terms were broken", "The date of the order must be a real date", "The order has ended"],
            links.Select(Said));
        Assert.Equal(["#Reference", "#Terms", "#Made_Day"], links.SelectMany(l => l.QuerySelectorAll("a")).Select(a => a.GetAttribute("href")));
        Assert.All(links.SelectMany(l => l.QuerySelectorAll("a")), a => Assert.NotNull(page.QuerySelector("input" + a.GetAttribute("href"))));
        Assert.Equal("<b>12</b>", page.QuerySelector<IHtmlInputElement>("#Reference")!.Value);
        Assert.Equal("line one\nline two", page.QuerySelector<IHtmlTextAreaElement>("#Account")!.Value);
        Assert.Equal("south", page.QuerySelector<IHtmlSelectElement>("#Court")!.Value);
        Assert.Equal(["would-not-say", "2"], page.QuerySelectorAll<IHtmlInputElement>("input:checked").Select(i => i.Value));
        Assert.Equal(["31", "feb", "2025"], page.QuerySelectorAll<IHtmlInputElement>(".govuk-date-input input").Select(i => i.Value));
        Assert.Equal("Reference-hint Reference-error", page.QuerySelector("#Reference")!.GetAttribute("aria-describedby"));
        Assert.Equal("Error: Enter the case number", Said(page.QuerySelector("#Reference-error")!));
    }

    [Fact]
    public async Task Password_sent_with_errors_is_never_sent_back()
    {
        var page = await Post(new() { ["Secret"] = "hunter2" });

        Assert.DoesNotContain("hunter2", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_attributes_are_encoded_once()
    {
        var html = await client.GetStringAsync("/every-part", TestContext.Current.CancellationToken);

        Assert.Contains("Ada Ng &amp; sons", html, StringComparison.Ordinal);
        Assert.Contains("data-x=\"a &amp; b\"", html, StringComparison.Ordinal);
        Assert.Contains(">Southgate &amp; Vale<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_sheet_and_scripts_are_served_under_names_that_change_with_their_content()
    {
        var page = await Get("/every-part");

        var sheet = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Matches("^/assets/sightline\\.[a-z0-9]+\\.css$", sheet);
        var css = await client.GetStringAsync(sheet, TestContext.Current.CancellationToken);
        Assert.Contains("prefers-color-scheme: dark", css.Replace("scheme:dark", "scheme: dark", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("GDS Transport", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("crown", css, StringComparison.OrdinalIgnoreCase);
        var script = page.QuerySelector("script[type=module]")!.GetAttribute("src")!;
        Assert.Contains("initAll", await client.GetStringAsync(script, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("ErrorSummary", await client.GetStringAsync("/assets/govuk-frontend.js", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Said(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IHtmlDocument> Get(string address) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(address, TestContext.Current.CancellationToken));

    private async Task<IHtmlDocument> Post(Dictionary<string, string> typed)
    {
        var token = (await Get("/every-part")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var content = new FormUrlEncodedContent(typed.Append(new("__RequestVerificationToken", token)));
        using var answer = await client.PostAsync("/every-part", content, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
