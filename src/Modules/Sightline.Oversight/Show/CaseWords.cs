using Sightline.Facts.Incidents;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;

namespace Sightline.Oversight.Show;

/// <summary>What a reader is told of one record: of a call-out nothing that names anybody, and what somebody wrote only within the agency that drew it.</summary>
internal static class CaseWords
{
    internal static string Of(CallOutDigest digest) =>
        $"{digest.Abuse}. Weapon: {Of(digest.WeaponUsed)}. Anybody hurt: {Of(digest.Injury)}. Children there: {Of(digest.ChildrenPresent)}. Power of arrest: {Of(digest.PowerOfArrest)}.";

    /// <param name="handled">What became of the call-out.</param>
    /// <param name="record">The crime that was drawn; what is no crime of it is the call-out itself.</param>
    /// <param name="mayReadWords">The reader may open the call-out, where the same words stand.</param>
    internal static IReadOnlyList<string> Of(HandledCallOut handled, Guid record, bool mayReadWords)
    {
        var lines = new List<string>
        {
            $"Flagged as domestic abuse: {Of(handled.DomesticAbuse)}. {Checked(handled)}",
            handled.Evidence.Count == 0 ? "Evidence: nobody said that any was taken." : $"Kinds of evidence taken: {handled.Evidence.Count}.",
        };
        if (handled.Crimes.FirstOrDefault(crime => crime.Crime.Value == record) is { } drawn)
        {
            lines.Add($"{(mayReadWords ? $"{drawn.Offence}. " : "")}Outcome: {drawn.Outcome ?? "none recorded"}.");
            lines.Add(Reason("Why not charged", drawn.WhyNotCharged, mayReadWords));
            return lines;
        }
        lines.AddRange(handled.Crimes.Select(crime => $"{(mayReadWords ? crime.Offence : "A crime was recorded")}. Outcome: {crime.Outcome ?? "none recorded"}."));
        lines.Add(Reason("Why nobody was arrested", handled.WhyNotArrested, mayReadWords));
        return lines;
    }

    private static string Checked(HandledCallOut handled)
    {
        var checks = handled.Checks.Count == 0 ? "No check was recorded." : $"Checks: {string.Join(", ", handled.Checks.Select(Of))}.";
        return handled.Arrest == ArrestFinding.NotLookedAt ? checks : $"{checks} Of the arrest a check found: {Of(handled.Arrest)}.";
    }

    private static string Reason(string what, string? words, bool mayReadWords) =>
        words is null ? $"{what}: no reason is recorded." : mayReadWords ? $"{what}: {words}" : $"{what}: a reason is recorded, which you are not shown.";

    private static string Of(Answer answer) => answer switch { Answer.Yes => "yes", Answer.No => "no", _ => "not known" };

    private static string Of(FlagFinding found) => found switch
    {
        FlagFinding.Right => "right",
        FlagFinding.Missed => "a miss, set since",
        FlagFinding.WronglySet => "wrongly set, taken away since",
        FlagFinding.SettledAsDomesticAbuse => "settled as domestic abuse",
        FlagFinding.SettledAsNot => "settled as not domestic abuse",
        _ => "could not tell",
    };

    private static string Of(ArrestFinding found) => found switch
    {
        ArrestFinding.UsedRightly => "the power was rightly used",
        ArrestFinding.RightlyNotUsed => "the power was rightly not used",
        ArrestFinding.ReasonDoesNotHold => "the reason does not hold",
        _ => "there was no power",
    };

    private static string Of(PowerOfArrestUse use) => use switch
    {
        PowerOfArrestUse.Used => "used",
        PowerOfArrestUse.AvailableNotUsed => "there and not used",
        PowerOfArrestUse.NotAvailable => "none",
        _ => "not known",
    };
}
