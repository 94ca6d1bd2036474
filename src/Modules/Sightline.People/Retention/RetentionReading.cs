using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.People.Retention;

internal sealed record RetentionLine(RetentionReviewId Id, string Reference, string Class, string RanOut);

internal sealed record HoldLine(LegalHoldId Id, string Reference, string Placed);

internal sealed record RetentionList(IReadOnlyList<RetentionLine> Due, IReadOnlyList<HoldLine> Holds, IReadOnlyList<RetentionLine> Disposed);

/// <summary>A record whose time has run out, as whoever decides sees it.</summary>
internal sealed record RetentionShown(RetentionReview Review, PersonName Name)
{
    /// <summary>Null: the class is no longer in the rulebook.</summary>
    public required RetentionClass? Class { get; init; }

    public required string? CountedFrom { get; init; }

    /// <summary>References and words of the holds that stop it.</summary>
    public required IReadOnlyList<HoldLine> Holds { get; init; }

    public required IReadOnlyList<string> StillNeeded { get; init; }

    public required bool IsStillDue { get; init; }

    public required string Decided { get; init; }

    public required string? Why { get; init; }
}

internal sealed record HoldShown(LegalHold Hold, PersonName Name)
{
    public required string Why { get; init; }

    public required string By { get; init; }

    public required string? Lifted { get; init; }
}

/// <summary>What the records desk of an agency decides on: of its own records alone, and of nobody the reader is kept from.</summary>
internal sealed class RetentionReading(SightlineDb db, ReadAudit audit, Vault vault, RetentionReadingTools tools)
{
    private const int Most = 200;
    private const string What = "retention";

    internal async Task<RetentionList> ListAsync(CancellationToken stop)
    {
        var agency = tools.Viewer.Actor.Agency;
        var due = await tools.Kept.WithoutAsync(
            await db.Set<RetentionReview>().AsNoTracking().Where(row => row.Agency == agency && row.State == RetentionState.Open).OrderBy(row => row.RanOut).Take(Most).ToListAsync(stop),
            row => [row.NominalId.Value], stop);
        var holds = await tools.Kept.WithoutAsync(
            await db.Set<LegalHold>().AsNoTracking().Where(row => row.Agency == agency && row.LiftedAt == null).OrderBy(row => row.PlacedAt).Take(Most).ToListAsync(stop),
            row => [row.NominalId.Value], stop);
        var disposed = await tools.Kept.WithoutAsync(
            await db.Set<Disposal>().AsNoTracking().Where(row => row.Agency == agency).OrderByDescending(row => row.At).Take(Most).ToListAsync(stop), row => [row.NominalId.Value], stop);
        var subjects = due.Select(row => row.NominalId).Concat(holds.Select(row => row.NominalId)).Concat(disposed.Select(row => row.NominalId)).Distinct().ToList();
        return await audit.ShowAsync(
            new Disclosure(What, [.. subjects.Select(one => one.Value)], ["due", "holds", "disposed"]),
            async () =>
            {
                var called = await ReferencesAsync(subjects, stop);
                return new RetentionList(
                    [.. due.Select(row => new RetentionLine(row.Id, called[row.NominalId], TitleOf(row.Class), LondonTime.Date(LondonTime.DayOf(row.RanOut))))],
                    [.. holds.Select(row => new HoldLine(row.Id, called[row.NominalId], LondonTime.DateAndTime(row.PlacedAt)))],
                    [.. disposed.Select(row => new RetentionLine(row.ReviewId, called[row.NominalId], TitleOf(row.Class), LondonTime.DateAndTime(row.At)))]);
            },
            stop);
    }

    /// <summary>Null: there is none of this agency.</summary>
    internal async Task<RetentionShown?> FindAsync(RetentionReviewId id, CancellationToken stop)
    {
        var agency = tools.Viewer.Actor.Agency;
        return await db.Set<RetentionReview>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Agency == agency, stop) is { } review
            ? await audit.ShowAsync(new Disclosure(What, [review.NominalId.Value], ["decision"]), () => ShowAsync(review, stop), stop)
            : null;
    }

    internal async Task<HoldShown?> FindAsync(LegalHoldId id, CancellationToken stop)
    {
        var agency = tools.Viewer.Actor.Agency;
        return await db.Set<LegalHold>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Agency == agency, stop) is { } hold
            ? await audit.ShowAsync(
                new Disclosure(What, [hold.NominalId.Value], ["hold"]),
                async () => new HoldShown(hold, await NameAsync(hold.NominalId, stop))
                {
                    Why = await OpenAsync(hold.NominalId, hold.Why, stop) ?? "Disposed of",
                    By = await WhoAsync(hold.PlacedBy, stop),
                    Lifted = hold.LiftedAt is { } at ? $"{LondonTime.DateAndTime(at)}, {await WhoAsync(hold.LiftedBy, stop)}: {await OpenAsync(hold.NominalId, hold.WhyLifted, stop) ?? "disposed of"}" : null,
                },
                stop)
            : null;
    }

    /// <summary>A record of one's own agency that stands, by its name. Null: none.</summary>
    internal async Task<PersonName?> OwnAsync(NominalId id, CancellationToken stop)
    {
        var agency = tools.Viewer.Actor.Agency;
        return await db.Set<Nominal>().AnyAsync(row => row.Id == id && row.HeldBy == agency, stop)
            ? await audit.ShowAsync(new Disclosure(What, [id.Value], ["identity"]), () => NameAsync(id, stop), stop)
            : null;
    }

    private async Task<RetentionShown> ShowAsync(RetentionReview review, CancellationToken stop)
    {
        var times = review.State == RetentionState.Open ? await tools.Times.OfAsync(review.NominalId, stop) : null;
        var time = times?.All.FirstOrDefault(one => one.Class.Code == review.Class.Value);
        var holds = times is null ? [] : await tools.Holds.OnAsync(times.Record, stop);
        var called = await ReferencesAsync([.. holds.Select(hold => hold.NominalId)], stop);
        return new RetentionShown(review, await NameAsync(review.NominalId, stop))
        {
            Class = tools.Times.Find(review.Class),
            CountedFrom = time?.Since is { } since ? LondonTime.Date(LondonTime.DayOf(since)) : null,
            Holds = [.. holds.Select(hold => new HoldLine(hold.Id, called[hold.NominalId], LondonTime.DateAndTime(hold.PlacedAt)))],
            StillNeeded = times is null ? [] : await tools.Needed.WhyAsync(times.Record, stop),
            IsStillDue = times?.Due(tools.Times.Today).Any(one => one.Class.Code == review.Class.Value) == true,
            Decided = review.DecidedAt is { } at ? $"{LondonTime.DateAndTime(at)}, {await WhoAsync(review.DecidedBy, stop)}" : "",
            Why = review.Why is { } why ? await OpenAsync(review.NominalId, why, stop) : null,
        };
    }

    private string TitleOf(RetentionClassCode code) => tools.Times.Find(code)?.Title ?? code.Value;

    private Task<string?> OpenAsync(NominalId nominal, byte[]? text, CancellationToken stop) =>
        text is null ? Task.FromResult<string?>(null) : vault.OpenOrdinaryAsync(nominal.Value, text, stop);

    private async Task<PersonName> NameAsync(NominalId id, CancellationToken stop)
    {
        var held = await db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking().SingleAsync(row => row.Id == id, stop);
        return held.DisposedAt is null ? NameWords.Of(held, tools.Times.Today, tools.Viewer.SeesOrdinary) : new PersonName("Disposed of", "disposed of", held.Reference);
    }

    private Task<Dictionary<NominalId, string>> ReferencesAsync(IReadOnlyList<NominalId> ids, CancellationToken stop) =>
        db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Reference, stop);

    private Task<string> WhoAsync(string? by, CancellationToken stop) => tools.Directory.NameOfAsync(by, "not known", stop);
}

/// <summary>Who reads, from whom they are kept, how colleagues are called, and what stands against a disposal.</summary>
internal sealed record RetentionReadingTools(Viewer Viewer, KeptBack Kept, IDirectory Directory, RetentionTimes Times, LegalHolds Holds, StillNeeded Needed);
