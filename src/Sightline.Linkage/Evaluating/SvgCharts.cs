using System.Globalization;
using System.Text;

namespace Sightline.Linkage;

/// <summary>Plain drawings: each names itself, and its numbers stand in a table beside it. Lines differ by dashes as well as colour.</summary>
internal static class SvgCharts
{
    private const double Width = 790;
    private const double Height = 320;
    private const double Left = 60;
    private const double Top = 40;
    private const double Right = 210;
    private const double Bottom = 46;

    private static readonly (string Colour, string Dashes)[] Pens = [("#1d70b8", ""), ("#00703c", "7 4"), ("#b10e1e", "2 3"), ("#4c2c92", "12 4 2 4")];

    /// <summary>Lines over 0 to 1; the values from the least that occurs up to 1.</summary>
    internal static string Lines(string title, IReadOnlyList<double> places, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> lines)
    {
        var least = Math.Min(0.95, Math.Floor(lines.SelectMany(line => line.Values).DefaultIfEmpty(0).Min() * 20) / 20);
        var svg = Begun(title, (0, 1), (least, 1), "least probability that counts");
        for (var at = 0; at < lines.Count; at++)
        {
            var points = string.Join(' ', places.Zip(lines[at].Values, (place, value) => $"{N(X(place, 0, 1))},{N(Y(value, least, 1))}"));
            var (colour, dashes) = Pens[at % Pens.Length];
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{dashes}\" points=\"{points}\"/>");
            Legend(svg, at, lines[at].Name, $"<line x1=\"0\" x2=\"28\" y1=\"-4\" y2=\"-4\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{dashes}\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>A dot for each bin that holds pairs, its size by how many; on the line when probabilities hold.</summary>
    internal static string Calibration(string title, IReadOnlyList<CalibrationBin> bins)
    {
        var svg = Begun(title, (0, 1), (0, 1), "probability said");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(X(0, 0, 1))}\" y1=\"{N(Y(0, 0, 1))}\" x2=\"{N(X(1, 0, 1))}\" y2=\"{N(Y(1, 0, 1))}\" stroke=\"#505a5f\" stroke-dasharray=\"6 4\"/>");
        var most = Math.Max(1, bins.Select(bin => bin.Pairs).DefaultIfEmpty(1).Max());
        foreach (var bin in bins.Where(bin => bin.Pairs > 0))
        {
            var radius = 4 + (8 * Math.Log(1 + bin.Pairs) / Math.Log(1 + most));
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(X(bin.Said, 0, 1))}\" cy=\"{N(Y(bin.Found, 0, 1))}\" r=\"{N(radius)}\" fill=\"#1d70b8\" fill-opacity=\".75\"/>");
        }

        Legend(svg, 0, "as it should be", "<line x1=\"0\" x2=\"28\" y1=\"-4\" y2=\"-4\" stroke=\"#505a5f\" stroke-dasharray=\"6 4\"/>");
        Legend(svg, 1, "as found", "<circle cx=\"14\" cy=\"-4\" r=\"6\" fill=\"#1d70b8\"/>");
        return svg.Append("</svg>").ToString();
    }

    /// <summary>Bars one bit wide, their height by the logarithm of the count: the few wrong pairs would not be seen otherwise.</summary>
    internal static string Histogram(string title, int least, IReadOnlyList<long> right, IReadOnlyList<long> wrong, string nameOfRight)
    {
        var most = Math.Max(1, Math.Ceiling(Math.Log10(1 + right.Concat(wrong).DefaultIfEmpty(0).Max())));
        var (from, to) = ((double)least, least + right.Count);
        var svg = Begun(title, (from, to), (0, most), "weight in bits", isLog: true);
        for (var bin = 0; bin < right.Count; bin++)
        {
            Bar(svg, X(least + bin, from, to), Math.Log10(1 + right[bin]) / most, "#1d70b8");
            Bar(svg, X(least + bin + 0.45, from, to), Math.Log10(1 + wrong[bin]) / most, "#b10e1e");
        }

        Legend(svg, 0, nameOfRight, "<rect x=\"8\" y=\"-12\" width=\"12\" height=\"12\" fill=\"#1d70b8\"/>");
        if (wrong.Any(count => count > 0))
        {
            Legend(svg, 1, "of two people", "<rect x=\"8\" y=\"-12\" width=\"12\" height=\"12\" fill=\"#b10e1e\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Bar(StringBuilder svg, double x, double share, string colour)
    {
        if (share > 0)
        {
            var height = share * (Height - Top - Bottom);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x)}\" y=\"{N(Height - Bottom - height)}\" width=\"3.6\" height=\"{N(height)}\" fill=\"{colour}\"/>");
        }
    }

    private static StringBuilder Begun(string title, (double From, double To) across, (double From, double To) up, string below, bool isLog = false)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{HtmlPage.Escaped(title)}\" font-family=\"system-ui,sans-serif\" font-size=\"13\">");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"20\" font-weight=\"700\" font-size=\"15\">{HtmlPage.Escaped(title)}</text>");
        for (var tick = 0; tick <= 5; tick++)
        {
            var value = up.From + ((up.To - up.From) * tick / 5);
            var y = Y(value, up.From, up.To);
            var said = isLog ? HtmlPage.Count((long)Math.Round(Math.Pow(10, value) - 1)) : value.ToString("0.00", CultureInfo.InvariantCulture);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{N(y)}\" y2=\"{N(y)}\" stroke=\"#dcdfe0\"/><text x=\"{Left - 8}\" y=\"{N(y + 4)}\" text-anchor=\"end\">{said}</text>");
            var place = across.From + ((across.To - across.From) * tick / 5);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(X(place, across.From, across.To))}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{place.ToString("0.##", CultureInfo.InvariantCulture)}</text>");
        }

        return svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\">{HtmlPage.Escaped(below)}</text>");
    }

    private static void Legend(StringBuilder svg, int at, string name, string mark) => svg.Append(
        CultureInfo.InvariantCulture, $"<g transform=\"translate({Width - Right + 16} {Top + 16 + (at * 24)})\">{mark}<text x=\"36\" y=\"0\">{HtmlPage.Escaped(name)}</text></g>");

    private static double X(double value, double from, double to) => Left + ((value - from) / (to - from) * (Width - Left - Right));

    private static double Y(double value, double from, double to) => Height - Bottom - ((value - from) / (to - from) * (Height - Top - Bottom));

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
