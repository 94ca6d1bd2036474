using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>A meeting at which what was reported is gone through: its list and what was decided.</summary>
public readonly record struct MeetingId(Guid Value) : ITypedId<MeetingId>, IComparable<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public int CompareTo(MeetingId other) => Value.CompareTo(other.Value);

    public static bool operator <(MeetingId left, MeetingId right) => left.CompareTo(right) < 0;

    public static bool operator >(MeetingId left, MeetingId right) => left.CompareTo(right) > 0;

    public static bool operator <=(MeetingId left, MeetingId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MeetingId left, MeetingId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>One line of a meeting's list: what was reported of the same people.</summary>
public readonly record struct MeetingLineId(Guid Value) : ITypedId<MeetingLineId>, IComparable<MeetingLineId>
{
    public static MeetingLineId From(Guid value) => new(value);

    public int CompareTo(MeetingLineId other) => Value.CompareTo(other.Value);

    public static bool operator <(MeetingLineId left, MeetingLineId right) => left.CompareTo(right) < 0;

    public static bool operator >(MeetingLineId left, MeetingLineId right) => left.CompareTo(right) > 0;

    public static bool operator <=(MeetingLineId left, MeetingLineId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MeetingLineId left, MeetingLineId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>What a meeting decided about one line.</summary>
public readonly record struct MeetingDecisionId(Guid Value) : ITypedId<MeetingDecisionId>, IComparable<MeetingDecisionId>
{
    public static MeetingDecisionId From(Guid value) => new(value);

    public int CompareTo(MeetingDecisionId other) => Value.CompareTo(other.Value);

    public static bool operator <(MeetingDecisionId left, MeetingDecisionId right) => left.CompareTo(right) < 0;

    public static bool operator >(MeetingDecisionId left, MeetingDecisionId right) => left.CompareTo(right) > 0;

    public static bool operator <=(MeetingDecisionId left, MeetingDecisionId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MeetingDecisionId left, MeetingDecisionId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
