using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>An answer to somebody who asked for what is held about them.</summary>
public readonly record struct SubjectAnswerId(Guid Value) : ITypedId<SubjectAnswerId>, IComparable<SubjectAnswerId>
{
    public static SubjectAnswerId From(Guid value) => new(value);

    public int CompareTo(SubjectAnswerId other) => Value.CompareTo(other.Value);

    public static bool operator <(SubjectAnswerId left, SubjectAnswerId right) => left.CompareTo(right) < 0;

    public static bool operator >(SubjectAnswerId left, SubjectAnswerId right) => left.CompareTo(right) > 0;

    public static bool operator <=(SubjectAnswerId left, SubjectAnswerId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SubjectAnswerId left, SubjectAnswerId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
