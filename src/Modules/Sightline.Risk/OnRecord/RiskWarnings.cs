using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Risk.Questions;
using Sightline.Risk.Read;
using Sightline.Risk.Words;

namespace Sightline.Risk.OnRecord;

/// <summary>A high or medium risk, and that it was not assessed again since something happened. Of whoever it comes from it says only that somebody else is in danger: not who, not when.</summary>
internal sealed class RiskWarnings(Assessments assessments, RiskViewer viewer) : IWarning
{
    public async Task<IReadOnlyList<Warning>> WarningsAsync(Subject subject, CancellationToken stop)
    {
        if (!viewer.Views)
        {
            return [];
        }
        return
        [
            .. await OfAsync(subject.Nominals, onlyPossible: false, stop),
            .. await OfAsync([.. subject.Possible.Except(subject.Nominals)], onlyPossible: true, stop),
        ];
    }

    private async Task<IEnumerable<Warning>> OfAsync(IReadOnlyList<Facts.NominalId> people, bool onlyPossible, CancellationToken stop)
    {
        var theirs = await assessments.OfAsync(people, stop);
        var warnings = Assessments.Current(theirs).SelectMany(OfDanger).ToList();
        if (theirs.FirstOrDefault(seen => seen.Instrument?.Judgement == Rulebook.Judgement.Priority) is { Row.Priority: Answer.Yes } priority)
        {
            warnings.Add(Of(WarningGravity.Caution, $"Judged a priority on {Day(priority)}", priority));
        }
        var others = (await assessments.FromAsync(people, stop)).GroupBy(seen => (seen.Row.Assessed, seen.Row.By)).Select(group => group.First());
        if (others.Any(seen => seen.Row.Level == RiskLevel.High))
        {
            warnings.Add(new Warning { Gravity = WarningGravity.Danger, Text = "Assessed as a high risk to somebody else" });
        }
        return warnings.Select(warning => warning with { OnlyPossible = onlyPossible });
    }

    private IEnumerable<Warning> OfDanger(SeenAssessment seen)
    {
        var since = seen.Since.Count > 0 ? $"Not assessed since {RiskSection.Since(seen.Since[0])}" : null;
        if (seen.Row.Level is RiskLevel.High or RiskLevel.Medium)
        {
            var gravity = seen.Row.Level == RiskLevel.High ? WarningGravity.Danger : WarningGravity.Caution;
            yield return Of(gravity, $"{RiskWords.Of(seen.Row.Level.Value)} risk: assessed on {Day(seen)}", seen) with { Detail = since is null ? null : since + "." };
        }
        else if (since is not null)
        {
            yield return Of(WarningGravity.Caution, $"Risk {char.ToLowerInvariant(since[0])}{since[1..]}", seen);
        }
        if (seen.Row.ChildrenLevel == RiskLevel.High && viewer.SeesChildren)
        {
            yield return Of(WarningGravity.Danger, $"High risk to children around this person: assessed on {Day(seen)}", seen);
        }
    }

    private static Warning Of(WarningGravity gravity, string text, SeenAssessment seen) => new() { Gravity = gravity, Text = text, Link = Links.Picture(seen.Row.Assessed) };

    private static string Day(SeenAssessment seen) => LondonTime.Date(LondonTime.DayOf(seen.Row.At));
}
