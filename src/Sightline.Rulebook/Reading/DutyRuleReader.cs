using Sightline.Deadlines;
using Sightline.Kernel;

namespace Sightline.Rulebook.Reading;

internal sealed class DutyRuleReader(Vocabulary vocabulary, IReadOnlySet<string> orderTypes)
{
    private readonly DutyParts parts = new(vocabulary);

    public DutyRule Read(Fields fields)
    {
        var code = fields.Text("code");
        var on = fields.Name("on", vocabulary.Facts.Keys);
        var fact = vocabulary.Facts.GetValueOrDefault(on);
        var forEach = ForEach(fields, fact);
        var same = fields.Texts("same");
        var rule = new DutyRule(HeaderReader.Read(fields, code, vocabulary))
        {
            On = on,
            When = When(fields),
            ForEach = forEach,
            As = As(fields, fact, forEach),
            Same = [.. same.Select(name => name.Text)],
            Owes = parts.Agency(fields, "owes") ?? new AgencyUse("", null),
            OwedTo = parts.Agency(fields, "owed-to"),
            IfNobody = parts.IfNobody(fields) ?? DutyParts.WhoeverStatedIt,
            Within = DutyParts.Limit(fields) ?? Limit.AtOnce,
            Calendar = parts.Calendar(fields) ?? DutyParts.Running,
            StartsAt = DutyParts.StartsAt(fields, fact) ?? DutyParts.At,
            Discharges = Discharges(fields, [.. same.Select(name => name.Text)]),
            Words = fields.Text("words"),
            OwedToWords = fields.OptionalText("owed-to-words"),
            WhyLimit = fields.Text("why-limit"),
            Link = fields.Name("link", vocabulary.Links),
            SurvivorSide = fields.OptionalYesOrNo("survivor-side") ?? false,
        };
        fields.MustHave("owes", "the agency and desk that owes it (\"agency: …\", \"desk: …\")");
        fields.MustHave("within", "a limit (\"48 hours\")");
        fields.MustHave("discharged-by", "at least one fact");
        Check(fields, rule, fact);
        fields.Finish();
        return rule;
    }

    private static void Check(Fields fields, DutyRule rule, FactShape? fact)
    {
        DutyParts.CheckWorkingDays(fields, rule.Within, rule.Calendar);
        if (rule.OwedTo is null != rule.OwedToWords is null)
        {
            var missing = rule.OwedTo is null ? "owed-to" : "owed-to-words";
            fields.Wrong(missing, $"\"{missing}\" is missing beside its other half.", "Expected \"owed-to\" and \"owed-to-words\" both, or neither.");
        }
        var forEachIsWrong = rule.ForEach is { } list && fact?.Properties.GetValueOrDefault(list) is not { IsList: true };
        foreach (var by in forEachIsWrong ? [] : rule.Discharges)
        {
            CheckSame(fields, rule, by, fact);
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

    /// <summary>Both sides must have the name, and hold the same type under it: two ids of different things are never the same.</summary>
    private static void CheckSame(Fields fields, DutyRule rule, DischargingFact by, FactShape? fact)
    {
        if (by.Shape is not { } other || fact is null)
        {
            return;
        }
        foreach (var name in by.Same)
        {
            var ours = TypeHere(rule, fact, name);
            var theirs = other.Properties.TryGetValue(name, out var shape) && !shape.IsList ? shape.Type : null;
            if (ours is null)
            {
                fields.Wrong("same", $"{rule.On} has no \"{name}\".", Names.Expected(name, NamesHere(rule, fact)));
            }
            else if (theirs is null)
            {
                fields.Wrong("same", $"{by.Fact} has no \"{name}\".", Names.Expected(name, other.Properties.Where(p => !p.Value.IsList).Select(p => p.Key)));
            }
            else if (ours != theirs)
            {
                fields.Wrong("same", $"\"{name}\" is a {ours} in {rule.On} and a {theirs} in {by.Fact}.", "Expected the same kind of thing in both.");
            }
        }
    }

    private static string? TypeHere(DutyRule rule, FactShape fact, string name)
    {
        if (name == DutyRule.TheDuty)
        {
            return "DutyId";
        }
        if (name == rule.As)
        {
            return rule.ForEach is { } list && fact.Properties.TryGetValue(list, out var members) ? members.Type : null;
        }
        return fact.Properties.TryGetValue(name, out var shape) && !shape.IsList ? shape.Type : null;
    }

    private static IEnumerable<string> NamesHere(DutyRule rule, FactShape fact) => fact.Properties
        .Where(property => !property.Value.IsList)
        .Select(property => property.Key)
        .Append(DutyRule.TheDuty)
        .Concat(rule.As is null ? [] : [rule.As]);

    private List<DischargingFact> Discharges(Fields fields, IReadOnlyList<string> same)
    {
        var found = new List<DischargingFact>();
        foreach (var (item, place) in fields.Items("discharged-by"))
        {
            if (item is YamlDotNet.RepresentationModel.YamlScalarNode { Value: { Length: > 0 } name })
            {
                fields.MustBeIn(place, name, vocabulary.Facts.Keys);
                found.Add(new DischargingFact(name, same) { Shape = vocabulary.Facts.GetValueOrDefault(name) });
            }
        }
        foreach (var group in fields.GroupsAmong("discharged-by"))
        {
            var fact = group.Name("fact", vocabulary.Facts.Keys);
            group.MustHave("same", "what it must share with the fact that raised the duty");
            var own = group.Texts("same").Select(name => name.Text);
            found.Add(new DischargingFact(fact, [.. own]) { Shape = vocabulary.Facts.GetValueOrDefault(fact) });
            group.Finish();
        }
        if (same.Count == 0 && found.Any(by => by.Same.Count == 0))
        {
            fields.Wrong("same", "Nothing says which duty a discharging fact belongs to.", "Expected at least one name, or every such fact would discharge every such duty.");
        }
        return found;
    }

    private List<ConditionUse> When(Fields fields)
    {
        var uses = new List<ConditionUse>();
        foreach (var group in fields.Groups("when"))
        {
            var name = group.Name("condition", vocabulary.Conditions.Concat(vocabulary.ConditionsWithArgument));
            uses.Add(new ConditionUse(name, Argument(group, name), Is(group), group.OptionalName("not-known", ["raise", "skip"]) != "skip"));
            group.Finish();
        }
        return uses;
    }

    private string? Argument(Fields group, string condition)
    {
        if (condition == ConditionUse.OrderTypeIs)
        {
            return group.Name("of", orderTypes);
        }
        if (vocabulary.ConditionsWithArgument.Contains(condition))
        {
            return group.Text("of");
        }
        if (group.Has("of"))
        {
            group.Wrong("of", $"\"{condition}\" takes no \"of\".", "Expected no such field here.");
        }
        return group.OptionalText("of");
    }

    private static Answer Is(Fields group)
    {
        var answer = group.OptionalYesOrNo("is") ?? true;
        return answer ? Answer.Yes : Answer.No;
    }
}
