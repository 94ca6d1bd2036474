using System.Globalization;
using NodaTime;
using Sightline.Kernel;

namespace Sightline.Rulebook;

/// <summary>How long something is kept, in whole months; a year has twelve.</summary>
public readonly record struct KeepFor(int Months)
{
    /// <summary>The day on which it has been kept that long; the last day of the month where the month has no such day.</summary>
    public LocalDate After(LocalDate start) => start.PlusMonths(Months);

    public override string ToString() => (Months % 12 == 0 ? Months / 12 : Months, Months % 12 == 0) switch
    {
        (1, true) => "1 year",
        (var years, true) => string.Create(CultureInfo.InvariantCulture, $"{years} years"),
        (1, _) => "1 month",
        var (months, _) => string.Create(CultureInfo.InvariantCulture, $"{months} months"),
    };
}

/// <summary>
/// How long agencies of some kinds keep some kinds of data about a person, and from when that is counted. When it has run out somebody decides; nothing goes by itself.
/// </summary>
public sealed record RetentionClass(EntryHeader Header) : Entry(Header)
{
    /// <summary>As a page says it: "Somebody named in a call-out".</summary>
    public required string Title { get; init; }

    /// <summary>Kinds of agency whose records it is for, in words with hyphens.</summary>
    public required IReadOnlySet<string> HeldBy { get; init; }

    /// <summary>Kinds of data that go when it is disposed of. With <see cref="Sensitivity.Ordinary"/> goes all that says who somebody is.</summary>
    public required IReadOnlySet<Sensitivity> Covers { get; init; }

    /// <summary>The name of the clock: what it is counted from. The class is for those alone of whom that clock says something.</summary>
    public required string Clock { get; init; }

    public required KeepFor Keep { get; init; }

    /// <summary>The whole record goes, not a part of it.</summary>
    public bool CoversWholeRecord => Covers.Contains(Sensitivity.Ordinary);
}
