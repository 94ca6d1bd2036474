using System.Collections.Concurrent;
using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Work;

namespace Sightline.Orders.DoorView;

/// <summary>
/// How many places somebody has asked about at one person's door lately. An officer stands at one address, or two; whoever tries one after another is looking for hers.
/// Kept in memory, one count in each process: it slows a search, and the read ledger holds every try.
/// </summary>
internal sealed class PlaceTries(IClock clock)
{
    internal const int Most = 4;

    private static readonly Duration Window = Duration.FromHours(12);

    private readonly ConcurrentDictionary<(string Who, NominalId Door), List<(string Place, Instant At)>> tries = new();

    /// <returns>False: too many different places within the window; this one is not to be compared.</returns>
    internal bool MayAsk(Actor actor, NominalId door, string place)
    {
        var now = clock.GetCurrentInstant();
        var asked = tries.GetOrAdd((actor.Reference, door), _ => []);
        lock (asked)
        {
            asked.RemoveAll(one => one.At < now - Window);
            if (asked.Exists(one => one.Place == place))
            {
                return true;
            }
            if (asked.Count >= Most)
            {
                return false;
            }
            asked.Add((place, now));
            return true;
        }
    }
}
