using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Discharge;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.Rules;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;
using static Sightline.Kernel.Rules;

namespace Sightline.Duties.Send;

/// <summary>What somebody says of a sending: exactly one of <see cref="To"/> and <see cref="ToWhom"/>.</summary>
internal sealed record NewSending(DutyId Duty)
{
    public AgencyCode? To { get; init; }

    public string? ToWhom { get; init; }

    public PassedBy? How { get; init; }

    public Instant? SentAt { get; init; }
}

internal sealed class SendingTools(Receivers receivers, DutyWords words, DeskBook desks, DutyNotices notices, SendingSecrets secrets)
{
    public MaracReferrals Referrals => secrets.Referrals;

    public Receivers Receivers { get; } = receivers;

    public DutyWords Words { get; } = words;

    public DeskBook Desks { get; } = desks;

    public DutyNotices Notices { get; } = notices;

    public Vault Vault => secrets.Vault;
}

internal sealed record SendingSecrets(Vault Vault, MaracReferrals Referrals);

/// <summary>
/// The owing desk says that it passed on what was owed. The duty stays open, with its clock, until the receiving desk has said that it came; sent again to another
/// desk, it is done once any of them has.
/// </summary>
internal sealed class SendAction(SightlineDb db, UnitOfWork unit, SendingTools tools, Acting acting, SendingSources sources)
{
    /// <returns>False: there is no such duty that this agency may know of.</returns>
    public Task<bool> SendAsync(NewSending input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await FindAsync(input.Duty, stop) is not { } duty)
            {
                return false;
            }
            await KeepAsync(duty, input, null, stop);
            return true;
        },
        stop);

    /// <param name="said">As stated; its id and time are kept.</param>
    internal Task SendAsync(OwedActionSent said, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var duty = await FindAsync(said.Duty, stop);
            Check(new DutyMustBeKnown(duty), new SendingIsNew(await db.Set<DutySending>().AnyAsync(row => row.Id == said.Sending, stop)));
            await KeepAsync(duty!, new NewSending(said.Duty) { To = said.To, ToWhom = said.ToWhom, How = said.How, SentAt = said.At }, said, stop);
        },
        stop);

    private Task<Duty?> FindAsync(DutyId id, CancellationToken stop) =>
        db.DutiesSeenBy(acting.Current).AsNoTracking().FirstOrDefaultAsync(duty => duty.Id == id, stop);

    private async Task KeepAsync(Duty duty, NewSending input, OwedActionSent? said, CancellationToken stop)
    {
        var receiver = input.To is { } to ? (await tools.Receivers.OfAsync(duty, stop)).FirstOrDefault(one => one.Agency == to) : null;
        var toWhom = string.IsNullOrWhiteSpace(input.ToWhom) ? null : input.ToWhom.Trim();
        Check(
            new OnlyTheOwingAgencySends(acting.Current, duty.OwedBy, await tools.Desks.AgencyNameAsync(duty.OwedBy, stop)),
            new OnlyAnOpenDutyIsMarkedDone(duty.State),
            new OnlyWhatIsSentIsSent(tools.Words.IsSent(duty)),
            new SendingSaysToWhom(input.To is not null, toWhom),
            new SendingLeadsThere(input.To is null || receiver is not null),
            new TextOfSendingIsShort("ToWhom", toWhom),
            new SendingSaysHow(input.How is { } how && Enum.IsDefined(how)),
            new SendingIsNotAhead(input.SentAt, sources.Now));
        var fact = (said ?? new OwedActionSent { At = input.SentAt!.Value, Duty = duty.Id, Sending = sources.NewId(), By = duty.OwedBy, How = input.How!.Value }) with
        {
            By = duty.OwedBy,
            To = receiver?.Agency,
            Desk = receiver?.Desk,
            ToWhom = toWhom,
        };
        fact = unit.State(fact);
        db.Add(new DutySending
        {
            Id = fact.Sending,
            Duty = duty.Id,
            To = fact.To,
            Desk = fact.Desk,
            ToWhom = toWhom is null ? null : await tools.Vault.SealAsync(duty.Id.Value, Sensitivity.Ordinary, toWhom, stop),
            How = fact.How,
            SentAt = fact.At,
        });
        if (tools.Words.RuleOf(duty)?.RefersTo == DutyRule.Marac)
        {
            await tools.Referrals.ReferAsync(duty, fact, stop);
        }
        if (receiver is { Desk: { } desk })
        {
            await tools.Notices.SentAsync(duty, receiver.Agency, desk, stop);
        }
    }
}

internal sealed class SendingSources(IClock clock, IIdSource ids)
{
    public Instant Now => clock.GetCurrentInstant();

    public SendingId NewId() => new(ids.New());
}
