using Sightline.Testing;

namespace Sightline.Canaries;

/// <summary>
/// Who may see which value on a page, said here by hand and never derived from the product's own permissions. Whoever is not named sees nothing. In a log, an address, a title,
/// a header, a file name, a notice, the ledger, the outbox or a file nobody at all sees anything: that needs no table.
/// </summary>
internal static class WhoMaySee
{
    private static readonly string[] Supporters = ["support-worker", "support-manager"];

    /// <summary>The purposes for which a survivors' service works with her own contact.</summary>
    private static readonly string[] Supporting = ["support-survivor", "do-duty", "review-records", "manage-desk", "protect-life"];

    /// <summary>Those of a force who take a call, go to it, or answer for what was recorded of it.</summary>
    private static readonly string[] AtTheScene = ["call-handler", "response-officer", "order-desk", "duty-inspector", "desk-manager"];

    /// <summary>Those of a force who check what was recorded of it.</summary>
    private static readonly string[] CheckReports = ["police-supervisor", "crime-screener", "domestic-abuse-specialist"];
    /// <summary>Those who assess the risk to somebody themselves.</summary>
    private static readonly string[] Assess = ["response-officer", "duty-inspector", "probation-officer", "support-worker", "support-manager"];

    /// <summary>Those of a force who may have to ring her.</summary>
    private static readonly string[] MayRing = [.. AtTheScene, "records-reviewer", "domestic-abuse-specialist"];

    /// <summary>Those of a force who ask whether a service may be told.</summary>
    private static readonly string[] AskConsent = ["response-officer", "order-desk", "duty-inspector"];

    /// <summary>Those of a force who enter orders from their papers.</summary>
    private static readonly string[] EnterOrders = ["order-desk", "duty-inspector"];

    /// <summary>The second person, and those who review what others looked at in an emergency.</summary>
    private static readonly string[] AgreeOrReview = ["duty-inspector", "desk-manager", "professional-standards"];

    /// <summary>Those of a force who answer a person that asks for what is held about them, and those who let an answer go that was stopped.</summary>
    private static readonly string[] AnswerSubjects = ["disclosure-officer", "desk-manager"];

    /// <summary>Those who act on what is given about danger, at the force and at probation.</summary>
    private static readonly string[] ActOnDanger = ["response-officer", "order-desk", "duty-inspector", "desk-manager", "probation-officer", "probation-manager"];

    /// <summary>Those of them who decide what of it can be used without telling who said it.</summary>
    private static readonly string[] GuardSources = ["duty-inspector", "desk-manager", "probation-manager"];

    private static readonly string[] SetFlags = ["response-officer", "duty-inspector", "desk-manager"];

    /// <summary>Those of a force who hold its meetings.</summary>
    private static readonly string[] HoldMeetings = ["duty-inspector", "desk-manager"];

    /// <summary>Those of a force who look at its dip samples.</summary>
    private static readonly string[] LookAtSamples = ["duty-inspector", "desk-manager"];

    private static readonly string[] Administers = ["agency-administrator"];

    internal static bool OnAPage(Canary canary, Reader reader) => canary.Kind switch
    {
        CanaryKind.ServiceContact => reader.IsAt(canary.Owner) && reader.Holds(Supporters) && reader.WorksFor(Supporting),
        CanaryKind.SafeTime => reader.IsAt(AccessTestData.Harbour.Value) && reader.Holds(Supporters) && reader.WorksFor(Supporting),
        CanaryKind.ForceSafeContact => reader.IsAt(canary.Owner) && reader.Holds(MayRing),
        CanaryKind.ToldSafeContact => (reader.IsAt(canary.Owner) && reader.Holds(Supporters) && reader.WorksFor(Supporting)) || (reader.IsAtAForce && reader.Holds(MayRing)),
        CanaryKind.ServiceSource => reader.IsAt(canary.Owner) && !reader.IsStranger,
        CanaryKind.Consent => reader.IsAt(canary.Owner) && reader.Holds(AskConsent),
        CanaryKind.Paper => reader.IsAt(canary.Owner) && reader.Holds(EnterOrders),
        CanaryKind.Scene => reader.IsAt(canary.Owner) && reader.Holds([.. AtTheScene, .. CheckReports]),
        CanaryKind.Assessed => reader.IsAt(canary.Owner) && reader.Holds(Assess),
        CanaryKind.Meeting => reader.IsAt(canary.Owner) && reader.Holds(HoldMeetings),
        CanaryKind.SampleAction => reader.IsAt(canary.Owner) && reader.Holds(LookAtSamples),
        CanaryKind.Emergency => reader.IsAt(canary.Owner) && reader.Holds(AgreeOrReview),
        CanaryKind.Released => reader.IsAt(canary.Owner) && reader.Holds(AnswerSubjects),
        CanaryKind.GivenInformation => (reader.IsAt(canary.Owner) && reader.Holds(Supporters)) || (IsWhereHeIsKnown(reader) && reader.Holds(ActOnDanger)),
        CanaryKind.TraceableInformation => (reader.IsAt(canary.Owner) && reader.Holds(["support-manager"])) || (IsWhereHeIsKnown(reader) && reader.Holds(GuardSources)),
        CanaryKind.FlagReason => reader.IsAt(canary.Owner) && reader.Holds(SetFlags),
        CanaryKind.EmployeeCase => (reader.IsAt(AccessTestData.Northgate.Value) || reader.IsAt(canary.Owner)) && reader.Holds(["professional-standards"]),
        CanaryKind.Declared => reader.User == canary.Owner,
        CanaryKind.SignOnName => reader.IsAt(canary.Owner) && reader.Holds(Administers),
        CanaryKind.UserName => reader.IsAt(canary.Owner),
        CanaryKind.Ordinary => !reader.IsStranger,
        _ => false,
    };

    /// <summary>The force and the probation unit that hold him, and so owe something because of what was given.</summary>
    private static bool IsWhereHeIsKnown(Reader reader) => reader.IsAt(AccessTestData.Northgate.Value) || reader.IsAt(AccessTestData.Probation.Value);
}
