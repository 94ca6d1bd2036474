using System.Globalization;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Risk.Words;

/// <summary>How levels, answers and causes are called on pages.</summary>
internal static class RiskWords
{
    internal static IReadOnlyList<RiskLevel> Levels { get; } = [RiskLevel.Standard, RiskLevel.Medium, RiskLevel.High];

    internal static string Of(RiskLevel level) => level switch { RiskLevel.High => "High", RiskLevel.Medium => "Medium", _ => "Standard" };

    internal static string Small(RiskLevel level) => Of(level).ToLowerInvariant();

    internal static RiskLevel? LevelOf(string? inRulebook) => Levels.Where(level => Small(level) == inRulebook).Select(level => (RiskLevel?)level).FirstOrDefault();

    internal static string Of(WhyNotKnown why) => why switch
    {
        WhyNotKnown.NotAsked => "Not asked",
        WhyNotKnown.WouldNotSay => "Would not say",
        WhyNotKnown.NotReadable => "Could not be read",
        _ => "Not known",
    };

    /// <summary>"Yes", or why there is no answer.</summary>
    internal static string Of(InstrumentItem item, ItemAnswer? answer)
    {
        var given = answer?.Answer is { } code ? item.Answers.Find(code)?.Label ?? code : Of(answer?.Why ?? WhyNotKnown.NotAsked);
        return answer?.Said is { } said ? $"{given}: “{said}”" : given;
    }

    internal static string Of(ReassessmentCause cause) => cause switch
    {
        ReassessmentCause.NewOrder => "a new order",
        ReassessmentCause.Breach => "a reported breach",
        _ => "a new call-out",
    };

    internal static string Children(Answer children, RiskLevel? level, WhyNotKnown why) => (children, level) switch
    {
        (Answer.No, _) => "No children around this person",
        (_, { } known) => Of(known),
        (Answer.Yes, _) => $"There are children; how high the risk to them is: {Of(why).ToLowerInvariant()}",
        _ => Of(why),
    };

    /// <summary>"12 of 24", or "12 to 17 of 24" where answers are missing.</summary>
    internal static string Score(int score, int highest, int most) => highest > score
        ? string.Create(CultureInfo.InvariantCulture, $"{score} of {most}; with the missing answers up to {highest}")
        : string.Create(CultureInfo.InvariantCulture, $"{score} of {most}");

    internal static string Items(int count) => count == 1 ? "1 item" : string.Create(CultureInfo.InvariantCulture, $"{count} items");

    /// <summary>What the missing answers could make of it; null where none is missing.</summary>
    internal static string? WhatIsMissing(ScoreResult result)
    {
        if (result.Missing.Count == 0)
        {
            return null;
        }
        var missing = $"{Items(result.Missing.Count)} not answered: {string.Join(", ", result.Missing.Select(item => item.Number))}.";
        if (result.Score is null)
        {
            return missing;
        }
        var span = string.Create(CultureInfo.InvariantCulture, $"{missing} The score lies between {result.Lowest} and {result.Highest}.");
        return result.BandCouldChange ? $"{span} The missing answers could make it {result.HighestBand?.Name.ToLowerInvariant() ?? "another band"}." : $"{span} They could not change its band.";
    }
}
