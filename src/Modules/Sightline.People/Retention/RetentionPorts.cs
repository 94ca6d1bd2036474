using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Retention;

/// <summary>The agency that holds the record.</summary>
[Named("agency-that-keeps-record")]
internal sealed class AgencyThatKeepsRecord : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        Task.FromResult(fact is RetentionReviewRaised raised ? Resolved.To(raised.Agency) : Resolved.NotKnown);
}

/// <summary>The page on which it is decided.</summary>
[Named("retention-review")]
internal sealed class RetentionReviewLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue(nameof(RetentionReviewRaised.Review), out var review) ? $"/people/retention/{review}" : null;
}

/// <summary>Questions and holds about somebody the reader is kept from are on no list of theirs.</summary>
internal sealed class PeopleOfRetention(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var reviews = things.Select(thing => new RetentionReviewId(thing)).ToList();
        var holds = things.Select(thing => new LegalHoldId(thing)).ToList();
        var asked = await db.Set<RetentionReview>().AsNoTracking().Where(row => reviews.Contains(row.Id)).Select(row => new { row.Id, row.NominalId }).ToListAsync(stop);
        var held = await db.Set<LegalHold>().AsNoTracking().Where(row => holds.Contains(row.Id)).Select(row => new { row.Id, row.NominalId }).ToListAsync(stop);
        return [.. asked.Select(row => new PersonOf(row.Id.Value, row.NominalId.Value)), .. held.Select(row => new PersonOf(row.Id.Value, row.NominalId.Value))];
    }
}

/// <summary>What was decided, on whose record, without ids and times.</summary>
internal sealed class StoredRetention(SightlineDb db) : IStoredThing
{
    public string Kind => "retention";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var names = await Data.Canonical.AllAsync(db, stop);
        foreach (var row in await db.Set<RetentionReview>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{names[row.NominalId]}|{row.Agency}|{row.Class}|{row.State}|{row.KeptUntil}";
        }
        foreach (var row in await db.Set<LegalHold>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{names[row.NominalId]}|{row.Agency}|hold|{row.LiftedAt is null}";
        }
        foreach (var row in await db.Set<Disposal>().AsNoTracking().ToListAsync(stop))
        {
            yield return $"{names[row.NominalId]}|{row.Agency}|{row.Class}|disposed|{row.IsWhole}";
        }
    }
}
