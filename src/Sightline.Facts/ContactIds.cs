using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>What somebody said of how they may be reached.</summary>
public readonly record struct SafeContactId(Guid Value) : ITypedId<SafeContactId>, IComparable<SafeContactId>
{
    public static SafeContactId From(Guid value) => new(value);

    public int CompareTo(SafeContactId other) => Value.CompareTo(other.Value);

    public static bool operator <(SafeContactId left, SafeContactId right) => left.CompareTo(right) < 0;

    public static bool operator >(SafeContactId left, SafeContactId right) => left.CompareTo(right) > 0;

    public static bool operator <=(SafeContactId left, SafeContactId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SafeContactId left, SafeContactId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>One agency's endeavour to reach somebody, from its plan to the day they were spoken to.</summary>
public readonly record struct ContactEffortId(Guid Value) : ITypedId<ContactEffortId>, IComparable<ContactEffortId>
{
    public static ContactEffortId From(Guid value) => new(value);

    public int CompareTo(ContactEffortId other) => Value.CompareTo(other.Value);

    public static bool operator <(ContactEffortId left, ContactEffortId right) => left.CompareTo(right) < 0;

    public static bool operator >(ContactEffortId left, ContactEffortId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ContactEffortId left, ContactEffortId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ContactEffortId left, ContactEffortId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>One attempt to reach somebody.</summary>
public readonly record struct ContactAttemptId(Guid Value) : ITypedId<ContactAttemptId>, IComparable<ContactAttemptId>
{
    public static ContactAttemptId From(Guid value) => new(value);

    public int CompareTo(ContactAttemptId other) => Value.CompareTo(other.Value);

    public static bool operator <(ContactAttemptId left, ContactAttemptId right) => left.CompareTo(right) < 0;

    public static bool operator >(ContactAttemptId left, ContactAttemptId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ContactAttemptId left, ContactAttemptId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ContactAttemptId left, ContactAttemptId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>What somebody agreed that an agency may tell others, or what it tells them without.</summary>
public readonly record struct ConsentId(Guid Value) : ITypedId<ConsentId>, IComparable<ConsentId>
{
    public static ConsentId From(Guid value) => new(value);

    public int CompareTo(ConsentId other) => Value.CompareTo(other.Value);

    public static bool operator <(ConsentId left, ConsentId right) => left.CompareTo(right) < 0;

    public static bool operator >(ConsentId left, ConsentId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ConsentId left, ConsentId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ConsentId left, ConsentId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}
