namespace Sightline.Rulebook.Reading;

internal sealed class SampleReader(Vocabulary vocabulary, IReadOnlySet<string> outcomes)
{
    public SampleRule Read(Fields fields)
    {
        var code = fields.Text("code");
        fields.MustHave("drawn-by", "at least one kind of agency");
        fields.MustHave("questions", "at least one question");
        fields.MustHave("size", "a whole number from 1");
        fields.MustHave("small-number", "a whole number from 1");
        var rule = new SampleRule(HeaderReader.Read(fields, code, vocabulary))
        {
            Name = fields.Text("name"),
            Plain = fields.Text("plain"),
            Population = fields.OneOf<SamplePopulation>("population") ?? default,
            Outcomes = fields.Names("outcomes", outcomes).ToHashSet(),
            Size = fields.OptionalWholeNumber("size") ?? 1,
            DrawnBy = fields.Names("drawn-by", vocabulary.AgencyKinds).ToHashSet(),
            ReviewedWith = fields.Names("reviewed-with", vocabulary.AgencyKinds).ToHashSet(),
            ReviewDays = fields.OptionalDays("review-days"),
            SmallNumber = fields.OptionalWholeNumber("small-number") ?? 1,
            Questions = Questions(fields),
        };
        Fit(fields, rule);
        fields.Finish();
        return rule;
    }

    private static void Fit(Fields fields, SampleRule rule)
    {
        if (rule.Population == SamplePopulation.CrimesEnded != rule.Outcomes.Count > 0)
        {
            fields.Wrong("outcomes", "The ways in which a crime ended go with crimes that ended, and with nothing else.", "Expected at least one there, and none elsewhere.");
        }
        if (rule.ReviewedWith.Count > 0 != rule.ReviewDays is not null)
        {
            fields.Wrong("review-days", "For how long somebody outside may look goes with who outside may look.", "Expected both or neither.");
        }
    }

    private static List<SampleQuestion> Questions(Fields fields)
    {
        var found = new List<SampleQuestion>();
        foreach (var one in fields.Groups("questions"))
        {
            var question = new SampleQuestion(one.Text("code"), one.Text("text"));
            if (found.Exists(before => before.Code == question.Code))
            {
                one.Wrong("code", $"\"{question.Code}\" stands in the list twice.", "Expected it once.");
            }
            found.Add(question);
            one.Finish();
        }
        return found;
    }
}
