using Sightline.Kernel;

namespace Sightline.Rulebook.Reading;

/// <summary>The conditions of a duty, and of what an area does otherwise with it.</summary>
internal sealed class ConditionsReader(Vocabulary vocabulary, IReadOnlySet<string> orderTypes)
{
    public List<ConditionUse> Read(Fields fields)
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
            var text = group.Text("of");
            if (vocabulary.ConditionsOfPeriod.Contains(condition) && text.Length > 0 && !CountInPeriod.TryParse(text, out _))
            {
                group.Wrong("of", $"\"{text}\" is not a count in a period.", "Expected months, or how many in how many: 12 months, 3 in 12 months.");
            }
            return text;
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
