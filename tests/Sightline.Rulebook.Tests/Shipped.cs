using Sightline.Facts;
using Sightline.Facts.Access;

namespace Sightline.Rulebook.Tests;

/// <summary>The rulebook that is shipped, and the vocabulary that the program gives.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "rulebook");

    public static Vocabulary Vocabulary { get; } = new()
    {
        Facts = Vocabulary.FactsOf(typeof(Fact), typeof(Fact).Assembly.GetTypes()),
        Conditions = new HashSet<string>
        {
            "order-is-served-by-police", "wording-not-received", "children-were-present", "breach-outcome-is-arrest", "respondent-is-on-probation",
            "made-by-police-notice", "call-out-is-domestic-abuse", "party-is-under-age", "call-out-leaves-something-open", "both-sides-were-arrested", "offence-may-hide-domestic-abuse",
            "review-of-grave-harm-is-undertaken",
            "assessment-meets-marac-threshold", "assessed-high-by-judgement", "level-rose", "answers-are-missing", "reassessment-becomes-owed", "risk-comes-from-somebody-supervised",
            "children-are-around-assessed", "assessed-as-priority",
            "children-are-known", "arrest-is-outstanding", "named-in-call-outs", "check-found-something-significant",
            "employee-is-marked", "employee-works-for-agency", "employer-is-known", "employer-is-police", "employee-is-suspect", "employee-is-victim",
        },
        ConditionsWithArgument = new HashSet<string> { "order-type-is", "risk-is", "children-risk-is", "instrument-is", "scored-at-least", "judged-to-be", "call-outs-in", "referred-to-marac-in", "meeting-gives-it-to-desk", "meeting-is-of-kind", "sample-gives-it-to-desk", "sample-is-of-kind" },
        ConditionsOfPeriod = new HashSet<string> { "call-outs-in", "referred-to-marac-in" },
        Agencies = new HashSet<string>
        {
            "force-of-order", "force-of-protected-person", "force-of-incident", "service-of-protected-person", "service-of-victim",
            "probation-of-respondent", "probation-of-suspect", "childrens-services-of-incident", "court-of-order", "stating-agency", "owner-of-task",
            "reviewing-agency", "asked-agency", "agency-that-acted-on-tie", "reading-agency", "holder-of-sought-record",
            "agency-of-emergency-look-up", "holder-of-opened-record", "agency-that-may-not-tell", "agency-that-makes-contact", "agency-that-keeps-record",
            "assessing-agency", "service-of-assessed", "force-of-assessed", "childrens-services-of-assessed", "probation-of-risk-source",
            "force-of-person", "probation-of-person", "agency-that-set-flag", "assessing-force", "checking-force",
            "agency-given-it-by-meeting", "host-of-meeting", "agency-of-sample", "employer-of-employee",
        },
        AgencyKinds = Enum.GetNames<AgencyKind>().Select(Reading.Names.Kebab).ToHashSet(),
        DeskRoles = new HashSet<string> { "order-desk", "response-desk", "duty-inspector", "duty-desk", "records-desk", "manager", "professional-standards", "supervisor", "crime-desk", "specialist-unit", "neighbourhood-team" },
        Permissions = new HashSet<string>
        {
            "people.look-up", "people.record", "people.record-nominal", "people.review-ties", "people.emergency", "people.second-person", "people.review-emergency", "people.as-known", "people.subject-access", "people.release-paper", "people.safe-contact",
            "people.record-contact", "people.sharing-consent", "people.tell-without-consent",
            "people.retention",
            "orders.view", "orders.door-view", "orders.make",
            "orders.record-service", "orders.vary", "orders.discharge", "orders.record-breach", "orders.record-outcome", "orders.import",
            "incidents.take-call", "incidents.record", "incidents.view", "incidents.check", "incidents.check-report", "incidents.screen", "incidents.check-flag", "incidents.figures", "incidents.employee-case", "risk.assess", "risk.view", "risk.rank", "conferences.hold", "conferences.view", "conferences.decision", "oversight.draw", "oversight.review", "risk.give-information", "risk.read-information", "risk.flag", "risk.national-check", "risk.notify-release", "duties.view", "duties.do", "duties.manage", "directory.view", "access.manage",
            "feed.state", "access.see-kept-back", "audit.see-looks", "audit.see-own-looks", "audit.verify", "rulebook.check",
        },
        Links = new HashSet<string>
        {
            "order", "order-confirm", "order-wording", "record-service", "breach-outcome", "manifest-task", "tie-review", "holder-question", "split-check",
            "kept-back", "emergency-review", "emergency-second-person", "safe-contact", "retention-review", "duty-done", "incident", "report-check", "dual-arrest-review",
            "assess-risk", "risk-picture",
            "duty-send", "new-information", "flag", "national-check",
            "meetings", "meeting-decision", "sample", "samples", "employee-case", "employee-statement",
        },
        AbuseKinds = Enum.GetNames<Sightline.Facts.Incidents.AbuseKind>().Select(Reading.Names.Kebab).ToHashSet(),
        Connections = Enum.GetNames<Sightline.Facts.Incidents.ConnectionKind>().Select(Reading.Names.Kebab).ToHashSet(),
        RetentionClocks = new HashSet<string> { "last-contact", "last-call-out", "order-ended" },
        Calendars = new HashSet<string> { "none", "running", "dapn-notice", "arrest-24h-dapn", "dvpn-notice", "occupation-arrest", "working-days" },
    };

    public static RuleBook Book { get; } = RuleBook.Load(Folder, Vocabulary);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sightline.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
