using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Work;
using Sightline.Risk.NewInformation;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>Somebody gives something that bears on the danger to a person.</summary>
internal static class InformationStories
{
    internal static Actor LinkWorker { get; } = At(AccessTestData.Harbour, "support-worker");

    internal static async Task<Scene> GivenAsync(OwedHouse house)
    {
        await GiveAsync(house, await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation));
        return new Scene();
    }

    /// <summary>About somebody at whose call-outs there were no children.</summary>
    internal static async Task<Scene> WithoutChildrenAsync(OwedHouse house)
    {
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        await house.CallOutAsync(await house.PersonAsync("ZZ1 4AB"), him, Answer.No);
        await GiveAsync(house, him);
        return new Scene();
    }

    internal static Task<InformationId> GiveAsync(OwedHouse house, NominalId about, Answer mayBeTraced = Answer.No, Actor? by = null)
    {
        var said = new InformationWords("He hit her again on Saturday night.", HowKnown.ToldByPersonAtRisk);
        return house.DoAsync<GiveNewInformationAction, InformationId>(by ?? LinkWorker, give => give.GiveAsync(
            new NewInformationGiven
            {
                Information = default,
                At = house.House.Clock.GetCurrentInstant(),
                By = default,
                Concerned = [about],
                MayBeTraced = mayBeTraced,
                Said = mayBeTraced == Answer.No ? said : null,
                SaidTraceably = mayBeTraced == Answer.No ? null : said,
            },
            Stop));
    }
}
