using System.Globalization;
using Sightline.Linkage;

namespace Sightline.People.Reviews;

/// <summary>One step from "two records taken at random" to the whole weight, with its bar between where it begins and ends, in hundredths of the width.</summary>
internal sealed record WaterfallStep(string What, string How, double Weight, string Strength)
{
    public double BarFrom { get; init; }

    public double BarWidth { get; init; }

    public string X => BarFrom.ToString("0.##", CultureInfo.InvariantCulture);

    public string Width => BarWidth.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>The weight of each comparison as steps that begin where the one before ended, so that the table and the bars say the same.</summary>
internal sealed class Waterfall
{
    private const double LeastVisible = 0.8;

    private static readonly Field[] Asked = [Field.Forenames, Field.Surname, Field.Born, Field.Sex, Field.Address, Field.Phone, Field.Email, Field.Identifier];

    internal Waterfall(Comparison comparison)
    {
        Total = comparison.Weight;
        var prior = comparison.Weight - comparison.Reasons.Sum(reason => reason.Weight);
        var steps = comparison.Reasons.Select(reason => new WaterfallStep(ReviewWords.Of(reason.Field), Capital(reason.Text), reason.Weight, ReviewWords.Strength(reason.Weight)))
            .Prepend(new WaterfallStep("Before anything is compared", "Two records taken at random are seldom one person", prior, ReviewWords.Strength(prior))).ToList();
        var ends = new List<double> { 0 };
        foreach (var step in steps)
        {
            ends.Add(ends[^1] + step.Weight);
        }
        var (least, most) = (ends.Min(), ends.Max());
        var scale = most - least < 1e-9 ? 0 : 100 / (most - least);
        Steps = steps.Select((step, at) => step with
        {
            // One too slight to be seen at the right edge is moved in, or it would stand outside.
            BarFrom = Math.Min((Math.Min(ends[at], ends[at + 1]) - least) * scale, 100 - LeastVisible),
            BarWidth = Math.Max(LeastVisible, Math.Abs(step.Weight) * scale),
        }).ToList();
        Even = (-least * scale).ToString("0.##", CultureInfo.InvariantCulture);
        var compared = comparison.Reasons.Select(reason => reason.Field).ToHashSet();
        NotCompared = Asked.Where(field => !compared.Contains(field) && !(compared.Contains(Field.WholeName) && field is Field.Forenames or Field.Surname))
            .Select(field => ReviewWords.Of(field).ToLowerInvariant()).ToList();
    }

    public IReadOnlyList<WaterfallStep> Steps { get; }

    public double Total { get; }

    /// <summary>Where even odds stand on the bars.</summary>
    public string Even { get; }

    /// <summary>What one side does not say: neither for nor against.</summary>
    public IReadOnlyList<string> NotCompared { get; }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
