using NodaTime;

namespace Sightline.Facts.Access;

/// <summary>Two agencies have signed: from then on one tells the other what the gateway carries.</summary>
public sealed record SharingAgreementMade : Fact
{
    public required SharingAgreementId Agreement { get; init; }

    [Clear("a gateway's code from the rulebook")]
    public required string Gateway { get; init; }

    /// <summary>Who tells.</summary>
    public required AgencyCode From { get; init; }

    /// <summary>Who is told.</summary>
    public required AgencyCode To { get; init; }

    [Clear("a day of an agreement between organisations")]
    public required LocalDate FirstDay { get; init; }

    /// <summary>Inclusive; null: until somebody ends it.</summary>
    [Clear("a day of an agreement between organisations")]
    public LocalDate? LastDay { get; init; }

    [Clear("the reference of a paper signed by organisations")]
    public required string Reference { get; init; }
}

/// <summary>The last day of an agreement was set: from the next day on nothing flows by it.</summary>
public sealed record SharingAgreementEnded : Fact
{
    public required SharingAgreementId Agreement { get; init; }

    public required AgencyCode From { get; init; }

    public required AgencyCode To { get; init; }

    /// <summary>Inclusive.</summary>
    [Clear("a day of an agreement between organisations")]
    public required LocalDate LastDay { get; init; }
}
