using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Sightline.Deadlines.Tests;

/// <summary>A clock to be counted: anything a rulebook could ask on a calendar nobody has thought of.</summary>
internal sealed record Case(Limit Limit, Instant Start, Days Days, int Gap)
{
    public override string ToString() => $"{Limit} from {Start} with {Days}, gap {Gap} min";
}

/// <summary>What a calendar leaves out, kept plain so that days can be added and an oracle can read it.</summary>
internal sealed record Days(IReadOnlyList<IsoDayOfWeek> Weekdays, IReadOnlyList<LocalDate> LeftOut, IReadOnlyList<LocalDate> Open)
{
    public DayCalendar ToCalendar() =>
        new("made up", Weekdays, LeftOut, Open.Distinct().Select(d => new UnsettledDay(d, "it is made up")));

    public override string ToString() => $"[{string.Join(' ', Weekdays)}] out [{string.Join(' ', LeftOut)}] open [{string.Join(' ', Open)}]";
}

internal static class Cases
{
    private static readonly Instant First = Known.At("2025-12-15 00:00");

    /// <summary>Always the same cases, so that a build never fails for a reason that was not in the change.</summary>
    public static Config Config { get; } = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20_260_315UL, 48UL * 2 + 1);

    public static void Hold(Func<Case, bool> property) => Check.One(Config, Prop.ForAll(Arb.From(Any), property));

    private static readonly Gen<Instant> Start = Gen.OneOf(
        Gen.Choose(0, 500 * 24 * 60).Select(m => First + Duration.FromMinutes(m)),
        Gen.Choose(0, 500).Select(d => Known.WallClock.AtStartOfDay(Known.Day("2025-12-15").PlusDays(d)).ToInstant()),
        Gen.Choose(-3_000, 3_000).Select(m => Known.At("2026-03-29 00:00") + Duration.FromMinutes(m)),
        Gen.Choose(-3_000, 3_000).Select(m => Known.At("2026-10-25 00:00") + Duration.FromMinutes(m)));

    private static readonly Gen<LocalDate> Date = Gen.Choose(0, 560).Select(d => Known.Day("2025-12-15").PlusDays(d));

    private static readonly Gen<IReadOnlyList<IsoDayOfWeek>> SomeWeekdays = Gen.Elements<IReadOnlyList<IsoDayOfWeek>>(
        [], [IsoDayOfWeek.Sunday], [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [IsoDayOfWeek.Friday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Sunday]);

    private static readonly IReadOnlyList<IsoDayOfWeek> Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    private static readonly Gen<Limit> AnyLimit = Gen.OneOf(
        Gen.Choose(1, 300).Select(n => new Limit(n, LimitUnit.Hours)),
        Gen.Choose(1, 9).Select(n => new Limit(n * 24, LimitUnit.Hours)),
        Gen.Choose(1, 6_000).Select(n => new Limit(n, LimitUnit.Minutes)),
        Gen.Choose(1, 30).Select(n => new Limit(n, LimitUnit.WorkingDays)),
        Gen.Choose(1, 60).Select(n => new Limit(n, LimitUnit.CalendarDays)),
        Gen.Choose(1, 60).Select(n => new Limit(n, LimitUnit.DaysBeginningWithTheDay)),
        Gen.Choose(1, 8).Select(n => new Limit(n, LimitUnit.Weeks)),
        Gen.Choose(1, 12).Select(n => new Limit(n, LimitUnit.Months)));

    public static Gen<Case> Any { get; } =
        from limit in AnyLimit
        from start in Start
        from weekdays in limit.Unit == LimitUnit.WorkingDays ? Gen.Constant(Weekend) : SomeWeekdays
        from leftOut in Date.ListOf(60)
        from open in Date.ListOf(30)
        from gap in Gen.Choose(0, 4 * 24 * 60)
        select new Case(limit, start, new Days(weekdays, [.. leftOut], [.. open]), gap);
}
