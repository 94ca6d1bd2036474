using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.See;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.Send;

/// <summary>One sending as the agency that owes it reads it.</summary>
internal sealed record SentShown(Guid Sending, string Heading, string To)
{
    public required string HowAndWhen { get; init; }

    public required string Acknowledged { get; init; }

    /// <summary>Nobody of the receiving desk uses this register: whoever sent it writes down who said that it came.</summary>
    public bool MayBeTold { get; init; }
}

/// <summary>What was passed on, for whoever sent it and for whoever it was sent to. Nobody else reads where it went: that would say whom a service knows.</summary>
internal sealed class SentLines(SightlineDb db, DeskBook desks, SentTools tools, Acting acting)
{
    private const string NoLongerHeld = "No longer held";

    public async Task<IReadOnlyList<SentShown>> OfAsync(Duty duty, CancellationToken stop)
    {
        var sendings = await db.Set<DutySending>().AsNoTracking().Where(sending => sending.Duty == duty.Id)
            .OrderByDescending(sending => sending.SentAt).ThenByDescending(sending => sending.Id).ToListAsync(stop);
        var shown = new List<SentShown>(sendings.Count);
        foreach (var sending in sendings)
        {
            shown.Add(await ShowAsync(duty, sending, stop));
        }
        return shown;
    }

    /// <summary>Everything that was sent to this agency, acknowledged or not; without what is about somebody from whom the reader is kept.</summary>
    public async Task<IQueryable<DutySending>> ToThisAgencyAsync(CancellationToken stop)
    {
        var own = acting.Current.Agency;
        var duties = await tools.Kept.WithoutAsync(db.Set<Duty>().Where(duty => db.Set<DutySending>().Any(sending => sending.Duty == duty.Id && sending.To == own)), stop);
        return db.Set<DutySending>().Where(sending => sending.To == own && duties.Any(duty => duty.Id == sending.Duty));
    }

    /// <summary>Those of them that wait for a word.</summary>
    public IQueryable<DutySending> Open(IQueryable<DutySending> sendings) =>
        sendings.Where(sending => sending.AcknowledgedAt == null && db.Set<Duty>().Any(duty => duty.Id == sending.Duty && duty.State == DutyState.Open));

    public Task<bool> WaitsForThisAgencyAsync(Duty duty, CancellationToken stop)
    {
        var own = acting.Current.Agency;
        return db.Set<DutySending>().AnyAsync(
            sending => sending.Duty == duty.Id && sending.To == own && sending.AcknowledgedAt == null && duty.State == DutyState.Open, stop);
    }

    /// <summary>
    /// As the receiving agency reads them. One that no gateway lets know of the duty was sent something all the same, by another lawful way: it reads who sent it, how and
    /// when, and nothing of what it is.
    /// </summary>
    public async Task<IReadOnlyList<ReceivedLine>> LinesAsync(IReadOnlyList<DutySending> sendings, CancellationToken stop)
    {
        var ids = sendings.Select(sending => sending.Duty).ToList();
        var duties = (await db.Set<Duty>().AsNoTracking().Where(duty => ids.Contains(duty.Id)).ToListAsync(stop)).ToDictionary(duty => duty.Id);
        var known = (await db.DutiesOwedTo(acting.Current).Where(duty => ids.Contains(duty.Id)).Select(duty => duty.Id).ToListAsync(stop)).ToHashSet();
        var lines = new List<ReceivedLine>(sendings.Count);
        foreach (var sending in sendings)
        {
            var duty = duties[sending.Duty];
            var isKnown = known.Contains(duty.Id);
            lines.Add(new ReceivedLine(sending.Id.Value, isKnown ? tools.Words.ToWaiting(duty) : "Something was sent to you.", await SentByAsync(duty, sending, stop))
            {
                Page = isKnown ? $"~/duties/{duty.Id.Value:D}" : null,
                Reference = duty.Reference,
                By = DutyWords.By(duty),
            });
        }
        return lines;
    }

    private async Task<string> SentByAsync(Duty duty, DutySending sending, CancellationToken stop)
    {
        var desk = sending.Desk is { } code ? $" to {await desks.DeskNameAsync(code, stop)}" : "";
        return $"Sent by {await desks.AgencyNameAsync(duty.OwedBy, stop)}{desk}, {SendingWords.InSentence(sending.How)}, {LondonTime.DateAndTime(sending.SentAt)}.";
    }

    private async Task<SentShown> ShowAsync(Duty duty, DutySending sending, CancellationToken stop)
    {
        var to = await tools.Receivers.NameAsync(sending, stop) ?? await OpenedAsync(duty, sending.ToWhom, stop);
        var saysItself = await tools.Receivers.SaysItselfAsync(sending, stop);
        return new SentShown(sending.Id.Value, $"Sent {LondonTime.DateAndTime(sending.SentAt)}", to)
        {
            HowAndWhen = $"{SendingWords.Of(sending.How)}, {LondonTime.DateAndTime(sending.SentAt)}",
            Acknowledged = await AcknowledgedAsync(duty, sending, saysItself, stop),
            MayBeTold = sending.AcknowledgedAt is null && duty.State == DutyState.Open && saysItself is null,
        };
    }

    private async Task<string> AcknowledgedAsync(Duty duty, DutySending sending, string? saysItself, CancellationToken stop)
    {
        if (sending.AcknowledgedAt is not { } at)
        {
            return duty.State != DutyState.Open ? "No"
                : saysItself is null ? $"Not since {LondonTime.DateAndTime(sending.SentAt)}. Ask them."
                : $"Not since {LondonTime.DateAndTime(sending.SentAt)}. {saysItself} say so in this register: ring them if they do not.";
        }
        return sending.AcknowledgedHow is { } how
            ? $"{LondonTime.DateAndTime(at)}, by {await OpenedAsync(duty, sending.AcknowledgedWho, stop)}, {SendingWords.InSentence(how)}"
            : $"{LondonTime.DateAndTime(at)}, by them in this register";
    }

    private async Task<string> OpenedAsync(Duty duty, byte[]? value, CancellationToken stop) =>
        value is null ? NoLongerHeld : await tools.Vault.OpenOrdinaryAsync(duty.Id.Value, value, stop) ?? NoLongerHeld;
}

internal sealed class SentTools(Receivers receivers, DutyWords words, DutiesKeptBack kept, Vault vault)
{
    public Receivers Receivers { get; } = receivers;

    public DutyWords Words { get; } = words;

    public DutiesKeptBack Kept { get; } = kept;

    public Vault Vault { get; } = vault;
}
