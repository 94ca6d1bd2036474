namespace Sightline.Rulebook;

/// <summary>From which records a sample is drawn.</summary>
public enum SamplePopulation
{
    /// <summary>Call-outs at which there was a power of arrest and it was not used.</summary>
    PowerNotUsed = 1,

    /// <summary>Call-outs of which nobody recorded whether there was a power of arrest.</summary>
    PowerNotKnown = 2,

    /// <summary>Crimes that ended in one of the ways the rule names.</summary>
    CrimesEnded = 3,

    /// <summary>Every call-out, flagged as domestic abuse or not.</summary>
    Reports = 4,

    /// <summary>Flags that the agency set on a person or a call-out.</summary>
    Flags = 5,

    /// <summary>Duties of the agency that its manager decided not to have done.</summary>
    WaivedDuties = 6,

    /// <summary>Departures from the way to a sentence. No module of the register holds them.</summary>
    PathwayDepartures = 7,
}

/// <param name="Code">In the program and in answers kept.</param>
/// <param name="Text">As it is asked. Answered by yes, no or not known.</param>
public sealed record SampleQuestion(string Code, string Text);

/// <summary>A kind of dip sample: drawn by lot, looked at one by one, with the same questions of each.</summary>
public sealed record SampleRule(EntryHeader Header) : Entry(Header)
{
    public required string Name { get; init; }

    /// <summary>What it is drawn from, in a sentence.</summary>
    public required string Plain { get; init; }

    public required SamplePopulation Population { get; init; }

    /// <summary>Codes of the ways in which a crime may end; of crimes that ended only.</summary>
    public IReadOnlySet<string> Outcomes { get; init; } = new HashSet<string>();

    public required int Size { get; init; }

    /// <summary>Kinds of agency that may draw it, in words with hyphens.</summary>
    public required IReadOnlySet<string> DrawnBy { get; init; }

    /// <summary>Kinds of agency whose people may be asked to look at it too. Empty: it stays inside.</summary>
    public required IReadOnlySet<string> ReviewedWith { get; init; }

    /// <summary>For how many days somebody outside may look at it; null where nobody outside does.</summary>
    public int? ReviewDays { get; init; }

    /// <summary>A count below this is not told to anybody outside.</summary>
    public required int SmallNumber { get; init; }

    public required IReadOnlyList<SampleQuestion> Questions { get; init; }
}
