using System.Globalization;
using System.Text.RegularExpressions;
using Sightline.Kernel;

namespace Sightline.Rulebook.Reading;

internal sealed partial class RetentionReader(Vocabulary vocabulary)
{
    private const int MostMonths = 1_200;

    public RetentionClass Read(Fields fields)
    {
        var code = fields.Text("code");
        fields.MustHave("held-by", "at least one kind of agency");
        fields.MustHave("covers", "at least one kind of data");
        var covers = fields.EnumNames<Sensitivity>("covers").ToHashSet();
        if (covers.Contains(Sensitivity.Ordinary) && !covers.Contains(Sensitivity.SurvivorConfidential))
        {
            fields.Wrong("covers", "Who somebody is would go, and where to find them would stay.", "Expected survivor-confidential beside ordinary.");
        }
        var found = new RetentionClass(HeaderReader.Read(fields, code, vocabulary))
        {
            Title = fields.Text("title"),
            HeldBy = fields.Names("held-by", vocabulary.AgencyKinds).ToHashSet(),
            Covers = covers,
            Clock = fields.Name("clock", vocabulary.RetentionClocks),
            Keep = Keep(fields),
        };
        fields.Finish();
        return found;
    }

    private static KeepFor Keep(Fields fields)
    {
        var text = fields.Text("keep");
        var read = Period().Match(text);
        if (read.Success && int.TryParse(read.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            var months = read.Groups["unit"].ValueSpan.StartsWith("year", StringComparison.Ordinal) ? (long)count * 12 : count;
            if (months is > 0 and <= MostMonths)
            {
                return new KeepFor((int)months);
            }
        }
        if (text.Length > 0)
        {
            fields.Wrong("keep", $"\"{text}\" is not a time to keep something.", "Expected years or months, at most 100 years: 6 years, 18 months.");
        }
        return default;
    }

    [GeneratedRegex("^(?<count>[0-9]{1,4}) (?<unit>years?|months?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
