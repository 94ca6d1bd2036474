using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Consents;

/// <summary>Records that somebody agreed to be spoken of. From its first day what the gateway carries is told by itself; what happened before is not told by it.</summary>
internal sealed class RecordConsentAction(SightlineDb db, UnitOfWork unit, ConsentBook book, IIdSource ids)
{
    internal const int Longest = 500;

    internal ConsentId NewId() => new(ids.New());

    public Task<ConsentId> RecordAsync(SharingConsentGiven fact, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var gateway = (await book.GatewaysAsync(stop)).FirstOrDefault(one => one.Code == fact.Gateway);
            var leadsThere = fact.Said.To is not { } to || gateway is null || (await book.LedToAsync(gateway, stop)).Any(agency => agency.Code == to);
            Kernel.Rules.Check(
                new NominalIsKnown("Nominal", await book.IsHeldAsync(fact.Nominal, stop)),
                new ConsentHasAGateway(gateway is not null),
                new ConsentNamesWhomItLeadsTo(leadsThere),
                new ConsentHasBegun(fact.FirstDay, book.Today),
                new ConsentEndsInTime(fact.FirstDay, fact.LastDay, gateway?.ConsentDays),
                new ConsentSaysHow(fact.Said.How),
                new TextIsShortEnough("How", fact.Said.How, Longest));
            unit.State(fact);
            db.Append(new SharingConsent
            {
                Id = fact.Consent,
                NominalId = fact.Nominal,
                Agency = fact.Agency,
                Gateway = fact.Gateway,
                FirstDay = fact.FirstDay,
                LastDay = fact.LastDay,
                Ground = SharingGround.Consent,
                Said = await book.SealAsync(fact.Nominal, fact.Said, stop),
                By = book.Actor.Reference,
                StatedAt = book.Now,
            });
            return fact.Consent;
        },
        stop);
}

/// <summary>Decides to tell others although somebody has not agreed: for some days, with the reason.</summary>
internal sealed class TellWithoutConsentAction(SightlineDb db, UnitOfWork unit, ConsentBook book, IIdSource ids)
{
    internal ConsentId NewId() => new(ids.New());

    public Task<ConsentId> DecideAsync(ToldWithoutConsent fact, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var gateway = (await book.GatewaysAsync(stop)).FirstOrDefault(one => one.Code == fact.Gateway);
            Kernel.Rules.Check(
                new NominalIsKnown("Nominal", await book.IsHeldAsync(fact.Nominal, stop)),
                new ConsentHasAGateway(gateway is not null),
                new ConsentHasBegun(fact.FirstDay, book.Today),
                new ConsentEndsInTime(fact.FirstDay, fact.LastDay, gateway?.WithoutConsentDays),
                new DecidingSaysWhy(fact.Why),
                new TextIsShortEnough("Why", fact.Why, RecordConsentAction.Longest));
            unit.State(fact);
            db.Append(new SharingConsent
            {
                Id = fact.Consent,
                NominalId = fact.Nominal,
                Agency = fact.Agency,
                Gateway = fact.Gateway,
                FirstDay = fact.FirstDay,
                LastDay = fact.LastDay,
                Ground = SharingGround.WithoutConsent,
                Said = await book.SealAsync(fact.Nominal, new ConsentWords(null, fact.Why), stop),
                By = book.Actor.Reference,
                StatedAt = book.Now,
            });
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
            var records = await book.RecordsAsync(fact.Nominal, stop);
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
