namespace Sightline.Rulebook.Reading;

internal sealed class GatewayReader(Vocabulary vocabulary)
{
    public Gateway Read(Fields fields)
    {
        var code = fields.Text("code");
        fields.MustHave("from-kinds", "at least one kind of agency");
        fields.MustHave("to-kinds", "at least one kind of agency");
        fields.MustHave("carries", "at least one fact");
        var gateway = new Gateway(HeaderReader.Read(fields, code, vocabulary))
        {
            FromKinds = fields.Names("from-kinds", vocabulary.AgencyKinds).ToHashSet(),
            ToKinds = fields.Names("to-kinds", vocabulary.AgencyKinds).ToHashSet(),
            Carries = fields.Names("carries", vocabulary.Facts.Keys).ToHashSet(),
            What = fields.Text("what"),
            Purpose = fields.Text("purpose"),
            LawfulBasis = fields.Text("lawful-basis"),
            StandsBy = fields.OneOf<StandsBy>("stands-by") ?? default,
        };
        fields.Finish();
        return gateway;
    }
}
