using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Risk.Questions;
using Sightline.Risk.Read;
using Sightline.Risk.Words;

namespace Sightline.Risk.OnRecord;

/// <summary>What was assessed of a person, on that person's record. What others were assessed to be in danger of from them stands on the others' records, never here.</summary>
internal sealed class RiskSection(Assessments assessments, RiskViewer viewer) : IRecordSection
{
    public async Task<RecordSection?> SectionAsync(Subject subject, CancellationToken stop)
    {
        if (!viewer.Views)
        {
            return null;
        }
        var theirs = await assessments.OfAsync(subject.Nominals, stop);
        var lines = Assessments.Current(theirs).Select(LineOf)
            .Concat(theirs.Where(seen => !seen.SpeaksOfDanger).GroupBy(seen => (seen.Row.By, seen.Row.Instrument)).Select(group => LineOf(group.First()))).ToList();
        lines.AddRange(Assessments.Current(theirs).SelectMany(seen => seen.Since.Select(SinceOf)));
        if (theirs.Count == 0)
        {
            lines.Add(new RecordLine("Level", "Nobody has assessed this person that you may know of", Links.Picture(subject.Nominals[0])));
        }
        if (viewer.Assesses)
        {
            lines.Add(new RecordLine("Next", "Assess the risk", Links.Assess(subject.Nominals[0])));
        }
        return new RecordSection
        {
            Code = "risk",
            Title = "Risk",
            Order = 25,
            Lines = lines,
            Timeline = [.. theirs.Select(EventOf)],
            NotKnown = [.. Assessments.Current(theirs).SelectMany(NotKnownOf)],
        };

        RecordLine LineOf(SeenAssessment seen) => new(WhatItCameTo(seen), BasisOf(seen), Links.Picture(subject.Nominals[0]));
    }

    internal static string WhatItCameTo(SeenAssessment seen) => seen.Row switch
    {
        { Level: { } level } => $"{RiskWords.Of(level)} risk",
        { Priority: Answer.Yes } => "A priority",
        { Priority: Answer.No } => "Not a priority",
        _ => seen.Band?.Name ?? "No level",
    };

    /// <summary>"Dash RIC, 14 of 24, judged high. Northgate police, 3 March 2026, 2:30am." Nothing that was answered.</summary>
    internal static string BasisOf(SeenAssessment seen)
    {
        var parts = new List<string> { seen.InstrumentName };
        if (seen.Row is { Score: { } score, Highest: { } highest } && seen.Instrument is { } instrument)
        {
            parts.Add(RiskWords.Score(score, highest, instrument.MostPoints));
        }
        if (seen.Row.Judgement is { } judged)
        {
            parts.Add($"judged {RiskWords.Small(judged)}");
        }
        return $"{string.Join(", ", parts)}. {seen.ByName}, {LondonTime.DateAndTime(seen.Row.At)}.";
    }

    internal static string Since(Model.Reopening reopening) => $"{RiskWords.Of(reopening.Cause)} on {LondonTime.Date(LondonTime.DayOf(reopening.At))}";

    private static RecordLine SinceOf(Model.Reopening reopening) => new("Not assessed since", Since(reopening), null, "Assess again");

    private static TimelineEntry EventOf(SeenAssessment seen) => new(seen.Row.At, $"Risk assessed: {WhatItCameTo(seen).ToLowerInvariant()}", seen.ByName)
    {
        Text = $"{seen.InstrumentName}.",
        LearnedAt = seen.Row.LearnedAt,
        Link = Links.Assessment(seen.Id),
    };

    internal static IEnumerable<string> NotKnownOf(SeenAssessment seen)
    {
        var day = LondonTime.Date(LondonTime.DayOf(seen.Row.At));
        if (seen.Row.Missing > 0)
        {
            yield return $"{RiskWords.Items(seen.Row.Missing)} of the {seen.InstrumentName} of {day} – ask {seen.ByName}";
        }
        if (seen.Row.Level is null && seen.SpeaksOfDanger)
        {
            yield return $"What level the assessment of {day} came to – ask {seen.ByName}";
        }
    }
}
