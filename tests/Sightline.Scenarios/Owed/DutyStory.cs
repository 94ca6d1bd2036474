using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>What was done in a story, for whoever goes on with it.</summary>
internal sealed record Scene
{
    internal MadeOrder? Order { get; init; }

    internal OrderTypeCode Type { get; init; }

    internal BreachId? Breach { get; init; }
}

/// <summary>How one rule of the rulebook comes to be owed in the real house, and by whom.</summary>
internal sealed record DutyStory(string Rule, AgencyCode OwedBy, Func<OwedHouse, Task<Scene>> Raises)
{
    /// <summary>One for each condition of the rule: the same but for that condition, which says no.</summary>
    internal IReadOnlyList<Func<OwedHouse, Task<Scene>>> DoesNotRaise { get; init; } = [];

    /// <summary>The condition never says no in this house: it is made to.</summary>
    internal bool IsMadeToSayNo { get; init; }
}

/// <summary>Steps that several stories share.</summary>
internal static class Steps
{
    internal const string NonMolestation = "non-molestation-order";
    internal const string Restraining = "restraining-order";
    internal const string Stalking = "stalking-protection-order";
    internal const string PoliceNotice = "dvpn";
    internal const string PoliceOrder = "dvpo";
    internal const string PilotNotice = "dapn";
    internal const string PilotOrder = "dapo";
    internal const string Occupation = "occupation-order-with-power-of-arrest";

    /// <summary>The last weeks in which the pilot's orders may be made.</summary>
    private static readonly NodaTime.LocalDate PilotDay = new(2026, 3, 9);

    internal static async Task<Scene> MadeAsync(OwedHouse house, string type = NonMolestation, string herHome = "ZZ1 4AB")
    {
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        var her = await house.PersonAsync(herHome, AccessTestData.Harbour);
        var order = Order([him], [her], type, MakerOf(type));
        order = type switch
        {
            PilotNotice => order with { MadeOn = PilotDay, LastDay = null },
            PilotOrder => order with { MadeOn = PilotDay, Force = PilotForce },
            PoliceOrder => order with { LastDay = MadeOn.PlusDays(27) },
            PoliceNotice => order with { LastDay = null },
            Stalking => order with { LastDay = MadeOn.PlusDays(800) },
            _ => order,
        };
        return new Scene { Order = await house.MakeAsync(order), Type = order.Type };
    }

    internal static async Task<Scene> ServedAsync(OwedHouse house, string type = NonMolestation)
    {
        var scene = await MadeAsync(house, type);
        await house.ServeAsync(scene.Order!);
        return scene;
    }

    internal static async Task<Scene> BrokenAsync(OwedHouse house, string type = NonMolestation)
    {
        var scene = await MadeAsync(house, type);
        return scene with { Breach = await house.BreachAsync(scene.Order!) };
    }

    internal static async Task<Scene> EndedBreachAsync(OwedHouse house, string type, BreachOutcome outcome)
    {
        var scene = await BrokenAsync(house, type);
        await house.OutcomeAsync(scene.Breach!.Value, outcome);
        return scene;
    }

    internal static async Task<Scene> CallOutAsync(OwedHouse house, Answer children)
    {
        await house.CallOutAsync(await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour), await house.PersonAsync("ZZ1 2CD"), children);
        return new Scene();
    }

    private static AgencyCode MakerOf(string type) => type switch
    {
        PoliceNotice => AccessTestData.Northgate,
        PilotNotice => PilotForce,
        PilotOrder => PilotCourt,
        PoliceOrder or Stalking or Restraining => AccessTestData.MagistratesCourt,
        _ => AccessTestData.FamilyCourt,
    };
}
