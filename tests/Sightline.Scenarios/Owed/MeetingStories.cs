using Sightline.Conferences.CloseMeeting;
using Sightline.Conferences.Decide;
using Sightline.Conferences.Model;
using Sightline.Conferences.OpenMeeting;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Kernel;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>What the morning after a call-out makes owed, and ends.</summary>
internal static class MeetingStories
{
    internal const string Morning = "police-morning";
    internal const string Joint = "multi-agency-daily";
    internal const string Arrests = "positive-action-day";

    private static readonly Actor Inspector = At(AccessTestData.Northgate, "duty-inspector");

    internal static DutyStory Given(string desk, AgencyCode owedBy) => new($"do-what-meeting-decided-{desk}", owedBy, house => DecidedAsync(house, MeetingDecisionKind.Act, AccessTestData.Desk(owedBy, desk)))
    {
        DoesNotRaise = [house => DecidedAsync(house, MeetingDecisionKind.NoFurtherAction, null)],
    };

    internal static async Task<Scene> HeldAsync(OwedHouse house, string kind)
    {
        var meeting = await house.DoAsync<OpenMeetingAction, MeetingId>(Inspector, open => open.OpenAsync(kind, [], Stop));
        house.House.Clock.Advance(NodaTime.Duration.FromMinutes(30));
        foreach (var line in await LinesAsync(house, meeting))
        {
            await DecideAsync(house, new NewDecision { Line = line, Kind = MeetingDecisionKind.NoFurtherAction, Words = "Gone through." });
        }
        Assert.True(await house.DoAsync<CloseMeetingAction, bool>(Inspector, close => close.CloseAsync(meeting, Stop)));
        return new Scene();
    }

    internal static Task TakenAsync(OwedHouse house) => HeldAsync(house, Morning);

    internal static Task BegunAsync(OwedHouse house) => house.DoAsync<OpenMeetingAction, MeetingId>(Inspector, open => open.OpenAsync(Arrests, [], Stop));

    private static async Task<Scene> DecidedAsync(OwedHouse house, MeetingDecisionKind kind, DeskCode? desk)
    {
        await Steps.CallOutAsync(house, Answer.No);
        var meeting = await house.DoAsync<OpenMeetingAction, MeetingId>(Inspector, open => open.OpenAsync(Joint, [AccessTestData.Council], Stop));
        var line = Assert.Single(await LinesAsync(house, meeting));
        var due = house.House.Clock.GetCurrentInstant() + NodaTime.Duration.FromHours(6);
        await DecideAsync(house, new NewDecision { Line = line, Kind = kind, Desk = desk, DueBy = due, Words = "See that the children are at school." });
        return new Scene();
    }

    private static Task DecideAsync(OwedHouse house, NewDecision decision) => house.DoAsync<DecideAction, MeetingDecisionId?>(Inspector, decide => decide.DecideAsync(decision, Stop));

    private static async Task<IReadOnlyList<MeetingLineId>> LinesAsync(OwedHouse house, MeetingId meeting) =>
        [.. (await house.AllAsync<MeetingLine>()).Where(line => line.Meeting == meeting).Select(line => line.Id)];
}
