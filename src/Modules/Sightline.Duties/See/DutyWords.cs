using System.Globalization;
using NodaTime;
using Sightline.Deadlines;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Duties.See;

/// <summary>What a duty is called, to whoever owes it and to whoever waits, each in their own words.</summary>
internal sealed class DutyWords(RuleLookup rules, NamedPorts ports)
{
    public DutyRule? RuleOf(Duty duty) => rules.Find(duty.Rule, duty.RuleDay, duty.RuleArea);

    public string ToDo(Duty duty) => duty.FindWhoOwes
        ? $"Find out who owes this, and tell them: {Words(duty)}"
        : Words(duty);

    public string ToWaiting(Duty duty) => RuleOf(duty)?.OwedToWords ?? "Something is owed to you. Its rule has left the rulebook: ask the agency that owes it.";

    /// <summary>
    /// Who waits, in words that are the same whether anybody does: that a survivors' service waits for what is owed about an order would say that it supports
    /// whom the order protects. Null: the agencies are named.
    /// </summary>
    public string? WaitingUnnamed(Duty duty) => RuleOf(duty)?.OwedTo?.Agency switch
    {
        "service-of-protected-person" => "whoever supports the protected person",
        "service-of-victim" => "whoever supports the victim",
        "stating-agency" => "the agency that stated it",
        _ => null,
    };

    /// <summary>Where the limit comes from: its reason, what stands behind it, and whether anybody checked.</summary>
    public string WhyLimit(Duty duty)
    {
        if (RuleOf(duty) is not { } rule)
        {
            return "its rule has left the rulebook";
        }
        var checkedIt = rule.IsConfirmed("within") && rule.IsConfirmed("calendar") ? "" : ", not confirmed";
        return $"{Span(rule.Within)}, {BasisWord(rule.Basis)}{checkedIt}";
    }

    /// <summary>The address of the page that does it; null where it is marked done instead.</summary>
    public string? LinkTo(Duty duty) => RuleOf(duty) is { } rule && rule.Link != Ports.DutyDoneLink.LinkName && !duty.FindWhoOwes
        ? ports.Link(rule.Link)?.To(duty.SubjectsByName())
        : null;

    /// <summary>It is done by sending it on, and by the receiving desk's word that it came.</summary>
    public bool IsSent(Duty duty) => !duty.FindWhoOwes && RuleOf(duty) is { SentTo.Count: > 0 };

    public bool MayBeMarkedDone(Duty duty) =>
        duty.FindWhoOwes || RuleOf(duty) is not { } rule || rule.Discharges.Any(by => by.Fact == nameof(OwedActionDone));

    /// <summary>"4 June 2025, 2:30am"; with two ends, both.</summary>
    public static string By(Duty duty) => duty.DueEarlier == duty.DueLater
        ? LondonTime.DateAndTime(duty.DueEarlier)
        : $"{LondonTime.DateAndTime(duty.DueEarlier)}, or {LondonTime.DateAndTime(duty.DueLater)}: which of the two is not known";

    /// <summary>"by 2 days".</summary>
    public static string LateBy(Instant due, Instant now)
    {
        var late = now - due;
        var (number, unit) = late.TotalDays >= 2 ? ((int)late.TotalDays, "day") : late.TotalHours >= 1 ? ((int)late.TotalHours, "hour") : (Math.Max(1, (int)late.TotalMinutes), "minute");
        return string.Create(CultureInfo.InvariantCulture, $"by {number} {unit}{(number == 1 ? "" : "s")}");
    }

    /// <summary>How it stands for whoever waits. Between the two ends of an unsettled limit that is not known, never late and never in time.</summary>
    public static string Standing(Duty duty, Instant now) => duty.State switch
    {
        DutyState.Discharged => $"Done, {LondonTime.DateAndTime(duty.DischargedAt!.Value)}",
        DutyState.Waived => $"Waived, {LondonTime.DateAndTime(duty.WaivedAt!.Value)}: it will not be done",
        _ => duty.Due.StateAt(now) switch
        {
            ClockState.Running => "Owed",
            ClockState.NotKnown => $"Owed. Whether it is late is not known. {duty.WhyTwoEnds}",
            _ => $"Late {LateBy(duty.DueLater, now)}",
        },
    };

    public static string SentSince(Instant sent) => $"Sent, not acknowledged since {LondonTime.DateAndTime(sent)}";

    /// <summary>Why it lies on another desk than its own; null where it does not.</summary>
    public static string? WhyHere(Duty duty, string original, string now) => duty.Handed switch
    {
        Handed.ToCoverDesk => $"{original} is shut until after the limit. Its cover desk, {now}, has it.",
        Handed.ToDutyInspector => $"{original} is shut until after the limit, and no cover desk of it is open. {now} has it.",
        Handed.NobodyThere => $"{original} is shut until after the limit, and nobody who covers it is there. Ring somebody who can act.",
        _ => null,
    };

    private string Words(Duty duty)
    {
        var words = RuleOf(duty)?.Words ?? $"What {duty.Rule} asks. Its rule has left the rulebook: ask your manager.";
        return duty.RefusedGateway is { } gateway ? $"{words} Gateway: {gateway}." : words;
    }

    private static string Span(Limit limit) => limit.Unit == LimitUnit.Immediately ? "at once" : $"within {limit}";

    private static string BasisWord(Basis basis) => basis switch
    {
        Basis.Statute => "statute",
        Basis.Guidance => "guidance",
        Basis.Pilot => "pilot",
        _ => "practice",
    };
}
