using NodaTime;

namespace Sightline.Platform.Ports;

/// <summary>
/// Work the worker does again and again. Everything due is found by query, never by a timer having fired, so that a tick may be
/// run twice, or die in the middle, and nothing doubles or is lost.
/// </summary>
public interface IRecurringWork
{
    string Name { get; }

    Duration Every { get; }

    Task TickAsync(CancellationToken stop);
}
