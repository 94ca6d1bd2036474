namespace Sightline.Rulebook.Reading;

internal sealed class MeetingReader(Vocabulary vocabulary)
{
    public MeetingRule Read(Fields fields)
    {
        var code = fields.Text("code");
        fields.MustHave("held-by", "at least one kind of agency");
        fields.MustHave("collects", "at least one kind of thing");
        fields.MustHave("worst-first", "at least one ground");
        fields.MustHave("first-list-days", "a whole number of days");
        var found = new MeetingRule(HeaderReader.Read(fields, code, vocabulary))
        {
            Name = fields.Text("name"),
            Plain = fields.Text("plain"),
            HeldBy = fields.Names("held-by", vocabulary.AgencyKinds).ToHashSet(),
            Collects = fields.EnumNames<MeetingCollects>("collects"),
            WithOthers = fields.YesOrNo("with-others"),
            FirstListDays = fields.OptionalDays("first-list-days") ?? 1,
            WorstFirst = fields.EnumNames<MeetingGround>("worst-first"),
        };
        fields.Finish();
        return found;
    }
}
