using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>Notice that somebody leaves custody.</summary>
public readonly record struct ReleaseId(Guid Value) : ITypedId<ReleaseId>, IComparable<ReleaseId>
{
    public static ReleaseId From(Guid value) => new(value);

    public int CompareTo(ReleaseId other) => Value.CompareTo(other.Value);

    public static bool operator <(ReleaseId left, ReleaseId right) => left.CompareTo(right) < 0;

    public static bool operator >(ReleaseId left, ReleaseId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReleaseId left, ReleaseId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReleaseId left, ReleaseId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
