using NodaTime;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.SafeContact.SafeContactHouse;

namespace Sightline.People.Tests.SafeContact;

/// <summary>How she may be reached: who reads it, what is unknown, what is never, and that nobody calls without a plan.</summary>
public sealed class SafeContactTests
{
    private static readonly Actor Emergency = TestHouse.ActorAt("police-northgate", "response-officer") with { Purpose = new Purpose("protect-life") };

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task Where_nothing_was_said_every_part_is_shown_as_not_known(Provider provider)
    {
        await using var house = await OpenAsync(provider);

        var block = (await house.BlockAsync(Officer))!;

        Assert.False(block.HasSafeWay);
        Assert.Equal(
            ["Phone", "Text message", "Message on the phone", "E-mail", "Letter", "Visit", "Through somebody", "When", "Whoever they fear", "Language", "Interpreter",
                "How they communicate", "If somebody else answers", "Say you are", "Who said so"],
            block.Lines.Select(line => line.What));
        Assert.All(block.Lines, line => Assert.Equal(ContactMark.NotKnown, line.Mark));
    }

    [Theory, OnBothDatabases]
    [Source("C-13")]
    [Source("C-14")]
    public async Task What_she_said_stands_on_every_record_of_hers_for_the_agency_she_told(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.SayAsync(Officer, house.AtPolice, Said);

        var block = (await house.BlockAsync(Handler))!;

        Assert.True(block.HasSafeWay);
        Assert.Contains(new Line("Phone", ContactMark.Safe, $"{Mobile}; Let it ring twice"), LinesOf(block));
        Assert.Contains(new Line("Phone", ContactMark.Never, null, Landline), LinesOf(block));
        Assert.Contains(new Line("Letter", ContactMark.Never), LinesOf(block));
        Assert.Contains(new Line("When", ContactMark.Said, "Tuesday, Thursday; 9am to 2:30pm"), LinesOf(block));
        Assert.Contains(new Line("Never", ContactMark.Never, "Never while he is home"), LinesOf(block));
        Assert.Contains(new Line("Whoever they fear", ContactMark.Never, "unsafe to contact too: it endangers them"), LinesOf(block));
        Assert.Contains(new Line("Interpreter", ContactMark.Said, "Needed; never a relative or friend"), LinesOf(block));
        Assert.Contains(new Line("If somebody else answers", ContactMark.Said, "Is this the number for the piano lessons?"), LinesOf(block));
        Assert.Contains(new Line("Who said so", ContactMark.Said, "They said so themselves, 1 April 2026 (7 months ago). It stands until 31 December 2026."), LinesOf(block));
        Assert.Contains(block.Lines, line => line is { What: "E-mail", Mark: ContactMark.NotKnown });
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task What_her_service_was_told_is_told_to_nobody_until_it_decides_and_then_without_who_said_it(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var unknown = await house.BlockAsync(Officer);
        var statement = await house.SayAsync(SupportWorker, house.AtService, Said);
        Assert.Equivalent(unknown, await house.BlockAsync(Officer), strict: true);

        Assert.True(await house.TellAsync(SupportWorker, statement, house.AtService, ToldFor.AnyContact, AgencyKind.Police));

        var told = (await house.BlockAsync(Officer))!;
        Assert.Contains(LinesOf(told), line => line.Mark == ContactMark.Safe);
        Assert.DoesNotContain(LinesOf(told), line => $"{line.What}{line.Text}".Contains("service", StringComparison.OrdinalIgnoreCase) || $"{line.Text}".Contains("Harbour", StringComparison.Ordinal));
        var probation = TestHouse.ActorAt("probation-northgate", "probation-officer") with { Purpose = new Purpose("supervise") };
        Assert.False((await house.BlockAsync(probation))!.HasSafeWay);

        await house.TellAsync(SupportWorker, statement, house.AtService, ToldFor.AnyContact);
        Assert.Equivalent(unknown, await house.BlockAsync(Officer), strict: true);
        Assert.Equal(["SafeContactSharingDecided", "SafeContactSharingDecided"], await house.Register.FactsAsync("SafeContactSharingDecided"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_told_for_an_emergency_alone_is_shown_in_one_alone(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var statement = await house.SayAsync(SupportWorker, house.AtService, Said);
        await house.TellAsync(SupportWorker, statement, house.AtService, ToldFor.LifeInDanger, AgencyKind.Police);

        Assert.False((await house.BlockAsync(Officer with { Purpose = new Purpose("serve-order") }))!.HasSafeWay);
        Assert.True((await house.BlockAsync(Emergency))!.HasSafeWay);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_decides_who_is_told_what_another_agency_was_told(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var statement = await house.SayAsync(SupportWorker, house.AtService, Said);

        Assert.False(await house.TellAsync(Officer, statement, house.AtPolice, ToldFor.AnyContact, AgencyKind.Police));

        Assert.False((await house.BlockAsync(Officer))!.HasSafeWay);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_that_are_stated_in_one_instant_the_later_takes_the_place_of_the_earlier(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        for (var time = 0; time < 8; time++)
        {
            await house.SayAsync(Officer, house.AtPolice, Said with { When = $"Hour {time}" });

            Assert.Contains(LinesOf((await house.BlockAsync(Officer))!), line => line.What == "When" && line.Text!.EndsWith($"Hour {time}", StringComparison.Ordinal));
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_role_that_contacts_nobody_sees_no_block_at_all(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.SayAsync(Officer, house.AtPolice, Said);

        Assert.Null(await house.BlockAsync(TestHouse.ActorAt("police-northgate", "auditor")));
        Assert.Null(await house.BlockAsync(TestHouse.ActorAt("police-northgate", "professional-standards")));
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task What_has_run_out_is_old_and_no_longer_safe_and_what_was_never_to_be_done_stays_so(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.SayAsync(Officer, house.AtPolice, Said with { Until = new LocalDate(2026, 4, 30) });

        var block = (await house.BlockAsync(Officer))!;

        Assert.False(block.HasSafeWay);
        Assert.Contains(new Line("Phone", ContactMark.Never, null, Landline), LinesOf(block));
        Assert.Contains(LinesOf(block), line => line.Text?.Contains("(7 months ago). It stood until 30 April 2026: old. Ask again.", StringComparison.Ordinal) == true);
    }

    [Theory, OnBothDatabases]
    public async Task Where_two_who_were_told_disagree_never_stands(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.SayAsync(Officer, house.AtPolice, Said);
        var statement = await house.SayAsync(SupportWorker, house.AtService, new SafeContactWords { Ways = [new WayOfContact(ContactWay.Phone, Answer.No, "+44 7700 900321")] });
        Assert.True((await house.BlockAsync(Officer))!.HasSafeWay);

        await house.TellAsync(SupportWorker, statement, house.AtService, ToldFor.AnyContact, AgencyKind.Police);

        var block = (await house.BlockAsync(Officer))!;
        Assert.False(block.HasSafeWay);
        Assert.Equal(2, block.Lines.Count(line => line is { What: "Phone", Mark: ContactMark.Never }));
    }

    [Theory, OnBothDatabases]
    [Source("F-28")]
    public async Task A_number_and_a_home_that_he_has_too_are_never_ways_to_reach_her(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.Register.RecordAsync(Register.Said("Goran", "Lindqvist", "1988-01-30") with
        {
            Details = new PersonDescription { Forenames = "Goran", Surname = "Lindqvist", Born = "1988-01-30", Contact = new ContactDescription { Addresses = [new AddressDescription(["14 Quarry Lane"], "ZZ1 4AB")], Phones = ["+44 1632 960777"] } },
            NeverSameAs = [house.AtPolice, house.AtService],
        });

        var block = (await house.BlockAsync(Officer))!;

        Assert.Contains(LinesOf(block), line => line is { What: "Phone", Mark: ContactMark.Never, Struck: Landline });
        Assert.Contains(LinesOf(block), line => line is { What: "Letter", Mark: ContactMark.Never, Struck: "14 Quarry Lane, ZZ1 4AB" });
        Assert.NotEqual(him, house.AtPolice);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_of_hers_stands_on_his_record(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.Register.RecordAsync(Register.Said("Goran", "Lindqvist", "1988-01-30") with { NeverSameAs = [house.AtPolice, house.AtService] });
        await house.SayAsync(Officer, house.AtPolice, SafeContactHouse.Said);

        var block = (await house.BlockAsync(Officer, him))!;

        Assert.All(block.Lines, line => Assert.Equal(ContactMark.NotKnown, line.Mark));
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task Nobody_tries_without_a_plan_or_a_way_that_is_known_to_be_safe(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        Assert.Equal(["ContactIsPlannedOrKnownToBeSafe"], await BrokenAsync(() => house.TryAsync(Officer, ContactOutcome.NoAnswer)));
        Assert.Empty(await house.Register.AllAsync<ContactAttempt>());

        await house.PlanAsync(Officer, Plan);
        await house.TryAsync(Officer, ContactOutcome.SomebodyElseAnswered);
        await house.TryAsync(Officer, ContactOutcome.SomebodyElseAnswered);
        await house.TryAsync(Officer, ContactOutcome.SpokeToThem);

        Assert.Equal(
            ["FirstContactPlanned", "ContactAttempted", "ContactNotMade", "ContactAttempted", "ContactNotMade", "SomebodyElseAnsweredAgain", "ContactAttempted"],
            await house.Register.FactsAsync("FirstContactPlanned", "ContactAttempted", "ContactNotMade", "SomebodyElseAnsweredAgain"));
        // Reached: whoever would ring again without a safe way plans again.
        Assert.Equal(["ContactIsPlannedOrKnownToBeSafe"], await BrokenAsync(() => house.TryAsync(Officer, ContactOutcome.NoAnswer)));
    }

    [Theory, OnBothDatabases]
    public async Task One_agencys_plan_is_no_leave_for_anothers_call(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.PlanAsync(Officer, Plan);

        Assert.Equal(["ContactIsPlannedOrKnownToBeSafe"], await BrokenAsync(() => house.TryAsync(SupportWorker, ContactOutcome.NoAnswer)));
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_leaves_no_step_out_and_uses_no_word_that_tells(Provider provider)
    {
        await using var house = await OpenAsync(provider);

        Assert.Equal(["PlanSaysWhoWasAsked"], await BrokenAsync(() => house.PlanAsync(Officer, Plan with { Asked = [] })));
        Assert.Equal(["PlanKeepsToEveryStep"], await BrokenAsync(() => house.PlanAsync(Officer, Plan with { NoMessage = false })));
        Assert.Equal(["PlanLeavesNothing"], await BrokenAsync(() => house.PlanAsync(Officer, Plan with { Way = ContactWay.Text })));
        Assert.Equal(["PlanSaysWhen"], await BrokenAsync(() => house.PlanAsync(Officer, Plan with { When = " " })));
        Assert.Equal(["PlanHasAScript"], await BrokenAsync(() => house.PlanAsync(Officer, Plan with { Script = "" })));
        Assert.Equal(["ScriptIsNeutral"], await BrokenAsync(() => house.PlanAsync(Officer, Plan with { Script = "This is the Police." })));
        Assert.Empty(await house.Register.AllAsync<ContactEffort>());
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task A_way_that_was_said_to_be_never_is_neither_planned_nor_recorded(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.SayAsync(Officer, house.AtPolice, Said with { Ways = [new WayOfContact(ContactWay.Phone, Answer.No), new WayOfContact(ContactWay.Visit, Answer.Yes)] });

        Assert.Equal(["WayIsNotForbidden"], await BrokenAsync(() => house.PlanAsync(Officer, Plan)));
        Assert.Equal(["WayIsNotForbidden"], await BrokenAsync(() => house.TryAsync(Officer, ContactOutcome.NoAnswer)));
        await house.TryAsync(Officer, ContactOutcome.NoAnswer, ContactWay.Visit);

        await house.SayAsync(Officer, house.AtPolice, Said);
        Assert.Equal(["WayIsNotForbidden"], await BrokenAsync(() => house.PlanAsync(Officer, Plan with { Value = "+44 (0)1632 960777" })));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_stated_is_something_in_order_and_known(Provider provider)
    {
        await using var house = await OpenAsync(provider);

        Assert.Equal(["SafeContactSaysSomething"], await BrokenAsync(() => house.SayAsync(Officer, house.AtPolice, new SafeContactWords())));
        Assert.Equal(["SafeContactHoursAreInOrder"], await BrokenAsync(() => house.SayAsync(Officer, house.AtPolice, Said with { FromMinute = 900, ToMinute = 900 })));
        Assert.Equal(["SafeContactDaysAreInOrder"], await BrokenAsync(() => house.SayAsync(Officer, house.AtPolice, Said with { Until = new LocalDate(2026, 3, 31) })));
        Assert.Equal(["ScriptIsNeutral"], await BrokenAsync(() => house.SayAsync(Officer, house.AtPolice, Said with { SayYouAre = "Her support worker" })));
        Assert.Empty(await house.Register.AllAsync<SafeContactRow>());
    }

    [Fact]
    public void Whether_now_is_a_safe_time_is_answered_by_days_and_hours_in_London_and_by_words_not_at_all()
    {
        // Tuesday 3 November 2026, winter: London is UTC. Tuesday 9 June 2026: one hour ahead.
        Assert.Equal(Answer.Yes, People.SafeContact.ContactWords.IsSafeTime(Said, Instant.FromUtc(2026, 11, 3, 9, 0)));
        Assert.Equal(Answer.No, People.SafeContact.ContactWords.IsSafeTime(Said, Instant.FromUtc(2026, 11, 3, 14, 30)));
        Assert.Equal(Answer.No, People.SafeContact.ContactWords.IsSafeTime(Said, Instant.FromUtc(2026, 11, 4, 10, 0)));
        Assert.Equal(Answer.No, People.SafeContact.ContactWords.IsSafeTime(Said, Instant.FromUtc(2026, 6, 9, 13, 30)));
        Assert.Equal(Answer.NotKnown, People.SafeContact.ContactWords.IsSafeTime(new SafeContactWords { When = "While the children are at school" }, Instant.FromUtc(2026, 11, 3, 9, 0)));
    }

    private static IReadOnlyList<Line> LinesOf(SafeContactShown block) =>
        [.. block.Lines.Select(line => new Line(line.What, line.Mark, line.Text?.For(block.Audience), line.Struck?.For(block.Audience)))];

    /// <summary>A line as it is read.</summary>
    private sealed record Line(string What, ContactMark Mark, string? Text = null, string? Struck = null);
}
