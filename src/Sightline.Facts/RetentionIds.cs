using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>The question whether a record whose time has run out is kept.</summary>
public readonly record struct RetentionReviewId(Guid Value) : ITypedId<RetentionReviewId>, IComparable<RetentionReviewId>
{
    public static RetentionReviewId From(Guid value) => new(value);

    public int CompareTo(RetentionReviewId other) => Value.CompareTo(other.Value);

    public static bool operator <(RetentionReviewId left, RetentionReviewId right) => left.CompareTo(right) < 0;

    public static bool operator >(RetentionReviewId left, RetentionReviewId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RetentionReviewId left, RetentionReviewId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RetentionReviewId left, RetentionReviewId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>A legal hold on a record.</summary>
public readonly record struct LegalHoldId(Guid Value) : ITypedId<LegalHoldId>, IComparable<LegalHoldId>
{
    public static LegalHoldId From(Guid value) => new(value);

    public int CompareTo(LegalHoldId other) => Value.CompareTo(other.Value);

    public static bool operator <(LegalHoldId left, LegalHoldId right) => left.CompareTo(right) < 0;

    public static bool operator >(LegalHoldId left, LegalHoldId right) => left.CompareTo(right) > 0;

    public static bool operator <=(LegalHoldId left, LegalHoldId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LegalHoldId left, LegalHoldId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
