using System.Text.RegularExpressions;
using NodaTime;
using Sightline.Kernel;

namespace Sightline.Rulebook.Reading;

/// <summary>What every entry says of itself.</summary>
internal static partial class HeaderReader
{
    public static EntryHeader Read(Fields fields, string code, Vocabulary vocabulary)
    {
        var verified = fields.YesOrNo("verified");
        var read = fields.OptionalDate("read");
        if (verified && read is null && !fields.Has("read"))
        {
            fields.Wrong("read", "The entry is verified, but \"read\" is missing.", "Expected the day the source was read: 2026-11-22.");
        }
        return new EntryHeader
        {
            Code = code,
            Ref = Ref(fields),
            Source = fields.Text("source"),
            Read = read,
            Basis = fields.OneOf<Basis>("basis") ?? default,
            Verified = verified,
            UnverifiedFields = UnverifiedFields(fields, verified),
            Period = Period(fields),
            AreaUses = Areas(fields, vocabulary),
            Place = new EntryPlace(fields.File, fields.Here.Line),
        };
    }

    /// <summary>"from" and "to", both inclusive.</summary>
    public static DateRange Period(Fields fields)
    {
        var (from, to) = (fields.OptionalDate("from"), fields.OptionalDate("to"));
        if (from is { } start && to is { } end && end < start)
        {
            fields.Wrong("from", $"\"from\" ({Iso(start)}) is after \"to\" ({Iso(end)}).", "Expected a first day not after the last.");
            return default;
        }
        return new DateRange(from, to);
    }

    private static string Ref(Fields fields)
    {
        var refs = fields.Texts("ref");
        fields.MustHave("ref", "our id of the source entry (Y-24), or a list of them");
        foreach (var (text, place) in refs.Where(entry => !Id().IsMatch(entry.Text)))
        {
            fields.Wrong("ref", $"\"{text}\" is not an id of a source entry.", "Expected a letter, a hyphen and a number: Y-24, E-29.");
        }
        return string.Join(", ", refs.Select(entry => entry.Text));
    }

    private static HashSet<string> UnverifiedFields(Fields fields, bool verified)
    {
        var names = fields.Texts("unverified-fields");
        foreach (var (name, place) in names.Where(entry => !fields.Has(entry.Text)))
        {
            fields.Wrong("unverified-fields", $"\"{name}\" is not a field of this entry.", "Expected names of fields that stand in it.");
        }
        if (names.Count > 0 && !verified)
        {
            fields.Wrong("unverified-fields", "The entry as a whole is not verified.", "Expected this list only where \"verified\" is yes.");
        }
        return [.. names.Select(entry => entry.Text)];
    }

    private static List<AreaUse> Areas(Fields fields, Vocabulary vocabulary)
    {
        var uses = new List<AreaUse>();
        foreach (var group in fields.Groups("areas"))
        {
            var area = vocabulary.Areas is { } known ? group.Name("area", known) : group.Text("area");
            uses.Add(new AreaUse(area, Period(group)));
            group.Finish();
        }
        return uses;
    }

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    [GeneratedRegex("^[A-Z]-[0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
