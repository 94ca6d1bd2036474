using System.Diagnostics;
using System.Security.Cryptography;

namespace Sightline.Platform.Reading;

/// <summary>
/// An answer that shows nothing is given a chance moment after the next full step since its question: what is not there, what is not for this reader and what is kept back then take the same
/// time, whatever work each of them was.
/// </summary>
public static class EvenTime
{
    /// <summary>Longer than nearly every such answer takes to work out on a machine with more to do than it has processors, and still no wait anybody minds.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(120);

    /// <summary>What little of the work still shows (a cache that is cold, a timer that is late) drowns in this.</summary>
    private static readonly TimeSpan Chance = TimeSpan.FromMilliseconds(25);

    /// <summary>A timer may be late by this; the rest is waited for at work.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(3);

    /// <param name="started">When the question came, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task WaitAsync(long started, CancellationToken stop)
    {
        var end = Step * Math.Ceiling(Stopwatch.GetElapsedTime(started) / Step) + Chance * (RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20));
        for (var left = end - Stopwatch.GetElapsedTime(started); left > Late; left = end - Stopwatch.GetElapsedTime(started))
        {
            await Task.Delay(left - Late + TimeSpan.FromMilliseconds(1), stop);
        }
        while (Stopwatch.GetElapsedTime(started) < end)
        {
            Thread.SpinWait(20);
        }
    }
}
