using NodaTime;

namespace Sightline.Deadlines;

/// <summary>A day of which it is not settled whether it is left out.</summary>
/// <param name="Date">The day.</param>
/// <param name="Why">Why not, as a clause without a capital or a full stop: it follows "26 December 2026: ".</param>
public sealed record UnsettledDay(LocalDate Date, string Why);
