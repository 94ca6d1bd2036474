using System.Globalization;

namespace Sightline.Rulebook.Reading;

internal sealed class RankingReader(Vocabulary vocabulary)
{
    private const int MostPoints = 10_000;

    /// <summary>One area's file; its name is the area's.</summary>
    public RankingFormula ReadFormula(Fields fields)
    {
        var code = fields.Text("code");
        var area = Path.GetFileNameWithoutExtension(fields.File);
        if (vocabulary.Areas is { } known && !known.Contains(area))
        {
            fields.Wrong("code", $"\"{area}\" is no area.", "Expected a file named after one.");
        }
        var formula = new RankingFormula(HeaderReader.Read(fields, code, vocabulary), area)
        {
            LookBackMonths = Number(fields, "look-back-months"),
            Recency = Recency(fields),
            PointsPerCallOut = Number(fields, "points-per-call-out"),
            MostForFrequency = Number(fields, "most-for-frequency"),
            ByAbuse = ByAbuse(fields),
            WeaponPoints = Number(fields, "weapon-points"),
            InjuryPoints = Number(fields, "injury-points"),
            PointsPerFurtherVictim = Number(fields, "points-per-further-victim"),
            MostForVictims = Number(fields, "most-for-victims"),
        };
        if (formula.Verified)
        {
            fields.Wrong("verified", "No formula has a source that could be read.", "Expected no: it is the area's own.");
        }
        fields.Finish();
        return formula;
    }

    public RepetitionRule ReadRepetition(Fields fields)
    {
        var code = fields.Text("code");
        var rule = new RepetitionRule(HeaderReader.Read(fields, code, vocabulary))
        {
            Name = fields.Text("name"),
            Victims = Number(fields, "victims"),
            CallOuts = Number(fields, "call-outs"),
            WithinMonths = Number(fields, "within-months"),
            MinimumAge = fields.Has("minimum-age") ? Number(fields, "minimum-age") : null,
            Relationships = (vocabulary.RelationshipKinds is { } known ? fields.Names("relationships", known) : [.. fields.Texts("relationships").Select(text => text.Text)]).ToHashSet(),
        };
        fields.Finish();
        return rule;
    }

    private static List<PointsUpTo> Recency(Fields fields)
    {
        fields.MustHave("recency", "steps with \"up-to-days\" and \"points\"");
        var steps = new List<PointsUpTo>();
        foreach (var step in fields.Groups("recency"))
        {
            var read = new PointsUpTo(Number(step, "up-to-days"), Number(step, "points"));
            if (steps.Count > 0 && (read.UpTo <= steps[^1].UpTo || read.Points > steps[^1].Points))
            {
                step.Wrong("up-to-days", "The steps do not go back in time with fewer points each.", "Expected later steps to reach further back and to give no more.");
            }
            steps.Add(read);
            step.Finish();
        }
        return steps;
    }

    private Dictionary<string, int> ByAbuse(Fields fields)
    {
        var points = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in fields.Groups("by-abuse"))
        {
            var kind = vocabulary.AbuseKinds is { } known ? one.Name("kind", known) : one.Text("kind");
            if (!points.TryAdd(kind, Number(one, "points")))
            {
                one.Wrong("kind", $"\"{kind}\" stands in the list twice.", "Expected it once.");
            }
            one.Finish();
        }
        return points;
    }

    private static int Number(Fields fields, string name)
    {
        var text = fields.Text(name);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostPoints)
        {
            return number;
        }
        if (text.Length > 0)
        {
            fields.Wrong(name, $"\"{text}\" is not a number.", $"Expected a whole number from 0 to {MostPoints}.");
        }
        return 0;
    }
}
