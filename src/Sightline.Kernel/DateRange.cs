using NodaTime;

namespace Sightline.Kernel;

/// <summary>A period of days. Both ends are inclusive; a missing end means "not known or still open", never "never".</summary>
public readonly record struct DateRange
{
    public DateRange(LocalDate? from, LocalDate? to)
    {
        if (from is { } start && to is { } end && end < start)
        {
            throw new ArgumentException($"The period ends on {end:uuuu-MM-dd}, before it begins on {start:uuuu-MM-dd}.", nameof(to));
        }
        From = from;
        To = to;
    }

    public LocalDate? From { get; }

    public LocalDate? To { get; }

    public bool Contains(LocalDate day) => (From is null || day >= From) && (To is null || day <= To);

    public bool Overlaps(DateRange other) =>
        (To is null || other.From is null || other.From <= To) && (From is null || other.To is null || From <= other.To);
}
