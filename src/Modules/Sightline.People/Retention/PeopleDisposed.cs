using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Retention;

/// <summary>Takes out of this module's rows what an agency held of somebody: names, addresses, contacts, how to reach them, and all by which they could be found.</summary>
internal sealed class PeopleDisposed(SightlineDb db, UnitOfWork unit, PreparedPeople prepared, IClock clock) : IDisposesOf
{
    public IReadOnlyList<string> Tables { get; } =
    [
        "people_nominal", "people_nominal_name", "people_nominal_address", "people_nominal_contact", "people_nominal_identifier", "people_confidential_contact",
        "people_confidential_key", "people_key", "people_profile", "people_safe_contact", "people_safe_contact_telling", "people_contact_effort", "people_relationship",
        "people_sharing_consent", "people_sharing_consent_end",
    ];

    public async Task DisposeAsync(DisposedRecord record, CancellationToken stop)
    {
        if (record.Kinds.Contains(Sensitivity.SurvivorConfidential))
        {
            await TakeOutReachAsync(record.Nominal, stop);
        }
        if (!record.IsWhole)
        {
            return;
        }
        var nominal = await db.Set<Nominal>().SingleAsync(row => row.Id == record.Nominal, stop);
        nominal.Forenames = nominal.Surname = nominal.PreferredName = nominal.Born = nominal.Sex = nominal.Language = null;
        await RemoveAsync(db.Set<NominalName>().Where(row => row.NominalId == record.Nominal), stop);
        await RemoveAsync(db.Set<NominalAddress>().Where(row => row.NominalId == record.Nominal), stop);
        await RemoveAsync(db.Set<NominalContact>().Where(row => row.NominalId == record.Nominal), stop);
        await RemoveAsync(db.Set<NominalIdentifier>().Where(row => row.NominalId == record.Nominal), stop);
        await TakeOutOfLookUpAsync(nominal, stop);
        await PartAsync(record.Nominal, stop);
    }

    /// <summary>All that says how to reach them, and the digests by which it was found.</summary>
    private async Task TakeOutReachAsync(NominalId nominal, CancellationToken stop)
    {
        await RemoveAsync(db.Set<ConfidentialContact>().Where(row => row.NominalId == nominal), stop);
        await RemoveAsync(db.Set<ConfidentialKeyRow>().Where(row => row.NominalId == nominal), stop);
        await RemoveAsync(db.Set<SafeContactTelling>().Where(row => db.Set<SafeContactRow>().Any(said => said.Id == row.StatementId && said.NominalId == nominal)), stop);
        await RemoveAsync(db.Set<SafeContactRow>().Where(row => row.NominalId == nominal), stop);
        await RemoveAsync(db.Set<ContactAttempt>().Where(row => db.Set<ContactEffort>().Any(effort => effort.Id == row.EffortId && effort.NominalId == nominal)), stop);
        await RemoveAsync(db.Set<ContactEffort>().Where(row => row.NominalId == nominal), stop);
        await RemoveAsync(db.Set<SharingConsentEnd>().Where(row => db.Set<SharingConsent>().Any(consent => consent.Id == row.ConsentId && consent.NominalId == nominal)), stop);
        await RemoveAsync(db.Set<SharingConsent>().Where(row => row.NominalId == nominal), stop);
    }

    private async Task TakeOutOfLookUpAsync(Nominal nominal, CancellationToken stop)
    {
        // By number alone: some of its keys may be of a version before, or of values that were held once.
        await db.Set<LookUpKeyRow>().Where(row => row.Number == nominal.Number).ExecuteDeleteAsync(stop);
        await RemoveAsync(db.Set<LookUpProfile>().Where(row => row.Number == nominal.Number), stop);
        await RemoveAsync(db.Set<RetentionLook>().Where(row => row.NominalId == nominal.Id), stop);
        prepared.Forget(nominal.Number);
    }

    /// <summary>The record stands alone from now on: whoever it was tied to keeps what others hold. Nobody is asked about it any more.</summary>
    private async Task PartAsync(NominalId nominal, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        foreach (var tie in await db.Set<Tie>().Where(tie => tie.NominalId == nominal && tie.Until == null).ToListAsync(stop))
        {
            tie.Until = now;
            unit.State(new NominalUntied { Person = tie.PersonId, Nominal = nominal });
        }
        var asked = await db.Set<TieReview>().Where(review => (review.NominalId == nominal || review.OtherId == nominal) && TieBook.StillOpen.Contains(review.State)).ToListAsync(stop);
        foreach (var review in asked)
        {
            (review.State, review.DecidedAt) = (ReviewState.Disposed, now);
            unit.State(new TieReviewed { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, SamePerson = Answer.NotKnown });
        }
        foreach (var relationship in await db.Set<Relationship>().Where(row => row.OfId == nominal || row.ToId == nominal).ToListAsync(stop))
        {
            // That there was one stays: it is the other's too. From when to when goes.
            db.Entry(relationship).Property(row => row.From).CurrentValue = null;
            relationship.To = null;
        }
    }

    /// <summary>Through the context's tracking, so that the ledger is told of each row that goes.</summary>
    private async Task RemoveAsync<T>(IQueryable<T> rows, CancellationToken stop)
        where T : class => db.Set<T>().RemoveRange(await rows.ToListAsync(stop));
}

/// <summary>Another agency's words about how to reach somebody, or what they agreed to, rest on the record, and would go with its keys.</summary>
internal sealed class WordsOfOthersRestOnIt(SightlineDb db) : IStillNeeded
{
    public async Task<IReadOnlyList<string>> WhyAsync(KeptRecord record, CancellationToken stop)
    {
        var (nominal, agency) = (record.Nominal, record.HeldBy);
        return await db.Set<SafeContactRow>().AnyAsync(row => row.NominalId == nominal && row.Agency != agency, stop)
            || await db.Set<ContactEffort>().AnyAsync(row => row.NominalId == nominal && row.Agency != agency, stop)
            || await db.Set<SharingConsent>().AnyAsync(row => row.NominalId == nominal && row.Agency != agency, stop)
            ? [IStillNeeded.Elsewhere]
            : [];
    }
}
