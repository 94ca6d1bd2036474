using System.Globalization;
using NodaTime;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.SafeContact;

/// <summary>What stands on the block, in words.</summary>
internal static class ContactWords
{
    internal static readonly IReadOnlyList<ContactWay> Ways = Enum.GetValues<ContactWay>();

    internal static readonly IReadOnlyList<(IsoDayOfWeek Day, string Name)> Days =
        [.. Enumerable.Range(1, 7).Select(day => ((IsoDayOfWeek)day, ((IsoDayOfWeek)day).ToString()))];

    /// <summary>Kinds of agency that contact people, as a form offers them.</summary>
    internal static readonly IReadOnlyList<(AgencyKind Kind, string Name)> Kinds =
    [
        (AgencyKind.Police, "Police"), (AgencyKind.FamilyCourt, "Family courts"), (AgencyKind.MagistratesCourt, "Magistrates’ courts"), (AgencyKind.CrownCourt, "Crown Courts"),
        (AgencyKind.OtherCourt, "Other courts"), (AgencyKind.Probation, "Probation"), (AgencyKind.LocalAuthority, "Children’s services"), (AgencyKind.SupportService, "Survivors’ services"),
    ];

    internal static string Of(ContactWay way) => way switch
    {
        ContactWay.Phone => "Phone",
        ContactWay.Text => "Text message",
        ContactWay.Voicemail => "Message on the phone",
        ContactWay.Email => "E-mail",
        ContactWay.Letter => "Letter",
        ContactWay.Visit => "Visit",
        _ => "Through somebody",
    };

    internal static string Of(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.SpokeToThem => "Spoke to them",
        ContactOutcome.SomebodyElseAnswered => "Somebody else answered; nothing was said",
        ContactOutcome.NoAnswer => "No answer",
        _ => "The number or address is dead",
    };

    internal static string Of(SaidBy by) => by switch
    {
        SaidBy.Themselves => "They said so themselves",
        SaidBy.Trusted => "Somebody they trust said so",
        SaidBy.Professional => "Somebody who works with them said so",
        SaidBy.ToldToCourt => "They told a court",
        _ => "Who said so is not known",
    };

    internal static string Of(ToldFor purpose) =>
        purpose == ToldFor.LifeInDanger ? "only while somebody answers a call, or in an emergency" : "whenever they contact them";

    internal static string? When(SafeContactWords said)
    {
        var days = said.Days.Count == 7 ? "Every day" : string.Join(", ", said.Days.Order());
        var hours = (said.FromMinute, said.ToMinute) switch
        {
            ({ } from, { } to) => $"{Clock(from)} to {Clock(to)}",
            ({ } from, null) => $"from {Clock(from)}",
            (null, { } to) => $"before {Clock(to)}",
            _ => null,
        };
        return string.Join("; ", new[] { days, hours, said.When }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } words ? words : null;
    }

    /// <summary>Whether a moment lies in the days and hours that were said. Words alone, or nothing, answer nothing.</summary>
    internal static Answer IsSafeTime(SafeContactWords said, Instant now)
    {
        var local = now.InZone(LondonTime.Zone);
        var minute = (local.Hour * 60) + local.Minute;
        if (said.Days.Count == 0 && said.FromMinute is null && said.ToMinute is null)
        {
            return Answer.NotKnown;
        }
        var isDay = said.Days.Count == 0 || said.Days.Contains(local.DayOfWeek);
        return Answers.Of(isDay && minute >= (said.FromMinute ?? 0) && minute < (said.ToMinute ?? 24 * 60));
    }

    /// <summary>"7 months ago", "today".</summary>
    internal static string Ago(LocalDate day, LocalDate today)
    {
        var between = Period.Between(day, today, PeriodUnits.Years | PeriodUnits.Months | PeriodUnits.Days);
        return between switch
        {
            { Years: > 0 } => $"{Counted(between.Years, "year")} ago",
            { Months: > 0 } => $"{Counted(between.Months, "month")} ago",
            { Days: > 0 } => $"{Counted(between.Days, "day")} ago",
            _ => "today",
        };
    }

    private static string Counted(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Clock(int minute)
    {
        var hour = minute / 60 % 24;
        var minutes = minute % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{minute % 60:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{(hour % 12 == 0 ? 12 : hour % 12)}{minutes}{(hour < 12 ? "am" : "pm")}");
    }
}
