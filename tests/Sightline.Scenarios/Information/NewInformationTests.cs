using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.FindLate;
using Sightline.Duties.Ports;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.NewInformation;
using Sightline.Risk.Rules;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.InformationStories;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Information;

/// <summary>
/// He waits for his programme and assaults her again; she tells her link worker, and the link worker tells everybody who must act. They act the same day or their manager hears;
/// nobody else learns that anything was said.
/// </summary>
public sealed class NewInformationTests
{
    private static readonly string[] OfProbation =
        ["check-call-outs-after-new-information", "review-plan-after-new-information", "speak-with-police-about-new-information", "take-up-new-information", "tell-childrens-services-of-new-information"];

    private static Actor Officer(string role = "probation-officer") => At(AccessTestData.Probation, role);

    [Theory, OnBothDatabases]
    [Source("E-20", "L-01")]
    public async Task A_re_assault_that_a_link_worker_reports_is_owed_the_same_day_in_parts_and_the_manager_hears_of_what_nobody_took_up(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await GivenAsync(house);

        Assert.Equal(OfProbation, await house.OpenAsync(AccessTestData.Probation));
        Assert.Equal(["act-on-new-information"], await house.OpenAsync(AccessTestData.Northgate));
        var taken = Assert.Single(await house.DutiesAsync("take-up-new-information"));
        var today = LondonTime.DayOf(house.House.Clock.GetCurrentInstant());
        Assert.Equal(today, LondonTime.DayOf(taken.DueLater - Duration.FromSeconds(1)));
        Assert.Equal(AccessTestData.Desk(AccessTestData.Probation, DeskRole.DutyDesk), taken.OriginalDesk);

        house.House.Clock.MoveTo(taken.DueLater + Duration.FromMinutes(1));
        await house.House.AsSystemAsync(scope => scope.GetRequiredService<FindLateDuties>().TickAsync(Stop));
        Assert.NotNull(Assert.Single(await house.DutiesAsync("take-up-new-information")).LateFoundAt);
        var manager = AccessTestData.Desk(AccessTestData.Probation, DeskRole.Manager);
        Assert.True(await Sharing.SharingHouse.NoticesToAsync(house, AccessTestData.Probation) > 0);
        Assert.Contains(await house.AllAsync<Sightline.Platform.Outbox.OutboxMessage>(), message => message.Desk == manager);
        await NoticesTests.TellNothingAsync(house);
    }

    [Theory, OnBothDatabases]
    [Source("E-20")]
    public async Task Only_who_gave_it_and_who_must_act_find_any_of_it(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        var given = await GiveAsync(house, him);

        var read = await ReadAsync(house, Officer(), given);
        Assert.Equal("He hit her again on Saturday night.", read!.Said!.ForTheMachine(MachineUse.Form).What);
        // The service is not named to anybody: that it gave this would say whom it supports.
        Assert.Null(read.By);
        Assert.Equal("Your agency", (await ReadAsync(house, LinkWorker, given))!.By);
        foreach (var other in new[] { At(AccessTestData.Eastmoor, "duty-inspector"), At(AccessTestData.Council, "childrens-services"), At(new AgencyCode("support-lighthouse"), "support-worker") })
        {
            Assert.Null(await ReadAsync(house, other, given));
            Assert.Null(await SectionAsync(house, other, him));
        }
        Assert.NotNull(await SectionAsync(house, Officer(), him));
        // What is owed because of what she said stands on no record of his, not even for those who owe it.
        Assert.Null(await house.DoAsync<OwedOnRecord, RecordSection?>(Officer(), owed => owed.SectionAsync(Subject.Of(him), Stop)));
    }

    [Theory, OnBothDatabases]
    [Source("E-20", "C-13")]
    public async Task What_may_be_traced_to_whoever_said_it_is_read_by_those_alone_who_may_and_so_is_what_nobody_knows_of(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        foreach (var traced in new[] { Answer.Yes, Answer.NotKnown })
        {
            var given = await GiveAsync(house, him, traced);

            var held = (await ReadAsync(house, Officer(), given))!;
            Assert.Null(held.Said);
            Assert.Null(held.By);
            Assert.StartsWith("Held.", held.Ask, StringComparison.Ordinal);
            Assert.DoesNotContain(":", held.When, StringComparison.Ordinal);
            var manager = (await ReadAsync(house, Officer("probation-manager"), given))!;
            Assert.Equal(("He hit her again on Saturday night.", (string?)null), (manager.Said!.ForTheMachine(MachineUse.Form).What, manager.By));
        }
        // A force that gave it itself is not named either.
        var byForce = await GiveAsync(house, him, Answer.Yes, At(AccessTestData.Northgate, "response-officer"));
        Assert.Null((await ReadAsync(house, Officer("probation-manager"), byForce))!.By);
        var open = await GiveAsync(house, him, Answer.No, At(AccessTestData.Northgate, "response-officer"));
        Assert.Equal("Northgate Police", (await ReadAsync(house, Officer(), open))!.By);
    }

    [Theory, OnBothDatabases]
    [Source("E-20", "L-06")]
    public async Task Where_children_are_known_childrens_services_are_owed_word_and_where_there_are_none_they_are_not(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        await house.CallOutAsync(await house.PersonAsync("ZZ1 4AB"), him, Answer.Yes);
        await GiveAsync(house, him);
        Assert.Equal(AccessTestData.Probation, Assert.Single(await house.DutiesAsync("tell-childrens-services-of-new-information")).OwedBy);

        await WithoutChildrenAsync(house);
        Assert.Single(await house.DutiesAsync("tell-childrens-services-of-new-information"));
    }

    [Theory, OnBothDatabases]
    [Source("E-20")]
    public async Task Of_somebody_nobody_supervises_the_police_alone_owe_it(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await GiveAsync(house, await house.PersonAsync("ZZ1 2CD"));

        Assert.Empty(await house.OpenAsync(AccessTestData.Probation));
        Assert.Equal(["act-on-new-information", "tell-childrens-services-of-new-information"], await house.OpenAsync(AccessTestData.Northgate));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_given_is_refused_in_words_and_nothing_of_it_is_kept(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD");
        var right = new NewInformationGiven
        {
            Information = default, At = house.House.Clock.GetCurrentInstant(), By = default, Concerned = [him], MayBeTraced = Answer.No, Said = new InformationWords("He has a knife.", HowKnown.NotKnown),
        };

        await IsRefusedAsync<InformationSaysWhat>(right with { Said = new InformationWords(" ", HowKnown.NotKnown) });
        await IsRefusedAsync<InformationIsShortEnough>(right with { Said = new InformationWords(new string('x', 4_001), HowKnown.NotKnown) });
        await IsRefusedAsync<InformationIsAboutSomebody>(right with { Concerned = [] });
        await IsRefusedAsync<InformationIsAboutPeopleHeld>(right with { Concerned = [new NominalId(new Guid("01930000-0000-7000-8000-00000000ffff"))] });
        await IsRefusedAsync<InformationPutsNobodyOnBothSides>(right with { Protected = [him] });
        await IsRefusedAsync<InformationIsSealedAsItMayBeTraced>(right with { MayBeTraced = Answer.NotKnown });
        await IsRefusedAsync<InformationIsSealedAsItMayBeTraced>(right with { Said = null, SaidTraceably = right.Said });
        await IsRefusedAsync<InformationIsSealedAsItMayBeTraced>(right with { SaidTraceably = right.Said });
        await IsRefusedAsync<InformationIsNotAhead>(right with { At = right.At + Duration.FromMinutes(1) });
        Assert.Empty(await house.AllAsync<GivenInformation>());

        var id = await house.DoAsync<GiveNewInformationAction, InformationId>(LinkWorker, give => give.GiveAsync(right, Stop));
        await IsRefusedAsync<InformationIsGivenOnce>(right with { Information = id });
        Assert.Single(await house.AllAsync<GivenInformation>());

        async Task IsRefusedAsync<TRule>(NewInformationGiven given)
        {
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<GiveNewInformationAction, InformationId>(LinkWorker, give => give.GiveAsync(given, Stop)));
            Assert.IsType<TRule>(Assert.Single(refused.Broken));
        }
    }

    private static Task<InformationShown?> ReadAsync(OwedHouse house, Actor reader, InformationId given) =>
        house.DoAsync<InformationReading, InformationShown?>(reader, reading => reading.ShowAsync(given.Value, Stop));

    private static Task<RecordSection?> SectionAsync(OwedHouse house, Actor reader, NominalId him) =>
        house.DoAsync<InformationOnRecord, RecordSection?>(reader, section => section.SectionAsync(Subject.Of(him), Stop));
}
