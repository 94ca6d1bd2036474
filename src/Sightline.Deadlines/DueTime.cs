using NodaTime;

namespace Sightline.Deadlines;

/// <summary>
/// When a limit ends. Both ends are inclusive: each is the last instant that counts, to the microsecond. An end at the close of a day
/// (24:00) is written as that day's last microsecond, so that it belongs to the day it ends and not to the next.
/// </summary>
public sealed record DueTime
{
    /// <param name="earlier">The end if every unsettled day counts. A duty is due at this one.</param>
    /// <param name="later">The end if every unsettled day is left out; not before <paramref name="earlier"/>.</param>
    /// <param name="whyTwoEnds">Which day is not settled and why, for the page to show; null when the ends are one.</param>
    /// <exception cref="ArgumentException">The later end is before the earlier, or there are two ends and no reason, or one and a reason.</exception>
    public DueTime(Instant earlier, Instant later, string? whyTwoEnds)
    {
        if (later < earlier)
        {
            throw new ArgumentException("The later end is before the earlier end.", nameof(later));
        }

        if (later == earlier != (whyTwoEnds is null))
        {
            throw new ArgumentException("A reason is given exactly when there are two ends.", nameof(whyTwoEnds));
        }

        (Earlier, Later, WhyTwoEnds) = (earlier, later, whyTwoEnds);
    }

    /// <summary>The last instant that counts if every unsettled day counts. A duty is due at this one.</summary>
    public Instant Earlier { get; }

    /// <summary>The last instant that counts if every unsettled day is left out.</summary>
    public Instant Later { get; }

    /// <summary>Which day is not settled and why, in words for the page; null when the ends are one.</summary>
    public string? WhyTwoEnds { get; }

    /// <summary>Whether there is only one end.</summary>
    public bool IsSettled => Earlier == Later;

    public void Deconstruct(out Instant earlier, out Instant later, out string? whyTwoEnds) =>
        (earlier, later, whyTwoEnds) = (Earlier, Later, WhyTwoEnds);
}
