using Sightline.Deadlines;

namespace Sightline.Rulebook.Reading;

internal sealed class DutyRuleReader(Vocabulary vocabulary, IReadOnlySet<string> orderTypes)
{
    private readonly DutyParts parts = new(vocabulary);
    private readonly ConditionsReader conditions = new(vocabulary, orderTypes);
    private readonly DischargeReader discharging = new(vocabulary);

    public DutyRule Read(Fields fields)
    {
        var code = fields.Text("code");
        var on = fields.Name("on", vocabulary.Facts.Keys);
        var fact = vocabulary.Facts.GetValueOrDefault(on);
        var forEach = ForEach(fields, fact);
        IReadOnlyList<string> same = [.. fields.Texts("same").Select(name => name.Text)];
        var discharges = discharging.Read(fields, same);
        var rule = new DutyRule(HeaderReader.Read(fields, code, vocabulary))
        {
            On = on,
            AgainOn = fields.Names("again-on", vocabulary.Facts.Keys),
            When = conditions.Read(fields),
            ForEach = forEach,
            As = As(fields, fact, forEach),
            Same = same,
            Owes = parts.Agency(fields, "owes") ?? new AgencyUse("", null),
            OwedTo = parts.Agency(fields, "owed-to"),
            SentTo = fields.Names("sent-to", vocabulary.AgencyKinds),
            RefersTo = fields.OptionalName("refers-to", [DutyRule.Marac]),
            IfNobody = parts.IfNobody(fields) ?? DutyParts.WhoeverStatedIt,
            Within = DutyParts.Limit(fields) ?? Limit.AtOnce,
            Calendar = parts.Calendar(fields) ?? DutyParts.Running,
            StartsAt = DutyParts.StartsAt(fields, fact) ?? DutyParts.At,
            Discharges = [.. discharges.Select(by => by.Fact)],
            Words = fields.Text("words"),
            OwedToWords = fields.OptionalText("owed-to-words"),
            WhyLimit = fields.Text("why-limit"),
            Link = fields.Name("link", vocabulary.Links),
            SurvivorSide = fields.OptionalYesOrNo("survivor-side") ?? false,
            KeptToDesk = fields.OptionalYesOrNo("kept-to-desk") ?? false,
        };
        fields.MustHave("owes", "the agency and desk that owes it (\"agency: …\", \"desk: …\")");
        fields.MustHave("within", "a limit (\"48 hours\")");
        fields.MustHave("discharged-by", "at least one fact");
        Check(fields, rule);
        if (fact is not null)
        {
            discharging.Check(fields, new DutyOrigin(rule, fact), discharges);
            CheckAgain(fields, rule, fact);
        }
        fields.Finish();
        return rule;
    }

    private static void Check(Fields fields, DutyRule rule)
    {
        DutyParts.CheckWorkingDays(fields, rule.Within, rule.Calendar);
        if (rule.SentTo.Count > 0 != rule.DischargedBy.Contains(DutyRule.Acknowledgement))
        {
            fields.Wrong("sent-to", $"\"sent-to\" and {DutyRule.Acknowledgement} go together.", $"Expected both: what is sent on is done when the receiving desk has it.");
        }
        if (rule.RefersTo is not null && rule.SentTo.Count == 0)
        {
            fields.Wrong("refers-to", "What is referred is sent to somebody.", "Expected \"sent-to\" beside it.");
        }
        if (rule.KeptToDesk && rule.Owes.Desk is null)
        {
            fields.Wrong("kept-to-desk", "What is kept to a desk needs one.", "Expected \"desk\" in \"owes\".");
        }
        if (rule.OwedTo is null != rule.OwedToWords is null)
        {
            var missing = rule.OwedTo is null ? "owed-to" : "owed-to-words";
            fields.Wrong(missing, $"\"{missing}\" is missing beside its other half.", "Expected \"owed-to\" and \"owed-to-words\" both, or neither.");
        }
    }

    /// <summary>A fact upon which the rule is asked again must hold everything the rule reads of the first.</summary>
    private void CheckAgain(Fields fields, DutyRule rule, FactShape first)
    {
        var needed = rule.Discharges.SelectMany(by => by.Same).Where(name => name != DutyRule.TheDuty && name != rule.As).Append(rule.ForEach)
            .Append(rule.StartsAt == DutyParts.At ? null : rule.StartsAt).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var again in rule.AgainOn.Where(vocabulary.Facts.ContainsKey))
        {
            foreach (var name in needed.Where(name => first.Properties.GetValueOrDefault(name) != vocabulary.Facts[again].Properties.GetValueOrDefault(name)))
            {
                fields.Wrong("again-on", $"{again} has no \"{name}\" of the kind that {rule.On} has.", "Expected a fact that holds all that the rule reads.");
            }
        }
    }

    private static string? As(Fields fields, FactShape? fact, string? forEach)
    {
        var name = fields.OptionalText("as");
        if (forEach is null != name is null)
        {
            var missing = name is null ? "as" : "for-each";
            fields.Wrong(missing, $"\"{missing}\" is missing beside its other half.", "Expected \"for-each\" and \"as\" both, or neither.");
        }
        if (name is not null && (name == DutyRule.TheDuty || fact?.Properties.ContainsKey(name) == true))
        {
            fields.Wrong("as", $"\"{name}\" is a name that is taken.", "Expected a name that the fact has not: a list's name in the singular.");
        }
        return name;
    }

    private static string? ForEach(Fields fields, FactShape? fact)
    {
        var lists = fact?.Properties.Where(property => property.Value.IsList).Select(property => property.Key);
        return lists is null ? fields.OptionalText("for-each") : fields.OptionalName("for-each", lists);
    }
}
