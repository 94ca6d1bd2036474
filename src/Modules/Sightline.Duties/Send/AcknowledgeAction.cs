using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Duties.Rules;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using static Sightline.Kernel.Rules;

namespace Sightline.Duties.Send;

/// <summary>What whoever sent it was told by a desk that does not use this register.</summary>
internal sealed record ToldByHand(string? Who, PassedBy? How, Instant? At);

/// <summary>The receiving desk has what was sent to it: it says so itself, or told whoever sent it. Stating that is what discharges the duty.</summary>
internal sealed class AcknowledgeAction(SightlineDb db, UnitOfWork unit, SendingTools tools, Acting acting, SendingSources sources)
{
    /// <summary>The receiving agency says so itself, now.</summary>
    /// <returns>False: nothing was sent to this agency under that id.</returns>
    public Task<bool> SayAsync(SendingId id, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await OwnAsync(id, stop) is not { } sending)
            {
                return false;
            }
            await KeepAsync(sending, new OwedActionAcknowledged { Duty = sending.Duty, Sending = id, OwedBy = acting.Current.Agency, By = acting.Current.Agency }, stop);
            return true;
        },
        stop);

    /// <summary>Whoever sent it was told so, by a desk of which nobody uses this register.</summary>
    /// <returns>False: this agency sent nothing under that id.</returns>
    public Task<bool> ToldAsync(SendingId id, ToldByHand told, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await SentAsync(id, stop) is not { } sending)
            {
                return false;
            }
            await CheckToldAsync(sending, told, stop);
            var fact = new OwedActionAcknowledged
            {
                At = told.At!.Value, Duty = sending.Duty, Sending = id, OwedBy = acting.Current.Agency, By = acting.Current.Agency, How = told.How, Who = told.Who!.Trim(),
            };
            await KeepAsync(sending, fact, stop);
            return true;
        },
        stop);

    /// <param name="said">As stated; its id and time are kept.</param>
    internal Task AcknowledgeAsync(OwedActionAcknowledged said, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var own = await OwnAsync(said.Sending, stop);
            var sending = own ?? await SentAsync(said.Sending, stop);
            Check(new SendingMustBeKnown(sending is not null && sending.Duty == said.Duty));
            if (own is null)
            {
                await CheckToldAsync(sending!, new ToldByHand(said.Who, said.How, said.At), stop);
            }
            await KeepAsync(sending!, said with { By = acting.Current.Agency }, stop);
        },
        stop);

    private async Task CheckToldAsync(DutySending sending, ToldByHand told, CancellationToken stop) => Check(
        new ReceiverSaysItself(await tools.Receivers.SaysItselfAsync(sending, stop)),
        new AcknowledgementSaysWho(told.Who),
        new TextOfSendingIsShort("Who", told.Who),
        new AcknowledgementSaysHow(told.How is { } how && Enum.IsDefined(how)),
        new AcknowledgementFollowsTheSending(told.At, sending.SentAt, sources.Now));

    private async Task KeepAsync(DutySending sending, OwedActionAcknowledged said, CancellationToken stop)
    {
        var duty = await db.Set<Duty>().AsNoTracking().FirstAsync(duty => duty.Id == sending.Duty, stop);
        Check(new OnlyASendingThatIsOpenIsAcknowledged(sending.AcknowledgedAt is null && duty.State == DutyState.Open));
        var fact = unit.State(said with { OwedBy = duty.OwedBy });
        sending.AcknowledgedAt = fact.At;
        sending.AcknowledgedBy = fact.By;
        sending.AcknowledgedHow = fact.How;
        sending.AcknowledgedWho = fact.Who is { } who ? await tools.Vault.SealAsync(duty.Id.Value, Sensitivity.Ordinary, who, stop) : null;
    }

    private Task<DutySending?> OwnAsync(SendingId id, CancellationToken stop) =>
        db.Set<DutySending>().FirstOrDefaultAsync(sending => sending.Id == id && sending.To == acting.Current.Agency, stop);

    private async Task<DutySending?> SentAsync(SendingId id, CancellationToken stop) =>
        await db.Set<DutySending>().FirstOrDefaultAsync(sending => sending.Id == id, stop) is { } sending
        && await db.DutiesOwedBy(acting.Current).AnyAsync(duty => duty.Id == sending.Duty, stop) ? sending : null;
}
