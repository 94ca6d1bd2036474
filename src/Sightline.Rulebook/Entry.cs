using NodaTime;
using Sightline.Kernel;

namespace Sightline.Rulebook;

/// <summary>What stands behind an entry.</summary>
public enum Basis
{
    /// <summary>An Act or an instrument made under one.</summary>
    Statute = 1,

    /// <summary>Published guidance that practitioners are bound or expected to follow.</summary>
    Guidance = 2,

    /// <summary>What areas do, or what the field asks for, without a text that commands it.</summary>
    Practice = 3,

    /// <summary>In force only in the areas and for the time of a pilot.</summary>
    Pilot = 4,
}

/// <summary>
/// An area in which an entry is in force, and from when to when there. Both ends are inclusive; a missing end is the entry's own.
/// </summary>
public sealed record AreaUse(string Area, DateRange Period);

/// <summary>
/// Where an entry stands in its file: the path below the rulebook's folder, with forward slashes, and the line counted from 1.
/// </summary>
public readonly record struct EntryPlace(string File, int Line);

/// <summary>
/// What every entry of the rulebook says of itself: its source, whether that was checked, and when and where it is in force.
/// </summary>
public sealed record EntryHeader
{
    public required string Code { get; init; }

    /// <summary>Our ids of the source entries, separated by ", ": "Y-24" or "Y-23, Y-24".</summary>
    public required string Ref { get; init; }

    /// <summary>Act and section, guidance, or "practice".</summary>
    public required string Source { get; init; }

    /// <summary>The day somebody read the source. Null only where the entry is not verified.</summary>
    public LocalDate? Read { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>A person read the source itself and found that it says this.</summary>
    public required bool Verified { get; init; }

    /// <summary>Fields of a verified entry that were not found in its source all the same.</summary>
    public IReadOnlySet<string> UnverifiedFields { get; init; } = new HashSet<string>();

    /// <summary>
    /// The first and last day, both inclusive, on which a thing may be made under this entry. What was made is read by it until it ends.
    /// </summary>
    public DateRange Period { get; init; }

    /// <summary>Empty: everywhere in England and Wales.</summary>
    public IReadOnlyList<AreaUse> AreaUses { get; init; } = [];

    public EntryPlace Place { get; init; }
}

/// <summary>One version of one rule.</summary>
public abstract record Entry(EntryHeader Header)
{
    public string Code => Header.Code;

    /// <inheritdoc cref="EntryHeader.Ref"/>
    public string Ref => Header.Ref;

    /// <inheritdoc cref="EntryHeader.Source"/>
    public string Source => Header.Source;

    /// <inheritdoc cref="EntryHeader.Read"/>
    public LocalDate? Read => Header.Read;

    public Basis Basis => Header.Basis;

    /// <inheritdoc cref="EntryHeader.Verified"/>
    public bool Verified => Header.Verified;

    /// <summary>The first day, inclusive, on which a thing may be made under it; null: always has been.</summary>
    public LocalDate? From => Header.Period.From;

    /// <summary>The last day, inclusive; null: no end is known.</summary>
    public LocalDate? To => Header.Period.To;

    /// <summary>The areas in which it is in force; empty: everywhere.</summary>
    public IReadOnlyList<string> Areas => [.. Header.AreaUses.Select(use => use.Area)];

    /// <summary>Below the rulebook's folder, with forward slashes.</summary>
    public string File => Header.Place.File;

    /// <summary>Counted from 1.</summary>
    public int Line => Header.Place.Line;

    /// <summary>
    /// Whether that field was found in the source: the entry is verified and the field not among those that were not found.
    /// </summary>
    public bool IsConfirmed(string field) => Verified && !Header.UnverifiedFields.Contains(field);

    /// <summary>
    /// Whether it is in force that day. In an area that is not known (null) the answer is not known where it differs by area.
    /// </summary>
    public Answer InForceOn(LocalDate day, string? area)
    {
        if (!Header.Period.Contains(day))
        {
            return Answer.No;
        }
        if (Header.AreaUses.Count == 0)
        {
            return Answer.Yes;
        }
        var there = Header.AreaUses.Where(use => use.Period.Contains(day)).ToList();
        if (there.Count == 0)
        {
            return Answer.No;
        }
        return area is null ? Answer.NotKnown : Answers.Of(there.Any(use => use.Area == area));
    }
}
