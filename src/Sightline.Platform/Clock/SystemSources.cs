using System.Diagnostics.CodeAnalysis;
using NodaTime;
using Sightline.Kernel;

namespace Sightline.Platform.Clock;

/// <summary>The machine's clock, cut to whole microseconds, which is what both databases keep.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "The one place where the machine's clock is read.")]
public sealed class MicrosecondClock : IClock
{
    public Instant GetCurrentInstant() => Cut(SystemClock.Instance.GetCurrentInstant());

    public static Instant Cut(Instant at)
    {
        var ticks = at.ToUnixTimeTicks();
        var beyond = ticks % 10;
        return Instant.FromUnixTimeTicks(ticks - (beyond < 0 ? beyond + 10 : beyond));
    }
}

[SuppressMessage("ApiDesign", "RS0030", Justification = "The one place where ids are made.")]
public sealed class Uuid7Source(IClock clock) : IIdSource
{
    public Guid New() => Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset());
}
