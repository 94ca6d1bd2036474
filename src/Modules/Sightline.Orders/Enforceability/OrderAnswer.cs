using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Orders.Enforceability;

/// <summary>What an officer may do about a breach of one term.</summary>
internal enum MayDo
{
    /// <summary>The order has ended, or was never made.</summary>
    Nothing = 0,
    ArrestForCrime = 1,

    /// <summary>Not a crime in itself, but the law gives a power of arrest.</summary>
    ArrestWithoutCrime = 2,
    NoPower = 3,

    /// <summary>The power was not found in its source, or the order holds too little.</summary>
    NotConfirmed = 4,
}

internal sealed record TermAnswer
{
    public required TermId Term { get; init; }

    public required int Number { get; init; }

    public required string Plain { get; init; }

    public string? Legal { get; init; }

    public required Answer Enforceable { get; init; }

    public required MayDo MayDo { get; init; }

    /// <summary>"BREACH IS A CRIME – you may arrest".</summary>
    public required string Words { get; init; }

    /// <summary>Why the answer is what it is; at least one.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What may be done tonight all the same. Never empty where the answer is not known.</summary>
    public IReadOnlyList<string> Tonight { get; init; } = [];

    /// <summary>Yes, but for the doubt whether the record is his.</summary>
    public bool IsPossible { get; init; }
}

internal sealed record OrderAnswer
{
    public required Answer Enforceable { get; init; }

    public required IReadOnlyList<TermAnswer> Terms { get; init; }

    /// <summary>What holds for the whole order: that it ended, that its terms are not held.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<string> Tonight { get; init; } = [];

    public bool IsPossible { get; init; }

    /// <summary>"Yes – 2 terms. Not known – 1 term."</summary>
    public string Headline
    {
        get
        {
            if (Terms.Count == 0)
            {
                return Enforceable.Words();
            }
            var parts = new[] { Answer.Yes, Answer.NotKnown, Answer.No }
                .Select(answer => (answer, count: Terms.Count(term => term.Enforceable == answer)))
                .Where(part => part.count > 0)
                .Select(part => $"{part.answer.Words()} – {part.count} {(part.count == 1 ? "term" : "terms")}");
            return string.Join(". ", parts);
        }
    }

    /// <summary>What stands beside the answer's own badge, which has said the first word already: "2 terms. Not known – 1 term."</summary>
    public string BesideBadge
    {
        get
        {
            var first = $"{Enforceable.Words()} – ";
            return Terms.Count == 0 ? "" : Headline.StartsWith(first, StringComparison.Ordinal) ? Headline[first.Length..] : Headline;
        }
    }
}
