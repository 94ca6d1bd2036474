using System.Globalization;
using NodaTime;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Risk.Read;
using Sightline.Risk.Words;

namespace Sightline.Risk.Picture;

/// <summary>A point of the chart: the number under which its assessment stands in the table beside it.</summary>
internal sealed record ChartPoint(int Number, double X, double Y, SeenAssessment Of);

/// <summary>
/// Levels over time, one line for each agency that assessed: agencies may differ, and a line through all of them would show a fall that nobody assessed. Everything it shows stands in the
/// table too.
/// </summary>
internal sealed record LevelChart(IReadOnlyList<IReadOnlyList<ChartPoint>> Lines, Instant First, Instant Last)
{
    internal const int Width = 640;
    internal const int Height = 220;
    private const int Left = 104;
    private const int Right = 24;
    private const int Top = 24;
    private const int Step = 70;

    internal static IReadOnlyList<(RiskLevel Level, double Y)> Levels { get; } =
        [(RiskLevel.High, Of(RiskLevel.High)), (RiskLevel.Medium, Of(RiskLevel.Medium)), (RiskLevel.Standard, Of(RiskLevel.Standard))];

    /// <summary>Null: fewer than two assessments came to a level, and there is no line to draw.</summary>
    /// <param name="table">The assessments as the table numbers them, from 1.</param>
    internal static LevelChart? Draw(IReadOnlyList<SeenAssessment> table)
    {
        var numbered = table.Select((seen, index) => (Number: index + 1, Seen: seen)).Where(one => one.Seen is { SpeaksOfDanger: true, Row.Level: not null }).OrderBy(one => one.Seen.Row.At).ToList();
        if (numbered.Count < 2)
        {
            return null;
        }
        var (first, last) = (numbered[0].Seen.Row.At, numbered[^1].Seen.Row.At);
        var span = Math.Max(1, (last - first).TotalSeconds);
        return new LevelChart(
            [.. numbered.GroupBy(one => one.Seen.Row.By).Select(agency => (IReadOnlyList<ChartPoint>)[.. agency.Select(one => new ChartPoint(
                one.Number, Left + ((one.Seen.Row.At - first).TotalSeconds / span * (Width - Left - Right)), Of(one.Seen.Row.Level!.Value), one.Seen))])],
            first, last);
    }

    internal static string PathOf(IReadOnlyList<ChartPoint> line) => string.Join(' ', line.Select(point => $"{Written(point.X)},{Written(point.Y)}"));

    internal static string Written(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The same for whoever hears the page: "Northgate police: medium on 3 March 2026, then high on 5 March 2026."</summary>
    internal string InWords => string.Join(' ', Lines.Select(line =>
        $"{line[0].Of.ByName}: {string.Join(", then ", line.Select(point => $"{RiskWords.Small(point.Of.Row.Level!.Value)} on {LondonTime.Date(LondonTime.DayOf(point.Of.Row.At))}"))}."));

    private static double Of(RiskLevel level) => Top + ((RiskLevel.High - level) * Step);
}
