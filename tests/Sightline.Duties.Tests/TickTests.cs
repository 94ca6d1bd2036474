using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.FindLate;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Duties.Tests.Rulebooks;

namespace Sightline.Duties.Tests;

public sealed class TickTests
{
    private const int Orders = 6;

    private static readonly DeskCode Manager = AccessTestData.Desk(AccessTestData.Northgate, DeskRole.Manager);

    private static string Rule(string within) => Duty(
        "confirm",
        $$"""
        on: OrderMade
        same: Order
        owes: { agency: force-of-order, desk: order-desk }
        within: {{within}}
        discharged-by: OrderConfirmed
        link: duty-done
        """);

    [Theory, OnBothDatabases]
    public async Task Two_ticks_find_each_late_duty_once_and_tell_its_manager_once(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider, Rule("24 hours"));
        await MakeAsync(house);
        await house.TickAsync();
        Assert.Equal(0, await house.OnLedgerAsync("DutyFoundLate"));

        house.Clock.Advance(Duration.FromHours(25));
        await house.TickAsync();
        await house.TickAsync();

        Assert.Equal(Orders, await house.OnLedgerAsync("DutyFoundLate"));
        Assert.Equal(Orders, await house.NoticesToAsync(Manager));
    }

    [Theory, OnBothDatabases]
    public async Task A_tick_that_fails_in_the_middle_doubles_and_loses_nothing(Provider provider)
    {
        var fault = new Fault();
        await using var house = await DutiesHouse.OpenAsync(provider, Rule("24 hours"), services => services.AddScoped<IListener>(_ => fault));
        await MakeAsync(house);
        house.Clock.Advance(Duration.FromHours(25));

        fault.FailAt = 3;
        await Assert.ThrowsAsync<IOException>(house.TickAsync);
        Assert.Equal(Orders - 1, await house.OnLedgerAsync("DutyFoundLate"));
        Assert.Equal(Orders - 1, await house.NoticesToAsync(Manager));

        await house.TickAsync();
        Assert.Equal(Orders, await house.OnLedgerAsync("DutyFoundLate"));
        Assert.Equal(Orders, await house.NoticesToAsync(Manager));
    }

    [Theory, OnBothDatabases]
    public async Task A_tick_that_dies_in_the_middle_is_taken_up_by_the_next(Provider provider)
    {
        using var death = new CancellationTokenSource();
        var fault = new Fault { OnHeard = number => { if (number == 3) { death.Cancel(); } } };
        await using var house = await DutiesHouse.OpenAsync(provider, Rule("24 hours"), services => services.AddScoped<IListener>(_ => fault));
        await MakeAsync(house);
        house.Clock.Advance(Duration.FromHours(25));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            house.House.AsSystemAsync(scope => scope.GetRequiredService<FindLateDuties>().TickAsync(death.Token)));
        Assert.Equal(2, await house.OnLedgerAsync("DutyFoundLate"));

        await house.TickAsync();
        Assert.Equal(Orders, await house.OnLedgerAsync("DutyFoundLate"));
        Assert.Equal(Orders, await house.NoticesToAsync(Manager));
    }

    [Theory, OnBothDatabases]
    public async Task Four_ticks_at_once_double_nothing(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider, Rule("24 hours"));
        await MakeAsync(house);
        house.Clock.Advance(Duration.FromHours(25));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(house.TickAsync, DutiesHouse.Stop)));
        await house.TickAsync();

        Assert.Equal(Orders, await house.OnLedgerAsync("DutyFoundLate"));
        Assert.Equal(Orders, await house.NoticesToAsync(Manager));
    }

    [Theory, OnBothDatabases]
    public async Task A_desk_that_shuts_before_the_limit_hands_its_duties_to_its_cover_desk_once(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider, Rule("14 hours"));
        await MakeAsync(house);
        Assert.All(await house.DutiesAsync(), duty => Assert.Equal(Handed.No, duty.Handed));

        // The desk shuts at six; the limit ends at ten past eleven the same night.
        house.Clock.MoveTo(Instant.FromUtc(2026, 11, 3, 18, 30));
        await house.TickAsync();
        await house.TickAsync();

        Assert.All(await house.DutiesAsync(), duty => Assert.Equal(
            (Handed.ToCoverDesk, AccessTestData.Desk(AccessTestData.Northgate, DeskRole.DutyInspector)), (duty.Handed, duty.Desk)));
        Assert.Equal(Orders, await house.OnLedgerAsync("DutyHandedToCover"));
        Assert.Equal(Orders, await house.NoticesToAsync(AccessTestData.Desk(AccessTestData.Northgate, DeskRole.DutyInspector)));
    }

    [Theory, OnBothDatabases]
    public async Task A_duty_done_before_its_limit_is_never_late(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider, Rule("24 hours"));
        await house.StateAsync(Story.Made());
        await house.StateAsync(new Sightline.Facts.Orders.OrderConfirmed { Order = Story.Order, Force = AccessTestData.Northgate });
        house.Clock.Advance(Duration.FromDays(2));

        await house.TickAsync();

        Assert.Equal(0, await house.OnLedgerAsync("DutyFoundLate"));
    }

    private static async Task MakeAsync(DutiesHouse house)
    {
        for (var number = 0; number < Orders; number++)
        {
            await house.StateAsync(Story.Made() with { Order = new OrderId(Story.Id(100 + number)) });
        }
    }

    private sealed class Fault : IListener
    {
        private int heard;

        public int? FailAt { get; set; }

        public Action<int>? OnHeard { get; init; }

        public bool Hears(Fact fact) => fact is DutyFoundLate;

        public Task HearAsync(Fact fact, CancellationToken stop)
        {
            var number = Interlocked.Increment(ref heard);
            OnHeard?.Invoke(number);
            return number == FailAt ? throw new IOException("the disk is full") : Task.CompletedTask;
        }
    }
}
