using Sightline.Leaks;
using Sightline.People.Model;

namespace Sightline.People.SubjectAccess;

internal static class AnswerWords
{
    internal static string Of(AnswerState state) => state switch { AnswerState.Prepared => "Ready to release", AnswerState.Stopped => "Stopped", _ => "Released" };

    internal static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Address => "An address",
        FindingKind.Postcode => "A postcode",
        FindingKind.PostcodePart => "Part of a postcode",
        FindingKind.Phone => "A phone number",
        FindingKind.PhoneEnding => "The end of a phone number",
        FindingKind.Email => "An e-mail address",
        FindingKind.Place => "A place",
        FindingKind.Town => "A town",
        FindingKind.Whereabouts => "Where somebody is or moved to",
        FindingKind.NewPartner => "A new partner",
        FindingKind.Told => "That somebody told, asked or fears",
        FindingKind.Service => "A service or somebody who helps",
        FindingKind.Position => "A position",
        FindingKind.WrittenBy => "Who wrote it",
        _ => "Details of a child",
    };

    internal static string Of(PaperPartKind part) => part switch
    {
        PaperPartKind.Body => "in the text",
        PaperPartKind.HeaderOrFooter => "in a header or footer",
        PaperPartKind.Comment => "in a comment",
        PaperPartKind.Deleted => "in deleted text",
        PaperPartKind.Hidden => "in hidden text",
        PaperPartKind.Metadata => "in its properties",
        PaperPartKind.FileName => "in its name",
        _ => "in a part that is not seen at once",
    };
}
