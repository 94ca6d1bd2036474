using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Kernel;

namespace Sightline.Incidents.CheckReport;

/// <summary>The flag "domestic abuse" of a report as it stands.</summary>
/// <param name="DomesticAbuse">Yes, no, or not known.</param>
/// <param name="Since">When it came to stand so.</param>
/// <param name="By">Whose report or check made it stand so; null: another system.</param>
/// <param name="LastConfirmed">When a check last found it right; null: none has.</param>
internal sealed record Flag(Answer DomesticAbuse, Instant Since, UserId? By, Instant? LastConfirmed)
{
    internal static Flag Of(Incident incident, IEnumerable<ReportCheck> checks)
    {
        var flag = new Flag(incident.DomesticAbuse, incident.LearnedAt, incident.RecordedBy, null);
        foreach (var check in checks.OrderBy(check => check.At).ThenBy(check => check.Stage).ThenBy(check => check.Id))
        {
            if (check.DomesticAbuse != flag.DomesticAbuse)
            {
                flag = new Flag(check.DomesticAbuse, check.At, check.By, check.At);
            }
            else if (check.Flag == FlagFinding.Right)
            {
                flag = flag with { LastConfirmed = check.At };
            }
        }
        return flag;
    }

    internal static Answer After(Answer before, FlagFinding found) => found switch
    {
        FlagFinding.Missed or FlagFinding.SettledAsDomesticAbuse => Answer.Yes,
        FlagFinding.WronglySet or FlagFinding.SettledAsNot => Answer.No,
        _ => before,
    };
}
