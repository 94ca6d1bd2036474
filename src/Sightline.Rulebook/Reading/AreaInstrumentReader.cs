using System.Globalization;

namespace Sightline.Rulebook.Reading;

/// <summary>
/// A file of an area's own folder (<c>areas/northgate/dash-ric.yaml</c>): the wording of an instrument that the area is licensed to use, and its bands. Such wording is never part of
/// the rulebook that ships.
/// </summary>
internal sealed class AreaInstrumentReader(Vocabulary vocabulary, IReadOnlyList<Instrument> instruments)
{
    private readonly HashSet<string> codes = [.. instruments.Select(instrument => instrument.Code)];

    public InstrumentChange Read(Fields fields)
    {
        var expected = fields.File.Split('/')[1];
        var area = vocabulary.Areas is { } known ? fields.Name("area", known) : fields.Text("area");
        if (area.Length > 0 && area != expected)
        {
            fields.Wrong("area", $"The area is \"{area}\", but the folder's name is \"{expected}\".", $"Expected \"{expected}\", or the file in the folder of its area.");
        }
        var code = fields.Name("code", codes);
        var version = fields.Name("version", instruments.Where(instrument => instrument.Code == code).Select(instrument => instrument.Version));
        var of = instruments.FirstOrDefault(instrument => instrument.Code == code && instrument.Version == version);
        var change = new InstrumentChange(HeaderReader.Read(fields, code, vocabulary with { Areas = new HashSet<string>() }), area)
        {
            Version = version,
            Licence = fields.OptionalText("licence"),
            Words = Words(fields, of),
            Bands = InstrumentReader.Bands(fields),
            MaracScore = InstrumentReader.OptionalPoints(fields, "marac-score"),
        };
        if (change.Words.Count > 0 && change.Licence is null)
        {
            fields.Wrong("licence", "\"licence\" is missing beside wording that is its publisher's.", "Expected by whose permission it is used.");
        }
        if (of is not null)
        {
            InstrumentReader.CheckScores(fields, change.Change(of));
        }
        fields.Finish();
        return change;
    }

    private static Dictionary<int, string> Words(Fields fields, Instrument? of)
    {
        var words = new Dictionary<int, string>();
        foreach (var group in fields.Groups("items"))
        {
            var number = InstrumentReader.Number(group);
            if (of is not null && of.Item(number) is null)
            {
                group.Wrong("number", $"{of.Name} has no item {number.ToString(CultureInfo.InvariantCulture)}.", "Expected the number of an item of that version.");
            }
            if (!words.TryAdd(number, group.Text("words")))
            {
                group.Wrong("number", $"Item {number.ToString(CultureInfo.InvariantCulture)} stands here twice.", "Expected it once.");
            }
            group.Finish();
        }
        return words;
    }
}
