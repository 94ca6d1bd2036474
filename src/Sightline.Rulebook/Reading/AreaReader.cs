namespace Sightline.Rulebook.Reading;

/// <summary>One area's file: which duties it does otherwise. The area's code is the file's name.</summary>
internal sealed class AreaReader(Vocabulary vocabulary, IReadOnlyList<DutyRule> rules, IReadOnlySet<string> orderTypes)
{
    private static readonly string[] Counting = ["within", "calendar", "starts-at"];

    private readonly ConditionsReader conditions = new(vocabulary, orderTypes);
    private readonly DutyParts parts = new(vocabulary);
    private readonly HashSet<string> codes = [.. rules.Select(rule => rule.Code)];

    public IReadOnlyList<DutyChange> Read(Fields file)
    {
        var area = vocabulary.Areas is { } known ? file.Name("area", known) : file.Text("area");
        var expected = Path.GetFileNameWithoutExtension(file.File);
        if (area.Length > 0 && area != expected)
        {
            file.Wrong("area", $"The area is \"{area}\", but the file's name is \"{expected}\".", $"Expected \"{expected}\", or the file named {area}.yaml.");
        }
        file.MustHave("duties", "the duties that the area does otherwise");
        List<DutyChange> changes = [.. file.Groups("duties").Select(fields => Change(fields, area))];
        file.Finish();
        return changes;
    }

    private DutyChange Change(Fields fields, string area)
    {
        var code = fields.Name("code", codes);
        var rule = rules.FirstOrDefault(candidate => candidate.Code == code);
        var change = new DutyChange(HeaderReader.Read(fields, code, vocabulary with { Areas = new HashSet<string>() }), area)
        {
            When = fields.Has("when") ? conditions.Read(fields) : null,
            Within = DutyParts.Limit(fields),
            Calendar = parts.Calendar(fields),
            StartsAt = DutyParts.StartsAt(fields, rule is null ? null : vocabulary.Facts.GetValueOrDefault(rule.On)),
            Owes = parts.Agency(fields, "owes"),
            OwedTo = parts.Agency(fields, "owed-to"),
            IfNobody = parts.IfNobody(fields),
            Words = fields.OptionalText("words"),
            OwedToWords = fields.OptionalText("owed-to-words"),
            WhyLimit = fields.OptionalText("why-limit"),
            Link = fields.OptionalName("link", vocabulary.Links),
        };
        if (rule is not null)
        {
            Check(fields, change, rule);
        }
        fields.Finish();
        return change;
    }

    private static void Check(Fields fields, DutyChange change, DutyRule rule)
    {
        var changed = change.Change(rule);
        DutyParts.CheckWorkingDays(fields, changed.Within, changed.Calendar);
        if (changed.OwedTo is not null && changed.OwedToWords is null)
        {
            fields.Wrong("owed-to-words", "\"owed-to-words\" is missing beside its other half.", "Expected words for whoever waits.");
        }
        // A local practice may be quicker to a duty of its own; it cannot change how an Act counts.
        if (rule.Basis == Basis.Statute && change.Header.Basis != Basis.Statute)
        {
            foreach (var field in Counting.Where(fields.Has))
            {
                fields.Wrong(field, $"The limit of {rule.Code} is set by statute.", "Expected no local change of it, unless its own basis is statute.");
            }
        }
        if (change.Within is not null && change.WhyLimit is null)
        {
            fields.Wrong("why-limit", "\"why-limit\" is missing: the limit is another.", "Expected words on why this limit.");
        }
    }
}
