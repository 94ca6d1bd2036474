namespace Sightline.Rulebook.Reading;

/// <summary>What was read of definitions, offences, outcomes and equality categories.</summary>
internal sealed record CrimeParts
{
    public required IReadOnlyList<AbuseDefinition> Definitions { get; init; }

    public required IReadOnlyList<Offence> Offences { get; init; }

    public required IReadOnlyList<CrimeOutcome> Outcomes { get; init; }

    public required IReadOnlyList<EqualityCategory> Equality { get; init; }

    public IEnumerable<Entry> All => [.. Definitions, .. Offences, .. Outcomes, .. Equality];
}

internal sealed class CrimeReader(Vocabulary vocabulary)
{
    /// <summary>Nobody's definition of an adult lies beyond it: a higher number is a slip.</summary>
    private const int OldestMinimum = 25;

    public AbuseDefinition Definition(Fields fields)
    {
        var code = fields.Text("code");
        fields.MustHave("kinds", "at least one kind of abuse");
        fields.MustHave("connections", "at least one connection");
        var definition = new AbuseDefinition(HeaderReader.Read(fields, code, vocabulary))
        {
            Name = fields.Text("name"),
            MinimumAge = Age(fields, "minimum-age"),
            SuspectFrom = Age(fields, "suspect-from"),
            Kinds = fields.Names("kinds", vocabulary.AbuseKinds).ToHashSet(),
            Connections = fields.Names("connections", vocabulary.Connections).ToHashSet(),
            ChildrenAreVictims = fields.YesOrNo("children-are-victims"),
        };
        fields.Finish();
        return definition;
    }

    public Offence Offence(Fields fields)
    {
        var code = fields.Text("code");
        var offence = new Offence(HeaderReader.Read(fields, code, vocabulary))
        {
            Name = fields.Text("name"),
            MayHideDomesticAbuse = fields.YesOrNo("may-hide-domestic-abuse"),
            IsGrievousOrWorse = fields.YesOrNo("grievous-or-worse"),
            IsSexual = fields.YesOrNo("sexual"),
        };
        fields.Finish();
        return offence;
    }

    public CrimeOutcome Outcome(Fields fields)
    {
        var code = fields.Text("code");
        var outcome = new CrimeOutcome(HeaderReader.Read(fields, code, vocabulary))
        {
            Name = fields.Text("name"),
            Framework = fields.OneOf<OutcomeFramework>("framework") ?? default,
            IsSanction = fields.YesOrNo("sanction"),
            NeedsWhyNotCharged = fields.YesOrNo("needs-why-not-charged"),
        };
        fields.Finish();
        return outcome;
    }

    public EqualityCategory Category(Fields fields)
    {
        var code = fields.Text("code");
        var category = new EqualityCategory(HeaderReader.Read(fields, code, vocabulary))
        {
            Question = fields.OneOf<EqualityQuestion>("question") ?? default,
            Name = fields.Text("name"),
            Group = fields.OptionalText("group"),
        };
        fields.Finish();
        return category;
    }

    private static int Age(Fields fields, string name)
    {
        var text = fields.Text(name);
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age) && age is > 0 and <= OldestMinimum)
        {
            return age;
        }
        if (text.Length > 0)
        {
            fields.Wrong(name, $"\"{text}\" is not an age.", "Expected whole years, such as 16.");
        }
        return default;
    }
}
