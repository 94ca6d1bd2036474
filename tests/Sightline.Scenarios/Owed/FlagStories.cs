using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Platform.Work;
using Sightline.Risk.Flags;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>A flag that nobody confirmed in its period.</summary>
internal static class FlagStories
{
    internal static async Task<Scene> GrownStaleAsync(OwedHouse house)
    {
        await SetAsync(house, await house.PersonAsync("ZZ1 2CD"), "unsafe-to-contact", Officer);
        house.House.Clock.Advance(Duration.FromDays(92));
        await TickAsync(house);
        return new Scene();
    }

    internal static Task<FlagId> SetAsync(OwedHouse house, NominalId on, string kind, Actor by) => house.DoAsync<SetFlagAction, FlagId>(by, set => set.SetAsync(
        new FlagSet { Flag = default, By = default, Nominal = on, Said = new FlagWords(kind, "He answered her phone.") }, Stop));

    internal static Task TickAsync(OwedHouse house) => house.House.AsSystemAsync(scope => scope.GetRequiredService<FindFlagsToConfirm>().TickAsync(Stop));

    internal static Task<bool> ConfirmAsync(OwedHouse house, Duty duty) =>
        house.DoAsync<ConfirmFlagAction, bool>(At(duty.OwedBy, "response-officer"), confirm => confirm.ConfirmAsync(new FlagConfirmed { Flag = FlagOf(duty), By = default }, Stop));

    internal static Task<bool> EndAsync(OwedHouse house, Duty duty) => house.DoAsync<EndFlagAction, bool>(
        At(duty.OwedBy, "response-officer"), end => end.EndAsync(new FlagEnded { Flag = FlagOf(duty), By = default, Why = "He has moved away." }, Stop));

    private static FlagId FlagOf(Duty duty) => new(duty.SubjectsByName()["Flag"]);
}
