using Sightline.Linkage;

namespace Sightline.People.LookUp;

/// <summary>Why somebody was found, in words without a value: what agrees, strongest first, and what speaks against it.</summary>
internal static class Why
{
    private const int MostFor = 5;
    private const int MostAgainst = 2;

    /// <summary>Against by less than this says nothing worth reading.</summary>
    private const double Telling = -2;

    internal static IReadOnlyList<string> Of(Comparison comparison) =>
    [
        .. comparison.Reasons.Where(reason => reason.Weight > 0).OrderByDescending(reason => reason.Weight).Take(MostFor).Select(reason => reason.Text),
        .. comparison.Reasons.Where(reason => reason.Weight < Telling).OrderBy(reason => reason.Weight).Take(MostAgainst).Select(reason => $"but {reason.Text}"),
    ];
}
