using System.Text.RegularExpressions;

namespace Sightline.Platform.Outbox;

/// <summary>
/// Words that tell whoever overhears or reads over a shoulder what something is about: of abuse, of the services and agencies that answer it, of what they do. None stands in a
/// notice, nor in what a caller says before they know who answers. Names of agencies are not here: the directory knows them.
/// </summary>
public static partial class NeutralWords
{
    /// <returns>The first such word; null: there is none.</returns>
    public static string? TellingIn(string? text) => text is not null && Telling().Match(text) is { Success: true } found ? found.Value : null;

    [GeneratedRegex(
        @"\b(?:abus|violen|domestic|victim|surviv|perpetrat|offend|police|constable|officer|detective|court|judge|magistrate|solicitor|probation|prison|parole|refuge|shelter|women.?s aid" +
        @"|idva|isva|marac|dash\b|safeguard|social (?:service|work|care)|children.?s service|support (?:service|work)|helpline|advoca|counsel|restrain|molestation|injunction|protect" +
        @"|stalk|assault|harass|threat|breach|arrest|crime|criminal|rape|hurt|danger|risk|safe|injur|custody|statement|bail)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();
}
