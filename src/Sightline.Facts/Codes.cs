using Sightline.Kernel;

namespace Sightline.Facts;

/// <summary>An agency by its directory code ("police-northgate"). Compared as text, case and all.</summary>
public readonly record struct AgencyCode(string Value) : ICode<AgencyCode>
{
    public static AgencyCode From(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>A desk of an agency by its directory code ("police-northgate/order-desk"). Compared as text, case and all.</summary>
public readonly record struct DeskCode(string Value) : ICode<DeskCode>
{
    public static DeskCode From(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>A type of protective order in the rulebook ("non-molestation-order"). Compared as text, case and all.</summary>
public readonly record struct OrderTypeCode(string Value) : ICode<OrderTypeCode>
{
    public static OrderTypeCode From(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>A rule of <c>rulebook/duties</c> ("serve-order"). Compared as text, case and all.</summary>
public readonly record struct DutyRuleCode(string Value) : ICode<DutyRuleCode>
{
    public static DutyRuleCode From(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>A class of <c>rulebook/retention.yaml</c> ("police-call-out"). Compared as text, case and all.</summary>
public readonly record struct RetentionClassCode(string Value) : ICode<RetentionClassCode>
{
    public static RetentionClassCode From(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>A definition of <c>rulebook/definitions</c> ("domestic-abuse"). Compared as text, case and all.</summary>
public readonly record struct AbuseDefinitionCode(string Value) : ICode<AbuseDefinitionCode>
{
    public static AbuseDefinitionCode From(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>An offence of <c>rulebook/offences</c> ("common-assault"). Compared as text, case and all.</summary>
public readonly record struct OffenceCode(string Value) : ICode<OffenceCode>
{
    public static OffenceCode From(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>A way in which a crime may end, of <c>rulebook/outcomes</c> ("caution"). Compared as text, case and all.</summary>
public readonly record struct CrimeOutcomeCode(string Value) : ICode<CrimeOutcomeCode>
{
    public static CrimeOutcomeCode From(string value) => new(value);

    public override string ToString() => Value ?? "";
}

/// <summary>What a desk is for; the same words in the rulebook and in the directory.</summary>
public static class DeskRole
{
    public const string OrderDesk = "order-desk";
    public const string ResponseDesk = "response-desk";
    public const string DutyInspector = "duty-inspector";
    public const string DutyDesk = "duty-desk";
    public const string RecordsDesk = "records-desk";
    public const string Manager = "manager";
    public const string StandardsDesk = "professional-standards";

    /// <summary>Who checks every initial report of a shift.</summary>
    public const string SupervisorDesk = "supervisor";

    /// <summary>Who screens every crime report.</summary>
    public const string CrimeDesk = "crime-desk";

    /// <summary>The unit that specialises in domestic abuse.</summary>
    public const string SpecialistUnit = "specialist-unit";

    /// <summary>Who polices a neighbourhood day by day.</summary>
    public const string NeighbourhoodTeam = "neighbourhood-team";

    public static IReadOnlyList<string> All { get; } =
    [
        OrderDesk, ResponseDesk, DutyInspector, DutyDesk, RecordsDesk, Manager, StandardsDesk, SupervisorDesk, CrimeDesk, SpecialistUnit, NeighbourhoodTeam,
    ];
}
