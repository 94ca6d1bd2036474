using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Conferences.Decide;
using Sightline.Conferences.Rules;
using Sightline.Conferences.ShowDecision;
using Sightline.Conferences.ShowMeeting;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Conferences.Tests.MeetingHouse;

namespace Sightline.Conferences.Tests;

public sealed class GuestTests
{
    private static readonly Actor Worker = At(AccessTestData.Harbour, "support-manager");
    private static readonly Actor Probation = At(AccessTestData.Probation, "probation-manager");

    [Theory, OnBothDatabases, Source("I-05")]
    public async Task A_service_sees_of_the_joint_list_those_it_has_to_do_with_and_nothing_once_the_meeting_is_over(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var meeting = await house.AsAsync(Inspector, async scope =>
        {
            var hers = await PersonAsync(scope, "Aleksandra", "Nowak", "ZZ1 4AB");
            var elsewhere = await PersonAsync(scope, "Ida", "Quennell", "ZZ8 4AB");
            await CallOutAsync(scope, Told(1, Victim(hers)));
            await CallOutAsync(scope, Told(2, Victim(elsewhere)) with { WeaponUsed = Answer.Yes });
            return await BeginAsync(scope, Joint, AccessTestData.Harbour, AccessTestData.Council);
        });
        await house.AsAsync(Worker, async scope =>
        {
            var shown = await ShownAsync(scope, meeting);
            // She is first on what her service sees: the line before it changes nothing there, its number among them.
            Assert.Equal(1, Assert.Single(shown.Lines).Number);
        });
        await house.AsAsync(At(AccessTestData.Council, "childrens-services"), async scope => Assert.Equal(2, (await ShownAsync(scope, meeting)).Lines.Count));
        await house.AsAsync(Probation, async scope => Assert.Null(await scope.GetRequiredService<MeetingReading>().ShowAsync(meeting, Stop)));
        await house.AsAsync(Inspector, async scope =>
        {
            await DecideAllAsync(scope, meeting, MeetingDecisionKind.NoFurtherAction);
            await CloseAsync(scope, meeting);
        });
        await house.AsAsync(Worker, async scope => Assert.Null(await scope.GetRequiredService<MeetingReading>().ShowAsync(meeting, Stop)));
    }

    [Theory, OnBothDatabases, Source("I-05")]
    public async Task What_a_survivors_service_told_the_force_is_told_to_no_other_agency(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var meeting = await BreachAsync(house, Worker);
        await house.AsAsync(Probation, async scope => Assert.Empty((await ShownAsync(scope, meeting)).Lines));
        await house.AsAsync(Inspector, async scope =>
        {
            var line = Assert.Single((await ShownAsync(scope, meeting)).Lines);
            Assert.Contains("an order was broken, as reported", line.Grounds.Yes);
            Assert.DoesNotContain("Harbour", string.Join(' ', line.Matters.Select(matter => matter.Title + matter.Text)), StringComparison.Ordinal);
        });

        await using var other = await OpenAsync(provider);
        var told = await BreachAsync(other, Officer);
        await other.AsAsync(Probation, async scope => Assert.Single((await ShownAsync(scope, told)).Lines));
    }

    [Theory, OnBothDatabases, Source("I-05")]
    public async Task Whoever_is_given_something_to_do_reads_what_and_about_whom_and_nobody_beside_them_does(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var decision = await house.AsAsync(Inspector, async scope =>
        {
            await CallOutAsync(scope, Told(1, Victim(await PersonAsync(scope, "Ida", "Quennell", "ZZ8 4AB"))));
            var line = Assert.Single((await ShownAsync(scope, await BeginAsync(scope, Joint, AccessTestData.Harbour, AccessTestData.Council))).Lines).Id;
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => ActAsync(scope, line, AccessTestData.Desk(AccessTestData.Probation, DeskRole.DutyDesk)));
            Assert.IsType<OwnerTakesPartInTheMeeting>(Assert.Single(refused.Broken));
            return (await ActAsync(scope, line, AccessTestData.Desk(AccessTestData.Harbour, DeskRole.DutyDesk)))!.Value;
        });
        await house.AsAsync(Worker, async scope =>
        {
            var shown = await scope.GetRequiredService<ShowDecisionAction>().ShowAsync(decision, Stop);
            Assert.Equal("Ring her at her sister’s.", shown!.Value.Decision.Words.For(shown.Value.Decision.Audience));
            Assert.NotNull(shown.Value.Line);
        });
        await house.AsAsync(At(AccessTestData.Council, "childrens-services"), async scope => Assert.Null(await scope.GetRequiredService<ShowDecisionAction>().ShowAsync(decision, Stop)));
    }

    private static Task<MeetingDecisionId?> ActAsync(IServiceProvider scope, MeetingLineId line, DeskCode desk) => scope.GetRequiredService<DecideAction>().DecideAsync(
        new NewDecision { Line = line, Kind = MeetingDecisionKind.Act, Desk = desk, DueBy = Instant.FromUtc(2026, 11, 3, 17, 0), Words = "Ring her at her sister’s." }, Stop);

    /// <summary>He is on probation; his order is broken, and <paramref name="by"/> reports it.</summary>
    private static async Task<MeetingId> BreachAsync(TestHouse house, Actor by)
    {
        var order = new OrderId(Id(900));
        await house.AsAsync(Inspector, async scope =>
        {
            var him = await PersonAsync(scope, "Tymon", "Wrona", "ZZ1 2CD", "probation-northgate");
            var her = await PersonAsync(scope, "Aleksandra", "Nowak", "ZZ1 4AB");
            await HandleAsync(scope, new OrderMade
            {
                Id = new FactId(Id(901)),
                At = Instant.FromUtc(2026, 10, 20, 10, 0),
                Order = order,
                Type = new OrderTypeCode("non-molestation-order"),
                MadeBy = AccessTestData.FamilyCourt,
                Force = AccessTestData.Northgate,
                Respondents = [him],
                Protected = [her],
                MadeOn = new LocalDate(2026, 10, 20),
                LastDay = new LocalDate(2027, 6, 1),
            });
            var before = await BeginAsync(scope, Joint, AccessTestData.Probation);
            await DecideAllAsync(scope, before, MeetingDecisionKind.NoFurtherAction);
            await CloseAsync(scope, before);
        });
        house.Clock.Advance(Duration.FromHours(3));
        await house.AsAsync(by, scope => HandleAsync(scope, new BreachReported
        {
            Id = new FactId(Id(902)),
            At = Instant.FromUtc(2026, 11, 3, 11, 0),
            Breach = new BreachId(Id(903)),
            Order = order,
            Respondent = new NominalId(default),
            Protected = [],
            Terms = [],
        }));
        return await house.AsAsync(Inspector, scope => BeginAsync(scope, Joint, AccessTestData.Probation));
    }

    private static async Task HandleAsync(IServiceProvider scope, Fact fact)
    {
        if (fact is BreachReported breach)
        {
            var held = await scope.GetRequiredService<Orders.Contracts.IOrders>().FindAsync(breach.Order, Stop);
            fact = breach with { Respondent = held!.Respondents[0] };
        }
        await scope.GetServices<IFeedHandler>().Single(handler => handler.FactType == fact.GetType()).HandleAsync(fact, Stop);
    }
}
