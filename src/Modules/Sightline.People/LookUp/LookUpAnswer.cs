using Sightline.Facts;
using Sightline.People.Contracts;

namespace Sightline.People.LookUp;

/// <summary>What a look-up found.</summary>
internal sealed record LookUpAnswer
{
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    /// <summary>Two people found may be one: somebody has been asked. By the best nominal of each.</summary>
    public IReadOnlyList<(NominalId One, NominalId Other)> PossiblySame { get; init; } = [];

    /// <summary>Nothing that can be looked for was given.</summary>
    public bool NothingAsked { get; init; }

    /// <summary>More people fit than are shown.</summary>
    public bool HasMore { get; init; }
}

/// <summary>One nominal that was compared, and how it came out.</summary>
internal sealed record Scored(NominalId Nominal, string HeldBy, Linkage.PersonDetails Details, Linkage.Comparison Comparison);
