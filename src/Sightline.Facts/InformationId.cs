using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>Something that somebody said which bears on the danger to a person.</summary>
public readonly record struct InformationId(Guid Value) : ITypedId<InformationId>, IComparable<InformationId>
{
    public static InformationId From(Guid value) => new(value);

    public int CompareTo(InformationId other) => Value.CompareTo(other.Value);

    public static bool operator <(InformationId left, InformationId right) => left.CompareTo(right) < 0;

    public static bool operator >(InformationId left, InformationId right) => left.CompareTo(right) > 0;

    public static bool operator <=(InformationId left, InformationId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(InformationId left, InformationId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
