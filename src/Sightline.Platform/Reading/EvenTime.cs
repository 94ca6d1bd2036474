using System.Diagnostics;

namespace Sightline.Platform.Reading;

/// <summary>
/// An answer that shows nothing is given at the next full step after its question: what is not there, what is not for this reader and what is kept back then take the same time, whatever
/// work each of them was.
/// </summary>
public static class EvenTime
{
    /// <summary>Longer than nearly every such answer takes to work out, and shorter than anybody notices.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(60);

    /// <param name="started">When the question came, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task WaitAsync(long started, CancellationToken stop)
    {
        var end = Step * Math.Ceiling(Stopwatch.GetElapsedTime(started) / Step);
        // A timer may be early by a tick of its own: until it is time, it is waited again.
        for (var left = end - Stopwatch.GetElapsedTime(started); left > TimeSpan.Zero; left = end - Stopwatch.GetElapsedTime(started))
        {
            await Task.Delay(left < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : left, stop);
        }
    }
}
