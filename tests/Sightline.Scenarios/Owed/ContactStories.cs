using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Model;
using Sightline.People.SafeContact;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>A worker of a survivors' service tries to reach somebody of whom no safe way is known.</summary>
internal static class ContactStories
{
    private static Actor Worker { get; } = At(AccessTestData.Harbour, "support-worker");

    internal static async Task<Scene> NotReachedAsync(OwedHouse house)
    {
        var her = await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour);
        await house.DoAsync<PlanFirstContactAction, ContactEffortId>(Worker, plan => plan.PlanAsync(
            her,
            new FirstContactPlan
            {
                Asked = [new AskedOfSafety("The officer who referred her", "Mornings; he works then")],
                Way = ContactWay.Phone,
                When = "Before eleven",
                WithheldNumber = true,
                Alone = true,
                CheckWhoAnswers = true,
                NoMessage = true,
                NotWhileOtherIsThere = true,
                Script = "Sorry, wrong number.",
            },
            Stop));
        await TryAsync(house, ContactOutcome.SomebodyElseAnswered);
        return new Scene();
    }

    internal static async Task<Scene> AnsweredTwiceAsync(OwedHouse house)
    {
        var scene = await NotReachedAsync(house);
        await TryAsync(house, ContactOutcome.SomebodyElseAnswered);
        return scene;
    }

    internal static async Task TryAsync(OwedHouse house, ContactOutcome outcome)
    {
        var effort = (await house.AllAsync<ContactEffort>()).Single();
        await house.DoAsync<RecordContactAttemptAction, ContactEffortId>(Worker, tries => tries.RecordAsync(effort.NominalId, ContactWay.Phone, outcome, Stop));
    }
}
