using NodaTime;
using Sightline.Duties.Model;
using Sightline.Kernel;

namespace Sightline.Scenarios.Owed;

/// <summary>
/// By when each duty is owed, written by hand and reckoned here by hand, so that a limit in the rulebook that is changed without a reason turns its story red.
/// The days on which nobody works are those of the stories' own time, and no more.
/// </summary>
internal static class WhenItIsDue
{
    private static readonly HashSet<LocalDate> NobodyWorks =
    [
        new(2026, 12, 25), new(2026, 12, 28), new(2027, 1, 1), new(2027, 3, 26), new(2027, 3, 29), new(2027, 5, 3), new(2027, 5, 31),
    ];

    private static readonly Dictionary<string, Func<Instant, Instant>> Limits = new(StringComparer.Ordinal)
    {
        ["respond-to-breach"] = AtOnce,
        ["tell-worker-of-breach"] = Hours(24),
        ["review-risk-after-breach-probation"] = WorkingDays(1),
        ["reassess-risk-after-breach"] = Hours(24),
        ["try-contact-again"] = WorkingDays(1),
        ["look-at-contact-that-others-answer"] = WorkingDays(1),
        ["review-emergency-look-up"] = WorkingDays(1),
        ["answer-as-second-person"] = from => from + Duration.FromMinutes(15),
        ["hear-of-emergency-look-up"] = Hours(24),
        ["hear-of-opened-address"] = Hours(1),
        ["look-into-emergency-look-up"] = WorkingDays(1),
        ["refer-call-out-to-advocacy"] = Hours(24),
        ["tell-childrens-services"] = Hours(24),
        ["review-risk-after-call-out-probation"] = WorkingDays(1),
        ["daily-meeting"] = Hours(24),
        ["check-initial-report"] = Hours(24),
        ["screen-flag"] = WholeDays(3),
        ["check-flag"] = WholeDays(7),
        ["review-dual-arrest"] = Hours(24),
        ["refer-party-under-age"] = Hours(24),
        ["find-out-what-report-leaves-open"] = Hours(24),
        ["ask-whether-domestic"] = Hours(24),
        ["do-neighbourhood-task"] = WholeDays(7),
        ["decide-on-review-of-grave-harm"] = WholeDays(7),
        ["say-who-is-employee"] = Hours(24),
        ["investigate-employee-case"] = Hours(24),
        ["find-out-employer"] = WorkingDays(1),
        ["tell-commander-of-incident"] = Hours(24),
        ["tell-commander-of-workplace"] = Hours(24),
        ["decide-on-restricted-duties"] = WorkingDays(1),
        ["offer-occupational-health"] = WorkingDays(5),
        ["refer-employee-to-advocacy"] = Hours(24),
        ["confirm-order"] = Hours(24),
        ["serve-order"] = Hours(24),
        ["serve-notice"] = AtOnce,
        ["note-order-where-she-lives"] = Hours(24),
        ["tell-worker-of-order"] = WorkingDays(1),
        ["tell-worker-of-service"] = Hours(24),
        ["ask-court-for-varied-wording"] = Hours(4),
        ["confirm-disputed-statement"] = Hours(24),
        ["order-ended-review"] = WorkingDays(1),
        ["order-discharged-review"] = WorkingDays(1),
        ["put-right-refused-statement"] = Hours(4),
        // The days that these statutes leave out do not fall into their stories; the clocks' own tests have them.
        ["apply-to-court-after-dapn"] = Hours(48),
        ["apply-to-court-after-dvpn"] = Hours(48),
        ["bring-before-court-after-dapn-breach-arrest"] = Hours(24),
        ["bring-before-court-after-dvpo-breach-arrest"] = Hours(24),
        ["bring-before-court-after-occupation-arrest"] = Hours(24),
        ["notify-police-of-address-dapo"] = DaysBeginningWithTheDay(3),
        ["notify-police-of-address-spo"] = DaysBeginningWithTheDay(3),
        ["resolve-manifest-task"] = Hours(24),
        ["chase-missing-manifest"] = Hours(4),
        ["decide-possible-tie"] = WorkingDays(1),
        ["decide-what-was-left-open"] = WorkingDays(5),
        ["say-whether-your-person"] = WorkingDays(2),
        ["check-what-rested-on-tie"] = WorkingDays(1),
        ["review-emergency-reading"] = WorkingDays(1),
        ["look-into-attempt"] = WorkingDays(1),
        ["hear-of-attempt"] = Hours(24),
        ["decide-what-is-kept"] = WorkingDays(20),
        ["tell-by-another-way"] = Hours(24),
        ["act-on-new-information"] = DaysBeginningWithTheDay(1),
        ["take-up-new-information"] = DaysBeginningWithTheDay(1),
        ["speak-with-police-about-new-information"] = DaysBeginningWithTheDay(1),
        ["check-call-outs-after-new-information"] = DaysBeginningWithTheDay(1),
        ["review-plan-after-new-information"] = DaysBeginningWithTheDay(1),
        ["tell-childrens-services-of-new-information"] = DaysBeginningWithTheDay(1),
        ["confirm-flag"] = WorkingDays(5),
        ["check-national-databases"] = Hours(24),
        ["chase-outstanding-arrest"] = Days(7),
        ["ask-specialists-after-call-out"] = Hours(24),
        ["act-on-national-check"] = AtOnce,
        ["warn-of-release"] = Hours(24),
        ["refer-to-marac-by-escalation"] = WorkingDays(1),
        ["refer-to-marac-as-repeat"] = WorkingDays(1),
        ["refer-to-marac-after-new-information"] = WorkingDays(1),
        ["refer-to-marac-by-score"] = WorkingDays(1),
        ["refer-to-marac-by-judgement"] = WorkingDays(1),
        ["refer-to-advocacy-with-marac"] = WorkingDays(1),
        ["arrest-after-high-risk"] = AtOnce,
        ["protect-after-high-risk"] = Hours(24),
        ["refer-high-risk-to-advocacy"] = Hours(24),
        ["act-after-medium-risk"] = Days(7),
        ["assess-again-when-reopened"] = Hours(24),
        ["tell-probation-of-high-risk"] = Hours(24),
        ["consider-home-visit-after-order"] = Days(3),
        // The limit is the time that the meeting itself said, and from it the duty starts.
        ["do-what-meeting-decided-duty-desk"] = AtOnce,
        ["do-what-meeting-decided-duty-inspector"] = AtOnce,
        ["do-what-meeting-decided-response-desk"] = AtOnce,
        ["do-what-meeting-decided-order-desk"] = AtOnce,
        ["do-what-sample-showed-manager"] = AtOnce,
        ["do-what-sample-showed-duty-inspector"] = AtOnce,
        ["look-through-sample"] = Days(28),
        ["draw-next-sample-of-cautions"] = Days(91),
        ["hold-next-positive-action-day"] = Days(7),
    };

    internal static IEnumerable<string> Rules => Limits.Keys;

    internal static void Check(Duty duty)
    {
        Assert.True(Limits.TryGetValue(duty.Rule.Value, out var limit), $"{duty.Rule} has no limit written by hand in {nameof(WhenItIsDue)}.");
        Assert.Equal(limit(duty.StartedAt), duty.DueEarlier);
    }

    private static Instant AtOnce(Instant from) => from;

    private static Func<Instant, Instant> Hours(int hours) => from => from + Duration.FromHours(hours);

    /// <summary>To the end of the last of so many working days, the day on which it begins not counted.</summary>
    private static Func<Instant, Instant> WorkingDays(int days) => from =>
    {
        var day = LondonTime.DayOf(from);
        for (var counted = 0; counted < days; counted += Works(day) ? 1 : 0)
        {
            day = day.PlusDays(1);
        }
        return EndOf(day);
    };

    /// <summary>To the end of the last of so many days, the day on which it begins not counted.</summary>
    private static Func<Instant, Instant> WholeDays(int days) => from => EndOf(LondonTime.DayOf(from).PlusDays(days));
    private static Func<Instant, Instant> Days(int days) => from => EndOf(LondonTime.DayOf(from).PlusDays(days));

    /// <summary>The day on which it begins is the first of them.</summary>
    private static Func<Instant, Instant> DaysBeginningWithTheDay(int days) => from => EndOf(LondonTime.DayOf(from).PlusDays(days - 1));

    private static bool Works(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !NobodyWorks.Contains(day);

    /// <summary>The last instant that still counts; moments are kept to the millionth of a second.</summary>
    private static Instant EndOf(LocalDate day) => day.PlusDays(1).AtStartOfDayInZone(LondonTime.Zone).ToInstant() - Duration.FromTicks(10);
}
