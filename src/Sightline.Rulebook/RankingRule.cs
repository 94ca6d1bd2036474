namespace Sightline.Rulebook;

/// <param name="UpTo">Inclusive.</param>
public readonly record struct PointsUpTo(int UpTo, int Points);

/// <summary>
/// One area's own way to put perpetrators in order by how recent, how frequent and how grave what they are suspected of is. There is no national formula: without an entry of its
/// own an area ranks nobody.
/// </summary>
public sealed record RankingFormula(EntryHeader Header, string Area) : Entry(Header)
{
    /// <summary>How far back call-outs count.</summary>
    public required int LookBackMonths { get; init; }

    /// <summary>Points by whole days since the last call-out, nearest first; beyond the last of them none.</summary>
    public required IReadOnlyList<PointsUpTo> Recency { get; init; }

    public required int PointsPerCallOut { get; init; }

    public required int MostForFrequency { get; init; }

    /// <summary>Points by kind of abuse, in words with hyphens; a kind not named has none. The gravest call-out counts.</summary>
    public required IReadOnlyDictionary<string, int> ByAbuse { get; init; }

    public required int WeaponPoints { get; init; }

    public required int InjuryPoints { get; init; }

    /// <summary>For each further victim; 0 where the area does not count them.</summary>
    public required int PointsPerFurtherVictim { get; init; }

    public required int MostForVictims { get; init; }

    /// <summary>Points for one call-out that lies that many days back.</summary>
    public int RecencyOf(int days) => Recency.Where(step => days <= step.UpTo).Select(step => step.Points).DefaultIfEmpty(0).First();

    public int FrequencyOf(int callOuts) => Math.Min(MostForFrequency, callOuts * PointsPerCallOut);

    public int VictimsOf(int victims) => Math.Min(MostForVictims, Math.Max(0, victims - 1) * PointsPerFurtherVictim);

    public int GravestAbuse => ByAbuse.Values.DefaultIfEmpty(0).Max();
}

/// <summary>When somebody counts as a serial, or as a repeat, perpetrator.</summary>
public sealed record RepetitionRule(EntryHeader Header) : Entry(Header)
{
    public required string Name { get; init; }

    /// <summary>Different victims at least; 1 where it does not matter.</summary>
    public required int Victims { get; init; }

    /// <summary>Call-outs at least.</summary>
    public required int CallOuts { get; init; }

    public required int WithinMonths { get; init; }

    /// <summary>Null: no age is asked.</summary>
    public int? MinimumAge { get; init; }

    /// <summary>Kinds of relationship to the victim that count, in words with hyphens. Empty: any.</summary>
    public required IReadOnlySet<string> Relationships { get; init; }
}
