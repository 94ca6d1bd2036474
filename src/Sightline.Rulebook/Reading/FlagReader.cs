using Sightline.Kernel;

namespace Sightline.Rulebook.Reading;

internal sealed class FlagReader(Vocabulary vocabulary)
{
    public FlagKind Read(Fields fields)
    {
        var code = fields.Text("code");
        fields.MustHave("set-by", "at least one kind of agency");
        var days = fields.OptionalDays("confirm-days");
        if (!fields.Has("confirm-days"))
        {
            fields.Wrong("confirm-days", "\"confirm-days\" is missing.", "Expected a whole number of days: a flag that is never confirmed is soon wrong.");
        }
        var kind = new FlagKind(HeaderReader.Read(fields, code, vocabulary))
        {
            Name = fields.Text("name"),
            About = fields.OneOf<FlaggedThing>("about") ?? default,
            SetBy = fields.Names("set-by", vocabulary.AgencyKinds).ToHashSet(),
            ConfirmDays = days ?? 1,
            Kind = fields.OneOf<Sensitivity>("kind") ?? default,
            Gravity = fields.OneOf<FlagGravity>("gravity") ?? default,
        };
        fields.Finish();
        return kind;
    }
}
