namespace Sightline.Rulebook.Reading;

internal sealed class OrderTypeReader(Vocabulary vocabulary, IReadOnlySet<string> termKinds)
{
    private readonly HashSet<string> makers = [.. vocabulary.AgencyKinds, .. OrderType.OtherMakers];
    private readonly HashSet<string> applicants = [.. vocabulary.AgencyKinds, .. OrderType.OtherApplicants];

    public OrderType Read(Fields fields)
    {
        var code = fields.Text("code");
        var type = new OrderType(HeaderReader.Read(fields, code, vocabulary))
        {
            Name = fields.Text("name"),
            ShortName = fields.Text("short-name"),
            Plain = fields.Text("plain"),
            MadeBy = MadeBy(fields),
            Applicants = fields.Names("applicants", applicants),
            BindsFrom = Binds(fields),
            BindsFromOnNotice = fields.EnumNames<BindsFrom>("binds-from-on-notice"),
            BreachAsWritten = fields.OneOf<BreachKind>("breach") ?? default,
            MayArrestAsWritten = fields.Answer("may-arrest"),
            MayArrestWordsAsWritten = fields.Text("may-arrest-words"),
            Ask = fields.Text("ask"),
            PerTermArrest = PerTerm(fields),
            MinimumDays = fields.OptionalDays("minimum-days"),
            MaximumDays = fields.OptionalDays("maximum-days"),
            ServedByPolice = fields.Answer("served-by-police"),
            VariedBy = fields.Names("varied-by", makers),
            DischargedBy = fields.Names("discharged-by", makers),
            TermKinds = fields.Names("term-kinds", termKinds),
            MaximumPenaltyAsWritten = fields.OptionalText("maximum-penalty"),
            OutsideItsPeriod = fields.OptionalText("outside-its-period"),
        };
        if (type.MinimumDays > type.MaximumDays)
        {
            fields.Wrong("minimum-days", "\"minimum-days\" is more than \"maximum-days\".", "Expected a minimum not above the maximum.");
        }
        fields.Finish();
        return type;
    }

    private IReadOnlyList<string> MadeBy(Fields fields)
    {
        fields.MustHave("made-by", "at least one kind of agency");
        return fields.Names("made-by", makers);
    }

    private static IReadOnlyList<BindsFrom> Binds(Fields fields)
    {
        fields.MustHave("binds-from", "at least one of made, pronounced, served, knew");
        return fields.EnumNames<BindsFrom>("binds-from");
    }

    private static bool PerTerm(Fields fields) => fields.OptionalName("arrest-attaches-to", ["order", "term"]) == "term";
}
