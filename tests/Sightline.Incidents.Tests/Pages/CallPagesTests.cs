using System.Net;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Pages;

public sealed class CallPagesTests
{
    [Theory, OnBothDatabases]
    public async Task Only_roles_that_take_calls_or_go_to_them_open_these_pages(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("incidents.take-call", "/calls");
        await app.RefusesEveryRoleWithoutAsync("incidents.record", "/calls/mine");
    }

    [Theory, OnBothDatabases, Source("A-35")]
    public async Task A_call_handler_finds_a_misspelt_name_sees_the_warnings_sends_the_officer_and_the_officer_has_it(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var her = await app.AsAsync(Area.Officer, async scope =>
        {
            var held = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak", "1984-03-09", "ZZ1 2AB", "07700 900321"));
            await Area.RecordAsync(scope, Area.CallOut(Area.As(held, PartyPart.Victim)) with { WeaponUsed = Answer.Yes, ChildrenPresent = Answer.Yes, NumberOfChildren = 2 });
            return held;
        });
        using var control = app.As(Area.CallHandler);

        var found = await control.SendAsync(await control.RendersAsync("/calls", "Phone, name or address"), Press("search", ("Words", "Alexandra Novak 07700 900321")));
        Assert.Contains("Aleksandra Nowak", found.Words, StringComparison.Ordinal);
        Assert.Contains("phone", found.Words, StringComparison.OrdinalIgnoreCase);

        var chosen = await control.SendAsync(found, Press($"choose:{her}"));
        Assert.Contains("A weapon was used at a call-out on 2 November 2026", chosen.Words, StringComparison.Ordinal);
        Assert.Equal("A weapon was used at a call-out on 2 November 2026", Line(chosen, 0));
        Assert.Equal("Children were there at a call-out on 2 November 2026: 2", Line(chosen, 1));
        Assert.DoesNotContain("Nowak", chosen.Document.Title + chosen.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("Quay", chosen.Text, StringComparison.Ordinal);

        var sent = await control.SendAsync(chosen, Press("send", ("Lines[2]", "He may be at the back gate"), ("Officer", NorthgateHouse.PcHale.User.ToString()), ("Place", "4 Quay Row")));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        await control.RendersAsync(sent.Location!, "Sent.");
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(CallTaken)));
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(OfficerSent)));

        using var officer = app.As(Area.Officer);
        var mine = await officer.RendersAsync("/calls/mine", "A weapon was used", "He may be at the back gate", "4 Quay Row", "Aleksandra Nowak");
        Assert.NotNull(mine.Document.QuerySelector($"a[href^='/orders/door/{her}?call=']"));
        var form = await officer.RendersAsync(mine.Document.QuerySelector("a[href^='/incidents/new?call=']")!.GetAttribute("href")!, "Filled in from the call", "Aleksandra Nowak");
        Assert.Equal("4 Quay Row", form.Document.QuerySelector("#Place")!.GetAttribute("value"));
        Assert.Equal("9:10am", form.Document.QuerySelector("#AtTime")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_found_is_none_in_this_register_and_never_no(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var control = app.As(Area.CallHandler);
        var page = await control.SendAsync(await control.GetAsync("/calls"), Press("search", ("Words", "Zebulon Quillfeather")));
        Assert.Contains("None in this register", page.Words, StringComparison.Ordinal);
        Assert.Contains("That is not “no”", page.Words, StringComparison.Ordinal);
        Assert.Contains("Order desk: 01632 960104", page.Words, StringComparison.Ordinal);
        Assert.Contains("That is not “no”", Line(page, 0), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_call_handler_wrote_stays_when_somebody_else_is_chosen(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var him = await app.AsAsync(Area.Officer, async scope =>
        {
            var held = await Area.PersonAsync(scope, Area.Named("Daniel", "Reed"));
            await Area.RecordAsync(scope, Area.CallOut(Area.As(held, PartyPart.Suspect)) with { WeaponUsed = Answer.Yes });
            return held;
        });
        using var control = app.As(Area.CallHandler);
        var chosen = await control.SendAsync(await control.GetAsync("/calls"), Press($"choose:{him}", ("Lines[0]", "The dog is loose")));
        Assert.Equal("The dog is loose", Line(chosen, 0));
        Assert.StartsWith("A weapon was used", Line(chosen, 1), StringComparison.Ordinal);
        var removed = await control.SendAsync(chosen, Press($"remove:{him}"));
        Assert.Equal("The dog is loose", Line(removed, 0));
        Assert.Equal("", Line(removed, 1));
        Assert.Contains("Nobody is chosen yet", removed.Words, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_call_without_an_officer_says_so_and_may_be_kept(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var control = app.As(Area.CallHandler);
        var refused = await control.RefusesAsync("/calls", Press("send", ("Lines[0]", "Door is on the left")), "Choose an officer to send");
        Assert.Equal("Door is on the left", Line(refused, 0));
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(CallTaken)));
        var kept = await control.AcceptsAsync("/calls", Press("keep"));
        await control.RendersAsync(kept.Location!, "The call is kept. Nobody has been sent.");
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(CallTaken)));
    }

    [Theory, OnBothDatabases]
    public async Task Hostile_input_is_refused_in_words_and_writes_nothing(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var control = app.As(Area.CallHandler);
        await control.RefusesAsync("/calls", Press("search", ("Words", new string('x', 600))), "too long to search for");
        await control.RefusesAsync("/calls", Press("send", ("Lines[0]", new string('x', 5_000)), ("Officer", NorthgateHouse.PcHale.User.ToString())), "there is room for 200");
        await control.RefusesAsync("/calls", Press("send", ("Lines[0]", "x"), ("Officer", Guid.Empty.ToString())), "not a response officer");
        await control.RefusesAsync("/calls", Press("send", ("Lines[0]", "x"), ("People", "0193a1b2-0000-7000-8000-0000000000ff"), ("Officer", NorthgateHouse.PcHale.User.ToString())),
            "not in this register");
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(CallTaken)));
    }

    [Theory, OnBothDatabases]
    public async Task Another_officers_calls_are_not_mine(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var control = app.As(Area.CallHandler);
        await control.AcceptsAsync("/calls", Press("send", ("Lines[0]", "The dog is loose"), ("Officer", NorthgateHouse.PcHale.User.ToString())));
        using var other = app.As(Area.Officer with { User = new UserId(new Guid("0193a1b2-0000-7000-8000-00000000c002")) });
        var page = await other.RendersAsync("/calls/mine", "No call has been sent to you in this register");
        Assert.DoesNotContain("dog", page.Words, StringComparison.Ordinal);
    }

    private static string Line(TestPage page, int number) => page.Document.QuerySelector($"[name='Lines[{number}]']")!.GetAttribute("value") ?? "";

    private static Dictionary<string, string> Press(string act, params (string Name, string Value)[] answers) =>
        answers.Append(("Act", act)).ToDictionary(answer => answer.Item1, answer => answer.Item2);
}
