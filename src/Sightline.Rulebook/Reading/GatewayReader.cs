namespace Sightline.Rulebook.Reading;

internal sealed class GatewayReader(Vocabulary vocabulary)
{
    public Gateway Read(Fields fields)
    {
        var code = fields.Text("code");
        fields.MustHave("from-kinds", "at least one kind of agency");
        fields.MustHave("to-kinds", "at least one kind of agency");
        fields.MustHave("carries", "at least one fact");
        var standsBy = fields.OneOf<StandsBy>("stands-by") ?? default;
        var gateway = new Gateway(HeaderReader.Read(fields, code, vocabulary))
        {
            FromKinds = fields.Names("from-kinds", vocabulary.AgencyKinds).ToHashSet(),
            ToKinds = fields.Names("to-kinds", vocabulary.AgencyKinds).ToHashSet(),
            Carries = fields.Names("carries", vocabulary.Facts.Keys).ToHashSet(),
            What = fields.Text("what"),
            Purpose = fields.Text("purpose"),
            LawfulBasis = fields.Text("lawful-basis"),
            StandsBy = standsBy,
            ConsentDays = DaysOf(fields, "consent-days", standsBy),
            WithoutConsentDays = DaysOf(fields, "without-consent-days", standsBy),
        };
        fields.Finish();
        return gateway;
    }

    /// <summary>How long somebody's word stands is said where a gateway stands by it, and nowhere else.</summary>
    private static int? DaysOf(Fields fields, string name, StandsBy standsBy)
    {
        var days = fields.OptionalDays(name);
        if (standsBy == StandsBy.Consent && !fields.Has(name))
        {
            fields.Wrong(name, $"\"{name}\" is missing.", "Expected a whole number of days where a gateway stands by consent.");
        }
        else if (standsBy is StandsBy.Law or StandsBy.Agreement && fields.Has(name))
        {
            fields.Wrong(name, $"\"{name}\" says nothing here.", "Expected only where a gateway stands by consent.");
        }
        return days;
    }
}
