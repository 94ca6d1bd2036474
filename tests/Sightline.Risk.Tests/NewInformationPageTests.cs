using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

/// <summary>One short form for anybody who knows something: from the start page, from a look-up, from a record.</summary>
public sealed class NewInformationPageTests
{
    private const string Form = "/risk/information/new";

    private static Actor Worker { get; } = TestHouse.ActorAt("support-harbour", "support-worker") with { Purpose = new Purpose("support-survivor") };

    private static Actor Inspector { get; } = TestHouse.ActorAt("police-northgate", "duty-inspector") with { Purpose = new Purpose("do-duty") };

    [Theory, OnBothDatabases]
    [Source("E-20")]
    public async Task It_is_given_from_a_record_in_four_answers_and_read_by_whoever_must_act(Provider provider)
    {
        await using var app = await AppAsync(provider);
        var him = await PersonAsync(app);
        using var worker = app.As(Worker);
        using var inspector = app.As(Inspector);
        using var officer = app.As(TestHouse.ActorAt("police-northgate", "response-officer") with { Purpose = new Purpose("do-duty") });
        await worker.RendersAsync("/", "Give new information");
        await worker.RendersAsync($"/people/{him}", "Give new information");

        var given = await worker.AcceptsAsync($"{Form}?about={him}", new Dictionary<string, string> { ["What"] = "He has bought a knife.", ["About"] = him.ToString(), ["Part"] = "may-harm", ["How"] = "ToldByPersonAtRisk", ["MayBeTraced"] = "no" });

        await worker.RendersAsync(given.Location!, "He has bought a knife.", "The person at risk said so", "Your agency", "cannot be traced");
        var read = await officer.RendersAsync(given.Location!, "He has bought a knife.", "By Another agency");
        Assert.DoesNotContain("Harbour", read.Text, StringComparison.Ordinal);
        await officer.RendersAsync("/duties?of=team", "New information was given.");
        await app.RefusesEveryRoleWithoutAsync("risk.read-information", given.Location!);
        using var stranger = app.As(TestHouse.ActorAt("police-eastmoor", "duty-inspector") with { Purpose = new Purpose("do-duty") });
        await stranger.SaysNotFoundAsync(given.Location!);

        var traced = await worker.AcceptsAsync($"{Form}?about={him}", new Dictionary<string, string> { ["What"] = "She heard it from his brother.", ["About"] = him.ToString() });
        var held = await officer.RendersAsync(traced.Location!, "Held.", "treat it as if it could");
        Assert.DoesNotContain("brother", held.Text, StringComparison.Ordinal);
        await inspector.RendersAsync(traced.Location!, "She heard it from his brother.", "How it is known Not known");
    }

    [Theory, OnBothDatabases]
    public async Task Whom_it_is_about_is_looked_up_on_the_form_and_nothing_written_is_lost(Provider provider)
    {
        await using var app = await AppAsync(provider);
        var him = await PersonAsync(app);
        using var worker = app.As(Worker);
        var blank = await worker.RendersAsync(Form, "Whom is it about?");
        Assert.Empty(blank.Document.QuerySelectorAll("input[type=radio][checked]"));

        await worker.RefusesAsync(Form, new Dictionary<string, string> { ["What"] = "Kept words." }, "Choose whom it is about.");
        await worker.RefusesAsync($"{Form}?about={him}", new Dictionary<string, string> { ["About"] = him.ToString() }, "Enter what you know.");
        var none = await worker.SendAsync(blank, new Dictionary<string, string> { ["What"] = "Kept words.", ["Find"] = "Zebulon Quist" });
        Assert.Contains("None in this register.", none.Words, StringComparison.Ordinal);
        Assert.Contains("Kept words.", none.Text, StringComparison.Ordinal);
        var found = await worker.SendAsync(none, new Dictionary<string, string> { ["Find"] = "Daren Whitlock" });
        Assert.Contains("Kept words.", found.Text, StringComparison.Ordinal);
        Assert.Contains(him.ToString(), found.Text, StringComparison.Ordinal);
        var given = await worker.SendAsync(found, new Dictionary<string, string> { ["About"] = him.ToString(), ["Find"] = "", ["MayBeTraced"] = "no" });
        await worker.RendersAsync(given.Location!, "Kept words.");
        await worker.SaysNotFoundAsync($"{Form}?about=01930000-0000-7000-8000-00000000ffff");
        await app.RefusesEveryRoleWithoutAsync("risk.give-information", Form);
        await app.RefusesEveryRoleWithoutAsync("risk.give-information", "/risk/information/given");
    }

    [Theory, OnBothDatabases]
    public async Task A_call_handler_gives_it_from_a_look_up_and_reads_nothing_back(Provider provider)
    {
        await using var app = await AppAsync(provider);
        var him = await PersonAsync(app);
        using var handler = app.As(TestHouse.ActorAt("police-northgate", "call-handler"));
        var found = await handler.SendAsync(await handler.GetAsync("/people"), new Dictionary<string, string> { ["Words"] = "Darren Whitlock" }, "look-up");
        Assert.NotNull(found.Document.QuerySelector($"a[href='{Form}?about={him}']"));

        var given = await handler.AcceptsAsync($"{Form}?about={him}", new Dictionary<string, string> { ["What"] = "A neighbour heard shouting.", ["About"] = him.ToString(), ["MayBeTraced"] = "no" });
        Assert.Equal("/risk/information/given", given.Location);
        await handler.RendersAsync("/risk/information/given", "Whoever must act on it has been told.");
    }

    private static async Task<TestApp> AppAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    private static Task<NominalId> PersonAsync(TestApp app) => app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(
        new NewNominal { HeldBy = AccessTestData.Northgate, Details = new PersonDescription { Forenames = "Darren", Surname = "Whitlock", Born = "1979-11-21" } }, TestContext.Current.CancellationToken));
}
