using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Demonstration.Load;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Demonstration.Tests;

/// <summary>A house that a demonstration area was told to, on a day that stands still.</summary>
internal static class LoadedHouse
{
    internal static readonly LocalDate Today = new(2026, 11, 3);

    internal static Task<(TestHouse House, LoadedArea Loaded)> OpenAsync(Provider provider, DemonstrationPlan plan) => OpenAsync(provider, plan, (_, _) => { });

    /// <param name="provider">Which database.</param>
    /// <param name="plan">Which area.</param>
    /// <param name="between">Called between two pieces of the story, with the story's clock.</param>
    internal static async Task<(TestHouse House, LoadedArea Loaded)> OpenAsync(Provider provider, DemonstrationPlan plan, Action<TestHouse, Instant> between)
    {
        var calendar = new Places.Calendar(Today);
        var clock = new DemonstrationClock(calendar.At(Story.AreaStory.Longest + 3, 8, 0));
        var house = await TestHouse.OpenAsync(provider, services => DemonstrationGate.AddStory(services, plan, clock));
        var watcher = new Watcher(() => between(house, clock.GetCurrentInstant()));
        var loaded = await house.AsSystemAsync(scope =>
            new AreaLoader(scope, clock, scope.GetRequiredService<RaisedDuties>()).LoadAsync(plan, calendar, watcher, TestContext.Current.CancellationToken));
        return (house, loaded);
    }

    private sealed class Watcher(Action between) : IProgress<Platform.Commands.Progress>
    {
        public void Report(Platform.Commands.Progress value) => between();
    }
}
