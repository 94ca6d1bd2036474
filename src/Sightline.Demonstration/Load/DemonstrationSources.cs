using NodaTime;
using Sightline.Demonstration.Names;
using Sightline.Kernel;

namespace Sightline.Demonstration.Load;

/// <summary>The clock of the story: it stands where the story is.</summary>
internal sealed class DemonstrationClock(Instant start) : IClock
{
    private Instant now = start;

    public Instant GetCurrentInstant() => now;

    /// <summary>Never back: two facts that are learned out of order are learned one after the other.</summary>
    internal void MoveTo(Instant at) => now = at > now ? at : now;
}

/// <summary>Ids that come out the same for the same seed.</summary>
internal sealed class DemonstrationIds(IClock clock, int seed) : IIdSource
{
    private readonly Lock drawing = new();
    private readonly Chance chance = Chance.For(seed, part: -1);

    public Guid New()
    {
        lock (drawing)
        {
            return chance.Id(clock.GetCurrentInstant());
        }
    }
}
