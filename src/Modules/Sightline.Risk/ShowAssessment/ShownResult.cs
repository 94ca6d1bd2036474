using Sightline.Facts.Risk;
using Sightline.Risk.Words;
using Sightline.Rulebook;

namespace Sightline.Risk.ShowAssessment;

/// <summary>What an assessment came to, and why.</summary>
/// <param name="ByScore">What the score alone says.</param>
internal sealed record ShownResult(RiskLevel? Level, RiskLevel? Judged, RiskLevel? ByScore, ScoreResult Result, Instrument Instrument)
{
    internal string Title => Level is { } level ? $"{RiskWords.Of(level)} risk" : Result.Band?.Name ?? "No level";

    /// <summary>What the level rests on, a sentence each.</summary>
    internal IEnumerable<string> Basis
    {
        get
        {
            if (Result is { Score: { } score, Highest: { } highest })
            {
                yield return $"Score {RiskWords.Score(score, highest, Instrument.MostPoints)}{(Result.Band is { } band ? $": {band.Name.ToLowerInvariant()}" : Instrument.Bands.Count == 0 ? ". No number of it means a level" : ". Below the score that means a level by itself")}.";
            }
            if (Judged is { } judged)
            {
                yield return ByScore > judged
                    ? $"Judged {RiskWords.Small(judged)}; the score says {RiskWords.Small(ByScore.Value)}. The level is {RiskWords.Small(ByScore.Value)}: judgement never lowers a score."
                    : $"Judged {RiskWords.Small(judged)}.";
            }
            if (Level is null && Instrument.Judgement == Judgement.Level)
            {
                yield return "Neither score nor judgement says a level. Treat the risk as not known, never as low.";
            }
        }
    }
}
