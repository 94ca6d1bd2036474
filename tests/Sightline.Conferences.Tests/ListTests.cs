using NodaTime;
using Sightline.Conferences.Rules;
using Sightline.Facts.Conferences;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.Conferences.Tests.MeetingHouse;

namespace Sightline.Conferences.Tests;

public sealed class ListTests
{
    [Theory, OnBothDatabases, Source("E-33"), Source("I-06"), Source("K-04")]
    public async Task What_was_reported_of_the_same_people_is_one_line_and_a_witness_joins_nobody(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var shown = await house.AsAsync(Inspector, async scope =>
        {
            var mother = await PersonAsync(scope, "Aleksandra", "Nowak");
            var daughter = await PersonAsync(scope, "Ida", "Nowak-Bielska");
            var son = await PersonAsync(scope, "Tymon", "Wrona");
            var stranger = await PersonAsync(scope, "Oluwaseun", "Adeyemi");
            var other = await PersonAsync(scope, "Beatrix", "Featherstonehaugh");
            var neighbour = await PersonAsync(scope, "Ron", "Ek");
            await CallOutAsync(scope, Told(1, Victim(mother), Suspect(son), new Party(neighbour, PartyPart.Caller)));
            await CallOutAsync(scope, Told(2, Victim(daughter), Suspect(son)));
            await CallOutAsync(scope, Told(3, Victim(other), Suspect(stranger), new Party(neighbour, PartyPart.Witness)));
            return await ShownAsync(scope, await BeginAsync(scope));
        });
        Assert.Equal([1, 2], shown.Lines.Select(line => line.Matters.Count).Order());
        Assert.Contains("Tymon Wrona", shown.Lines.Single(line => line.Matters.Count == 2).Name, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases, Source("E-33")]
    public async Task Worst_comes_first_with_the_reason_and_not_known_stands_after_yes_and_before_no(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var shown = await house.AsAsync(Inspector, async scope =>
        {
            var people = new List<Facts.NominalId>();
            foreach (var (forename, surname) in new[] { ("Aleksandra", "Nowak"), ("Ida", "Quennell"), ("Beatrix", "Featherstonehaugh"), ("Oluwaseun", "Adeyemi"), ("Gethin", "Pryce-Jones") })
            {
                people.Add(await PersonAsync(scope, forename, surname));
            }
            await CallOutAsync(scope, Told(1, Victim(people[0])));
            await CallOutAsync(scope, Told(2, Victim(people[1])) with { WeaponUsed = Answer.NotKnown });
            await CallOutAsync(scope, Told(3, Victim(people[2])) with { WeaponUsed = Answer.Yes });
            await CallOutAsync(scope, Told(4, Victim(people[3])) with { Injury = Answer.Yes });
            await CallOutAsync(scope, Told(5, Victim(people[4])));
            return await ShownAsync(scope, await BeginAsync(scope));
        });
        Assert.Equal(["Beatrix Featherstonehaugh", "Ida Quennell", "Oluwaseun Adeyemi", "Aleksandra Nowak", "Gethin Pryce-Jones"], shown.Lines.Select(line => line.Name));
        // Nothing parts the last two: they have one number, and none of them is called the worse.
        Assert.Equal([1, 2, 3, 4, 4], shown.Lines.Select(line => line.Number));
        Assert.Equal("a weapon was used or threatened with", shown.Lines[0].Grounds.Yes[0]);
        Assert.Contains("whether a weapon was used", shown.Lines[1].Grounds.NotKnown);
        Assert.All(shown.Lines, line => Assert.Contains("the level of risk", line.Grounds.NotKnown));
    }

    [Theory, OnBothDatabases, Source("E-33")]
    public async Task A_call_out_of_weeks_ago_that_was_recorded_last_night_is_on_the_list_and_no_report_is_on_two(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var (first, second) = await house.AsAsync(Inspector, async scope =>
        {
            var her = await PersonAsync(scope, "Aleksandra", "Nowak");
            await CallOutAsync(scope, Told(1, Victim(her)) with { At = Instant.FromUtc(2026, 10, 1, 12, 0) });
            var one = await BeginAsync(scope);
            var shown = await ShownAsync(scope, one);
            // While they meet.
            await CallOutAsync(scope, Told(2, Victim(await PersonAsync(scope, "Ida", "Quennell"))));
            await DecideAllAsync(scope, one, MeetingDecisionKind.NoFurtherAction);
            Assert.Single((await ShownAsync(scope, one)).Lines);
            await CloseAsync(scope, one);
            house.Clock.Advance(Duration.FromHours(24));
            return (shown, await ShownAsync(scope, await BeginAsync(scope)));
        });
        Assert.Equal("Aleksandra Nowak", Assert.Single(first.Lines).Name);
        Assert.Equal("Ida Quennell", Assert.Single(second.Lines).Name);
    }

    [Theory, OnBothDatabases, Source("E-33")]
    public async Task A_meeting_is_not_closed_over_a_line_without_a_decision_and_what_was_put_off_comes_back_by_name(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.AsAsync(Inspector, async scope =>
        {
            var her = await PersonAsync(scope, "Aleksandra", "Nowak");
            await CallOutAsync(scope, Told(1, Victim(her)));
            var meeting = await BeginAsync(scope);
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => CloseAsync(scope, meeting));
            Assert.Contains("line 1", Assert.IsType<EveryLineHasADecision>(Assert.Single(refused.Broken)).Refusal.What, StringComparison.Ordinal);
            await DecideAllAsync(scope, meeting, MeetingDecisionKind.Deferred, "The officer is on leave until Friday.");
            Assert.True(await CloseAsync(scope, meeting));

            house.Clock.Advance(Duration.FromHours(24));
            // What is reported since about the same people stands on the same line.
            await CallOutAsync(scope, Told(2, Victim(her)));
            var line = Assert.Single((await ShownAsync(scope, await BeginAsync(scope))).Lines);
            Assert.Equal("The officer is on leave until Friday.", Assert.Single(line.CameBack).PutOff!.Words.ForTheMachine(MachineUse.Form));
            Assert.Equal(2, line.Matters.Count);
            Assert.Contains("it came back without a decision", line.Grounds.Yes);
        });
    }

    [Theory, OnBothDatabases, Source("E-58"), Source("L-60"), Source("M-62")]
    public async Task A_positive_action_day_chases_arrests_that_could_have_been_made_and_those_of_which_nobody_knows(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.AsAsync(Inspector, async scope =>
        {
            var names = new[] { ("Aleksandra", "Nowak"), ("Ida", "Quennell"), ("Beatrix", "Featherstonehaugh"), ("Oluwaseun", "Adeyemi") };
            var uses = new[] { PowerOfArrestUse.Used, PowerOfArrestUse.AvailableNotUsed, PowerOfArrestUse.NotKnown, PowerOfArrestUse.NotAvailable };
            for (var index = 0; index < names.Length; index++)
            {
                var told = Told(index + 1, Suspect(await PersonAsync(scope, names[index].Item1, names[index].Item2)));
                await CallOutAsync(scope, told with { PowerOfArrest = uses[index], WhyNotArrested = uses[index] == PowerOfArrestUse.AvailableNotUsed ? "He had gone." : null });
            }
            var meeting = await BeginAsync(scope, Arrests);
            var shown = await ShownAsync(scope, meeting);
            Assert.Equal(["Ida Quennell", "Beatrix Featherstonehaugh"], shown.Lines.Select(line => line.Name));
            Assert.Contains("not known whether there was a power", shown.Lines[1].Matters[0].Text, StringComparison.Ordinal);
            await DecideAllAsync(scope, meeting, MeetingDecisionKind.Deferred);
            await CloseAsync(scope, meeting);
            house.Clock.Advance(Duration.FromDays(7));
            Assert.Equal(2, (await ShownAsync(scope, await BeginAsync(scope, Arrests))).Lines.Count);
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_second_meeting_of_a_kind_is_not_opened_beside_one_that_is_going_on(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.AsAsync(Inspector, async scope =>
        {
            await BeginAsync(scope);
            await BeginAsync(scope, Arrests);
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => BeginAsync(scope));
            Assert.IsType<OneMeetingOfAKindIsOpen>(Assert.Single(refused.Broken));
        });
        await house.AsAsync(At(AccessTestData.Harbour, "support-manager"), async scope =>
        {
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => BeginAsync(scope));
            Assert.IsType<MeetingIsOfAKindThatIsHeldHere>(Assert.Single(refused.Broken));
        });
    }
}
