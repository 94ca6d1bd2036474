using Sightline.Facts.People;
using Sightline.Linkage;

namespace Sightline.People.SafeContact;

/// <summary>Numbers, mailboxes and addresses in the form in which two are compared, however they are written.</summary>
internal static class ContactValue
{
    internal static string? Of(ContactWay way, string? value) => way switch
    {
        _ when string.IsNullOrWhiteSpace(value) => null,
        ContactWay.Phone or ContactWay.Text or ContactWay.Voicemail => Phone(value),
        _ => Plain(value),
    };

    /// <summary>Whatever a field of contact holds: digits are a number.</summary>
    internal static string Any(string value) => value.Contains('@', StringComparison.Ordinal) ? Plain(value) : Phone(value);

    private static string Phone(string value) => ContactText.Phone(value) ?? Plain(value);

    private static string Plain(string value) =>
        string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
