using System.Globalization;

namespace Sightline.Rulebook.Reading;

internal sealed class InstrumentReader(Vocabulary vocabulary)
{
    private const int MostItems = 200;
    private const int MostPointsOfOne = 100;

    public Instrument Read(Fields fields)
    {
        var code = fields.Text("code");
        fields.MustHave("used-by", "at least one kind of agency");
        var holdsItems = fields.OptionalName("items-held", ["yes", "no"]) != "no";
        var sets = Sets(fields);
        var items = Items(fields, sets, holdsItems);
        var instrument = new Instrument(HeaderReader.Read(fields, code, vocabulary))
        {
            Version = fields.Text("version"),
            Name = fields.Text("name"),
            ShortName = fields.Text("short-name"),
            Plain = fields.Text("plain"),
            Copyright = fields.Text("copyright"),
            Assesses = fields.OneOf<Assesses>("assesses") ?? default,
            UsedBy = fields.Names("used-by", vocabulary.AgencyKinds).ToHashSet(),
            HoldsItems = holdsItems,
            Items = items,
            Further = [.. fields.Texts("further").Select(set => set.Text)],
            HasScore = fields.YesOrNo("has-score"),
            Bands = Bands(fields),
            Judgement = fields.OneOf<Judgement>("judgement") ?? default,
            Responses = Responses(fields),
            MaracScore = OptionalPoints(fields, "marac-score"),
        };
        Check(fields, instrument);
        fields.Finish();
        return instrument;
    }

    /// <summary>Bands, which an area may have otherwise.</summary>
    internal static IReadOnlyList<Band> Bands(Fields fields)
    {
        var bands = new List<Band>();
        foreach (var group in fields.Groups("bands"))
        {
            var band = new Band(group.Text("name"), Points(group, "from"), Points(group, "to"), group.OptionalName("level", Instrument.Levels));
            if (band.To < band.From)
            {
                group.Wrong("from", "\"from\" is above \"to\".", "Expected the lowest score first; both are inclusive.");
            }
            else if (bands.Exists(other => other.From <= band.To && band.From <= other.To))
            {
                group.Wrong("from", "Another band holds some of these scores.", "Expected bands that do not overlap; both ends are inclusive.");
            }
            bands.Add(band);
            group.Finish();
        }
        return [.. bands.OrderBy(band => band.From)];
    }

    internal static int? OptionalPoints(Fields fields, string name) => fields.Has(name) ? Points(fields, name) : null;

    internal static void CheckScores(Fields fields, Instrument instrument)
    {
        if ((instrument.Bands.Count > 0 || instrument.MaracScore is not null) && !instrument.HasScore)
        {
            fields.Wrong(instrument.Bands.Count > 0 ? "bands" : "marac-score", "The instrument has no score.", "Expected this only where \"has-score\" is yes.");
        }
        if (!instrument.HoldsItems || !instrument.HasScore)
        {
            return;
        }
        if (instrument.Bands is [.., { } highest] && highest.To > instrument.MostPoints)
        {
            fields.Wrong("bands", $"{highest.To.ToString(CultureInfo.InvariantCulture)} cannot be reached.", $"Expected at most {instrument.MostPoints.ToString(CultureInfo.InvariantCulture)}: what the items come to.");
        }
        if (instrument.MaracScore > instrument.MostPoints)
        {
            fields.Wrong("marac-score", "This score cannot be reached.", $"Expected at most {instrument.MostPoints.ToString(CultureInfo.InvariantCulture)}: what the items come to.");
        }
    }

    private static void Check(Fields fields, Instrument instrument)
    {
        CheckScores(fields, instrument);
        if (instrument.HasScore && !instrument.HoldsItems)
        {
            fields.Wrong("has-score", "Its items are not held, so nothing can be added up.", "Expected no.");
        }
    }

    private static Dictionary<string, AnswerSet> Sets(Fields fields)
    {
        var sets = new Dictionary<string, AnswerSet>(StringComparer.Ordinal);
        foreach (var group in fields.Groups("answers"))
        {
            var code = group.Text("code");
            group.MustHave("options", "at least one answer");
            var options = group.Groups("options").Select(Option).ToList();
            if (options.Select(option => option.Code).Distinct(StringComparer.Ordinal).Count() < options.Count)
            {
                group.Wrong("options", "Two answers have the same code.", "Expected each code once.");
            }
            if (options.Count > 0 && !sets.TryAdd(code, new AnswerSet(code, options)))
            {
                group.Wrong("code", $"There is another answer set \"{code}\".", "Expected it once.");
            }
            group.Finish();
        }
        return sets;
    }

    private static AnswerOption Option(Fields fields)
    {
        var option = new AnswerOption(fields.Text("code"), fields.Text("label"), fields.Has("points") ? Points(fields, "points") : 0);
        // What nobody answered is said apart, with why: an answer set that had it would turn it into an answer.
        if (option.Code is "not-known" or "not-asked" or "would-not-say")
        {
            fields.Wrong("code", $"\"{option.Code}\" is no answer: it says why there is none, and every item has it.", "Expected answers alone.");
        }
        fields.Finish();
        return option;
    }

    private static List<InstrumentItem> Items(Fields fields, Dictionary<string, AnswerSet> sets, bool held)
    {
        if (!held)
        {
            if (fields.Items("items").Count > 0)
            {
                fields.Wrong("items", "\"items-held\" is no, and here are items.", "Expected items, or \"items-held: no\".");
            }
            return [];
        }
        fields.MustHave("items", "at least one item");
        var items = new List<InstrumentItem>();
        foreach (var group in fields.Groups("items"))
        {
            var set = group.Name("answers", sets.Keys);
            var item = new InstrumentItem(Number(group), group.Text("label"), sets.GetValueOrDefault(set) ?? new AnswerSet(set, [new AnswerOption("", "", 0)]), group.OptionalYesOrNo("asks-what") ?? false);
            if (item.Number != items.Count + 1)
            {
                group.Wrong("number", $"Item {item.Number.ToString(CultureInfo.InvariantCulture)} stands at place {(items.Count + 1).ToString(CultureInfo.InvariantCulture)}.", "Expected the items in turn, from 1.");
            }
            items.Add(item);
            group.Finish();
        }
        return items;
    }

    private static List<RiskResponse> Responses(Fields fields)
    {
        var responses = new List<RiskResponse>();
        foreach (var group in fields.Groups("responses"))
        {
            responses.Add(new RiskResponse(group.Text("code"), group.Text("label"), group.OptionalYesOrNo("needs-reason") ?? false));
            group.Finish();
        }
        return responses;
    }

    internal static int Number(Fields fields) => Whole(fields, "number", 1, MostItems);

    private static int Points(Fields fields, string name) => Whole(fields, name, 0, MostPointsOfOne * MostItems);

    private static int Whole(Fields fields, string name, int least, int most)
    {
        var text = fields.Text(name);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }
        if (text.Length > 0)
        {
            fields.Wrong(name, $"\"{text}\" is not a whole number here.", string.Create(CultureInfo.InvariantCulture, $"Expected a whole number from {least} to {most}."));
        }
        return least;
    }
}
