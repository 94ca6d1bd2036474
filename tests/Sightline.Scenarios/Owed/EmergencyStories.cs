using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.People.Emergency;
using Sightline.People.Model;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>An officer looks in an emergency for somebody whom a survivors' service keeps hidden.</summary>
internal static class EmergencyStories
{
    private const string Phone = "07700 900777";
    private const string Why = "He is at her door.";

    private static Actor Inspector { get; } = At(AccessTestData.Northgate, "duty-inspector");

    private static Actor Manager { get; } = At(AccessTestData.Northgate, "desk-manager");

    internal static async Task<Scene> OpenedAsync(OwedHouse house)
    {
        await house.PersonAsync("ZZ1 4AB");
        var details = Names.Person(901) with { Contact = new ContactDescription() };
        await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Harbour, Details = details, Confidential = new ContactDescription { Phones = [Phone] } });
        var id = await house.DoAsync<OpenEmergencyAction, EmergencyId?>(Officer, open =>
            open.OpenAsync(EmergencyReason.DangerNow, Why, new LookUpQuery { Forenames = details.Forenames, Surname = details.Surname, Born = details.Born }, Stop));
        foreach (var found in await house.AllAsync<EmergencyFound>())
        {
            await house.DoAsync<OpenPersonAction, bool>(Officer, open => open.OpenAsync(id!.Value, found.NominalId, Stop));
        }
        return new Scene();
    }

    internal static async Task<Scene> AskedAsync(OwedHouse house)
    {
        var scene = await OpenedAsync(house);
        var id = await IdAsync(house);
        await house.DoAsync<AskSecondPersonAction, bool>(Officer, ask => ask.AskAsync(id, Stop));
        return scene;
    }

    internal static async Task<Scene> ServicesOpenedAsync(OwedHouse house)
    {
        var scene = await AskedAsync(house);
        await AnswerAsync(house);
        var id = await IdAsync(house);
        await house.DoAsync<OpenServicesAction, bool>(Officer, open => open.OpenAsync(id, Stop));
        return scene;
    }

    internal static async Task<Scene> PassedOnAsync(OwedHouse house)
    {
        var scene = await OpenedAsync(house);
        await ReviewAsync(house, EmergencyOutcome.PassedOn);
        return scene;
    }

    internal static async Task AnswerAsync(OwedHouse house)
    {
        var id = await IdAsync(house);
        await house.DoAsync<AnswerAsSecondPersonAction, bool>(Inspector, answer => answer.AnswerAsync(id, approved: true, Stop));
    }

    internal static async Task ReviewAsync(OwedHouse house, EmergencyOutcome outcome)
    {
        var id = await IdAsync(house);
        await house.DoAsync<ReviewEmergencyAction, bool>(Manager, review => review.ReviewAsync(id, outcome, "Rang the officer.", Stop));
    }

    private static async Task<EmergencyId> IdAsync(OwedHouse house) => (await house.AllAsync<EmergencyLookUp>()).Single().Id;
}
