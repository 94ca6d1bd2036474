using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Consents;

/// <summary>Records that somebody agreed to be spoken of. From its first day what the gateway carries is told by itself; what happened before is not told by it.</summary>
internal sealed class RecordConsentAction(UnitOfWork unit, ConsentBook book, IIdSource ids)
{
    internal const int Longest = 500;

    public Task<ConsentId> RecordAsync(NewConsent input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var gateway = (await book.GatewaysAsync(stop)).FirstOrDefault(one => one.Code == input.Gateway);
            var leadsThere = input.Said.To is not { } to || gateway is null || (await book.LedToAsync(gateway, stop)).Any(agency => agency.Code == to);
            Kernel.Rules.Check(
                new NominalIsKnown("Nominal", await book.Subjects.IsHeldAsync(input.Nominal, stop)),
                new ConsentHasAGateway(gateway is not null),
                new ConsentNamesWhomItLeadsTo(leadsThere),
                new ConsentHasBegun(input.FirstDay, book.Today),
                new ConsentEndsInTime(input.FirstDay, input.LastDay, gateway?.ConsentDays),
                new ConsentSaysHow(input.Said.How),
                new TextIsShortEnough("How", input.Said.How, Longest));
            var kept = input with { Nominal = await book.Subjects.OwnOfAsync(input.Nominal, book.Actor.Agency, stop) };
            var fact = new SharingConsentGiven
            {
                Consent = new ConsentId(ids.New()),
                Nominal = kept.Nominal,
                Agency = book.Actor.Agency,
                Gateway = kept.Gateway,
                FirstDay = kept.FirstDay!.Value,
                LastDay = kept.LastDay!.Value,
                Said = kept.Said,
            };
            unit.State(fact);
            await book.KeepAsync(fact.Consent, kept, SharingGround.Consent, stop);
            return fact.Consent;
        },
        stop);
}

/// <summary>Decides to tell others although somebody has not agreed: for some days, with the reason.</summary>
internal sealed class TellWithoutConsentAction(UnitOfWork unit, ConsentBook book, IIdSource ids)
{
    public Task<ConsentId> DecideAsync(NewConsent input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var gateway = (await book.GatewaysAsync(stop)).FirstOrDefault(one => one.Code == input.Gateway);
            Kernel.Rules.Check(
                new NominalIsKnown("Nominal", await book.Subjects.IsHeldAsync(input.Nominal, stop)),
                new ConsentHasAGateway(gateway is not null),
                new ConsentHasBegun(input.FirstDay, book.Today),
                new ConsentEndsInTime(input.FirstDay, input.LastDay, gateway?.WithoutConsentDays),
                new DecidingSaysWhy(input.Said.How),
                new TextIsShortEnough("Why", input.Said.How, RecordConsentAction.Longest));
            var kept = input with { Nominal = await book.Subjects.OwnOfAsync(input.Nominal, book.Actor.Agency, stop) };
            var fact = new ToldWithoutConsent
            {
                Consent = new ConsentId(ids.New()),
                Nominal = kept.Nominal,
                Agency = book.Actor.Agency,
                Gateway = kept.Gateway,
                FirstDay = kept.FirstDay!.Value,
                LastDay = kept.LastDay!.Value,
                Why = kept.Said.How,
            };
            unit.State(fact);
            await book.KeepAsync(fact.Consent, kept, SharingGround.WithoutConsent, stop);
            return fact.Consent;
        },
        stop);
}

/// <summary>They no longer agree: from now on nothing is told by it. What was told stays told.</summary>
internal sealed class WithdrawConsentAction(SightlineDb db, UnitOfWork unit, ConsentBook book)
{
    /// <returns>False: this agency recorded nothing under that id.</returns>
    public Task<bool> WithdrawAsync(SharingConsentWithdrawn fact, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var records = await book.Subjects.NominalsOfAsync(fact.Nominal, stop);
            if ((await book.OwnAsync(records, stop)).FirstOrDefault(one => one.Row.Id == fact.Consent) is not { } kept)
            {
                return false;
            }
            Kernel.Rules.Check(
                new ConsentStillStands(kept.End is not null || kept.Row.LastDay < book.Today),
                new DecidingSaysWhy(fact.Why),
                new TextIsShortEnough("Why", fact.Why, RecordConsentAction.Longest));
            unit.State(fact with { Nominal = kept.Row.NominalId });
            db.Append(new SharingConsentEnd
            {
                ConsentId = fact.Consent,
                Why = await book.SealAsync(kept.Row.NominalId, fact.Why, stop),
                By = book.Actor.Reference,
                At = book.Now,
            });
            return true;
        },
        stop);
}
