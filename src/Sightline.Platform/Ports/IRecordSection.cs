using NodaTime;

namespace Sightline.Platform.Ports;

/// <summary>A module's part of a person's record, for the viewer and purpose of <see cref="Work.Acting"/>.</summary>
public interface IRecordSection
{
    /// <summary>Null when there is nothing this viewer may see: then no trace of the section is shown.</summary>
    Task<RecordSection?> SectionAsync(Subject subject, CancellationToken stop);
}

public sealed record RecordSection
{
    /// <summary>Lower case, for the address of the section on the page and the read entry.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Sections stand by this, lowest first.</summary>
    public required int Order { get; init; }

    public IReadOnlyList<RecordLine> Lines { get; init; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>What is not known, each with who could answer.</summary>
    public IReadOnlyList<string> NotKnown { get; init; } = [];
}

/// <param name="Link">An address within the program that carries ids only; null for none.</param>
public sealed record RecordLine(string Title, string Text, string? Link = null, string? Tag = null);

public sealed record TimelineEntry(Instant At, string Title, string Source)
{
    public string? Text { get; init; }

    public Instant? LearnedAt { get; init; }

    /// <summary>The day is known and the hour is not: no hour is shown.</summary>
    public bool IsWholeDay { get; init; }

    public string? Link { get; init; }
}
