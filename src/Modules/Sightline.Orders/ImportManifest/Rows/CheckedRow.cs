using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Orders.ImportManifest.Reading;

namespace Sightline.Orders.ImportManifest.Rows;

/// <summary>One row, read and checked by itself: what can be entered of it, and all that is wrong with it.</summary>
internal sealed record CheckedRow
{
    internal required int Number { get; init; }

    /// <summary>Null when the row could not be told apart into fields.</summary>
    internal RowFields? Fields { get; init; }

    /// <summary>SHA-256 over the row and its documents: what makes two rows the same.</summary>
    internal required byte[] Identity { get; init; }

    internal string? Case { get; init; }

    internal OrderTypeCode? Type { get; init; }

    internal LocalDate? MadeOn { get; init; }

    internal LocalDate? LastDay { get; init; }

    internal PartyRead? Respondent { get; init; }

    internal PartyRead? Applicant { get; init; }

    /// <summary>When she can be rung in safety. Never on his side of anything.</summary>
    internal string? SafeTime { get; init; }

    /// <summary>The document to keep: the English one, or the Welsh where that is all there is.</summary>
    internal DocumentRead? Document { get; init; }

    internal IReadOnlyList<RowProblem> Problems { get; init; } = [];

    internal bool CanBeMade => Problems.All(problem => !problem.StopsTheOrder) && Respondent is { IsNamed: true } && Type is not null;

    internal CheckedRow Adding(RowProblem problem) => this with { Problems = [.. Problems, problem] };
}

/// <summary>One side of the order: what may be held as ordinary, and the contact that is kept from all but those entitled.</summary>
internal sealed record PartyRead
{
    internal required PersonDescription Details { get; init; }

    internal ContactDescription? Confidential { get; init; }

    /// <summary>From either contact; used to find the force, and shown to nobody.</summary>
    internal string? Postcode { get; init; }

    /// <summary>Both names are there: somebody can be recorded.</summary>
    internal bool IsNamed => Details is { Surname: not null, Forenames: not null };

    /// <summary>Names folded, to tell whether another row of the same case is about the same people.</summary>
    internal string FoldedName => Fold(Details.Surname) + "|" + Fold(Details.Forenames);

    private static string Fold(string? name) => string.Concat((name ?? "").ToUpperInvariant().Where(char.IsLetter));
}
