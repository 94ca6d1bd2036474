using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>A marker that an agency set on a person or a call-out.</summary>
public readonly record struct FlagId(Guid Value) : ITypedId<FlagId>, IComparable<FlagId>
{
    public static FlagId From(Guid value) => new(value);

    public int CompareTo(FlagId other) => Value.CompareTo(other.Value);

    public static bool operator <(FlagId left, FlagId right) => left.CompareTo(right) < 0;

    public static bool operator >(FlagId left, FlagId right) => left.CompareTo(right) > 0;

    public static bool operator <=(FlagId left, FlagId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FlagId left, FlagId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
