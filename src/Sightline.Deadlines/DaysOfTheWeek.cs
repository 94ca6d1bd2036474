using NodaTime;

namespace Sightline.Deadlines;

internal static class DaysOfTheWeek
{
    public static readonly IReadOnlyList<IsoDayOfWeek> InOrder =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    /// <summary>"saturday", in any case.</summary>
    public static bool TryReadFull(string text, out IsoDayOfWeek day) => TryRead(text, d => d.ToString(), out day);

    /// <summary>"Sat" or "Saturday", in any case.</summary>
    public static bool TryReadShortOrFull(string text, out IsoDayOfWeek day) => TryRead(text, Short, out day) || TryReadFull(text, out day);

    public static string Short(IsoDayOfWeek day) => day.ToString()[..3];

    private static bool TryRead(string text, Func<IsoDayOfWeek, string> write, out IsoDayOfWeek day)
    {
        day = InOrder.FirstOrDefault(d => write(d).Equals(text, StringComparison.OrdinalIgnoreCase));
        return day != IsoDayOfWeek.None;
    }
}
