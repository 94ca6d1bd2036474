using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>One assessment of the risk to, or from, one person.</summary>
public readonly record struct AssessmentId(Guid Value) : ITypedId<AssessmentId>, IComparable<AssessmentId>
{
    public static AssessmentId From(Guid value) => new(value);

    public int CompareTo(AssessmentId other) => Value.CompareTo(other.Value);

    public static bool operator <(AssessmentId left, AssessmentId right) => left.CompareTo(right) < 0;

    public static bool operator >(AssessmentId left, AssessmentId right) => left.CompareTo(right) > 0;

    public static bool operator <=(AssessmentId left, AssessmentId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AssessmentId left, AssessmentId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString();
}

/// <summary>An instrument of <c>rulebook/instruments</c> ("dash-ric"). Compared as text, case and all.</summary>
public readonly record struct InstrumentCode(string Value) : ICode<InstrumentCode>
{
    public static InstrumentCode From(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>Which edition of an instrument was used ("2009"). Compared as text, case and all.</summary>
public readonly record struct InstrumentVersion(string Value) : ICode<InstrumentVersion>
{
    public static InstrumentVersion From(string value) => new(value);

    public override string ToString() => Value ?? "";
}
