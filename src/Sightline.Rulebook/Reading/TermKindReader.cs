namespace Sightline.Rulebook.Reading;

internal static class TermKindReader
{
    public static TermKind Read(Fields fields)
    {
        var kind = new TermKind(fields.Text("code"), fields.Text("plain"), fields.YesOrNo("place"));
        fields.Finish();
        return kind;
    }
}
