using NodaTime;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Screens;

namespace Sightline.Duties.Send;

internal static class SendingWords
{
    public static string Of(PassedBy way) => way switch
    {
        PassedBy.Telephone => "By telephone",
        PassedBy.SecureEmail => "By secure email",
        PassedBy.InPerson => "In person",
        PassedBy.OnPaper => "On paper",
        _ => "Through a system of theirs",
    };

    /// <summary>"by telephone", in the middle of a sentence.</summary>
    public static string InSentence(PassedBy way) => string.Concat(char.ToLowerInvariant(Of(way)[0]).ToString(), Of(way).AsSpan(1));

    public static PassedBy? Read(string? chosen) => Enum.TryParse<PassedBy>(chosen, out var way) && Enum.IsDefined(way) ? way : null;

    /// <summary>The moment that a day and a time name. In the hour that the clocks skip or repeat, the later reading. Null: either cannot be read, and it is said how.</summary>
    public static Instant? Moment(DateReading day, TimeReading time) =>
        day.Date is { } date && time.Time is { } hour ? (date + hour).InZoneLeniently(LondonTime.Zone).ToInstant() : null;
}
