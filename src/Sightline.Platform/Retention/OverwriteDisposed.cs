using NodaTime;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.Platform.Retention;

/// <summary>Overwrites what was disposed of: at once in a small register; in a large one at night, because nobody can write meanwhile.</summary>
internal sealed class OverwriteDisposed(Overwriter overwriter, IClock clock) : IRecurringWork
{
    /// <summary>Written anew in a second or two.</summary>
    internal const long SmallEnough = 256L * 1024 * 1024;

    private const int FromHour = 3;
    private const int ToHour = 5;

    public string Name => "overwrite what was disposed of";

    public Duration Every => Duration.FromMinutes(1);

    public async Task TickAsync(CancellationToken stop)
    {
        if (await overwriter.IsAskedAsync(stop) && (IsNight(clock.GetCurrentInstant()) || await overwriter.SizeAsync(stop) <= SmallEnough))
        {
            await overwriter.RunAsync(stop);
        }
    }

    /// <summary>In the quietest hours of a control room.</summary>
    internal static bool IsNight(Instant now) => now.InZone(LondonTime.Zone).Hour is >= FromHour and < ToHour;
}
