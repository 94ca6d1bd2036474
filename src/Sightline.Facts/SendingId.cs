using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>One passing on of what is owed, to one desk.</summary>
public readonly record struct SendingId(Guid Value) : ITypedId<SendingId>, IComparable<SendingId>
{
    public static SendingId From(Guid value) => new(value);

    public int CompareTo(SendingId other) => Value.CompareTo(other.Value);

    public static bool operator <(SendingId left, SendingId right) => left.CompareTo(right) < 0;

    public static bool operator >(SendingId left, SendingId right) => left.CompareTo(right) > 0;

    public static bool operator <=(SendingId left, SendingId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SendingId left, SendingId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
