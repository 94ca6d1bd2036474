using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>A crime that was recorded because of an incident.</summary>
public readonly record struct CrimeId(Guid Value) : ITypedId<CrimeId>, IComparable<CrimeId>
{
    public static CrimeId From(Guid value) => new(value);

    public int CompareTo(CrimeId other) => Value.CompareTo(other.Value);

    public static bool operator <(CrimeId left, CrimeId right) => left.CompareTo(right) < 0;

    public static bool operator >(CrimeId left, CrimeId right) => left.CompareTo(right) > 0;

    public static bool operator <=(CrimeId left, CrimeId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CrimeId left, CrimeId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
