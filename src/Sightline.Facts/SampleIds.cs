using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>A sample drawn by rule, of records that are looked at one by one.</summary>
public readonly record struct SampleId(Guid Value) : ITypedId<SampleId>, IComparable<SampleId>
{
    public static SampleId From(Guid value) => new(value);

    public int CompareTo(SampleId other) => Value.CompareTo(other.Value);

    public static bool operator <(SampleId left, SampleId right) => left.CompareTo(right) < 0;

    public static bool operator >(SampleId left, SampleId right) => left.CompareTo(right) > 0;

    public static bool operator <=(SampleId left, SampleId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SampleId left, SampleId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>What follows from a sample.</summary>
public readonly record struct SampleActionId(Guid Value) : ITypedId<SampleActionId>, IComparable<SampleActionId>
{
    public static SampleActionId From(Guid value) => new(value);

    public int CompareTo(SampleActionId other) => Value.CompareTo(other.Value);

    public static bool operator <(SampleActionId left, SampleActionId right) => left.CompareTo(right) < 0;

    public static bool operator >(SampleActionId left, SampleActionId right) => left.CompareTo(right) > 0;

    public static bool operator <=(SampleActionId left, SampleActionId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SampleActionId left, SampleActionId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
