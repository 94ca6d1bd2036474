using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Risk.Flags;

/// <summary>A flag as this reader may see it.</summary>
internal sealed record FlagShown(FlagId Id, FlagKind Kind, LocalDate LastConfirmed)
{
    internal required bool IsCurrent { get; init; }

    internal required bool IsOwn { get; init; }

    internal required string By { get; init; }

    internal required LocalDate Since { get; init; }

    /// <summary>Null: another agency's, whose reason is its own.</summary>
    internal Guarded<string>? Why { get; init; }

    internal LocalDate? EndedOn { get; init; }

    internal Guarded<string>? EndedWhy { get; init; }

    /// <summary>Those who may read why.</summary>
    internal required Audience Audience { get; init; }

    /// <summary>"Since 3 November 2026, by Northgate Police, last confirmed 3 November 2026."</summary>
    internal string Standing => $"Since {LondonTime.Date(Since)}, by {By}, "
        + (IsCurrent ? $"last confirmed {LondonTime.Date(LastConfirmed)}." : $"not confirmed since {LondonTime.Date(LastConfirmed)}. Ask them whether it is still so.");
}

internal sealed record FlagPage(NominalId Nominal, string Reference)
{
    internal required IReadOnlyList<FlagShown> Standing { get; init; }

    internal required IReadOnlyList<FlagShown> Ended { get; init; }

    internal required IReadOnlyList<FlagKind> Kinds { get; init; }
}

/// <param name="Reference">Of the person, or "a call-out".</param>
internal sealed record StaleFlag(FlagId Id, string Reference, LocalDate LastConfirmed);

internal sealed class FlagReading(SightlineDb db, FlagBook book, IPeople people, ReadAudit audit)
{
    internal bool MayFlag => book.Tools.Permissions.Allows(book.Actor, FlagBook.Set);

    /// <summary>Those of these people that stand, worst first, as this reader may see them.</summary>
    internal async Task<IReadOnlyList<FlagShown>> StandingAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop)
    {
        if (nominals.Count == 0)
        {
            return [];
        }
        var held = await db.Set<Flag>().AsNoTracking().Where(flag => flag.Nominal != null && nominals.Contains(flag.Nominal.Value) && flag.EndedOn == null && flag.Said != null).ToListAsync(stop);
        return [.. (await ShowAsync(held, stop)).OrderBy(flag => flag.Kind.Gravity).ThenByDescending(flag => flag.LastConfirmed).DistinctBy(flag => (flag.Kind.Code, flag.By))];
    }

    /// <returns>Null: nobody is held under that id.</returns>
    internal async Task<FlagPage?> PageAsync(Guid id, CancellationToken stop)
    {
        var nominal = new NominalId(id);
        if (id == Guid.Empty || !await people.HoldsAsync(nominal, stop))
        {
            return null;
        }
        var all = (await people.SubjectOfAsync(nominal, stop)).Nominals;
        var kinds = await book.MaySetAsync(FlaggedThing.Person, stop);
        return await audit.ShowAsync(
            new Disclosure("flags", [.. all.Select(one => one.Value)], ["flags"]),
            async () =>
            {
                var ended = await db.Set<Flag>().AsNoTracking().Where(flag => flag.Nominal != null && all.Contains(flag.Nominal.Value) && flag.EndedOn != null && flag.Said != null).ToListAsync(stop);
                return new FlagPage(nominal, (await people.NamesAsync([nominal], stop))[nominal].Reference)
                {
                    Standing = await StandingAsync(all, stop),
                    Ended = [.. (await ShowAsync(ended, stop)).OrderByDescending(flag => flag.EndedOn)],
                    Kinds = kinds,
                };
            },
            stop);
    }

    /// <summary>Of one's own agency: what nobody confirmed in time, the oldest first, and how many.</summary>
    internal async Task<(IReadOnlyList<StaleFlag> First, int Count)> StaleAsync(int most, CancellationToken stop)
    {
        var (own, today) = (book.Actor.Agency, book.Today);
        var stale = db.Set<Flag>().AsNoTracking().Where(flag => flag.By == own && flag.EndedOn == null && flag.Said != null && flag.CurrentUntil < today);
        var count = await stale.CountAsync(stop);
        var first = await stale.OrderBy(flag => flag.CurrentUntil).ThenBy(flag => flag.Id).Take(most).ToListAsync(stop);
        var about = first.Select(flag => flag.Nominal).OfType<NominalId>().Distinct().ToList();
        return await audit.ShowAsync(
            new Disclosure("flags to confirm", [.. first.Select(flag => flag.Nominal?.Value ?? flag.Id.Value).Distinct()], ["flags"]),
            async () =>
            {
                var names = await people.NamesAsync(about, stop);
                return ((IReadOnlyList<StaleFlag>)[.. first.Select(flag => new StaleFlag(flag.Id, flag.Nominal is { } one ? names[one].Reference : "a call-out", flag.LastConfirmed))], count);
            },
            stop);
    }

    /// <summary>Null: this agency set no such flag.</summary>
    internal async Task<Flag?> OwnAsync(Guid id, CancellationToken stop)
    {
        var (flag, own) = (new FlagId(id), book.Actor.Agency);
        return await db.Set<Flag>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == flag && row.By == own && row.Said != null, stop);
    }

    internal async Task<FlagShown?> ShowOwnAsync(Flag flag, CancellationToken stop) => await audit.ShowAsync(
        new Disclosure("flag", [flag.Id.Value, flag.Nominal?.Value ?? flag.Incident!.Value.Value], ["flags"]),
        async () => await ShowAsync([flag], stop) is [var shown] ? shown : null,
        stop);

    private async Task<IReadOnlyList<FlagShown>> ShowAsync(IReadOnlyList<Flag> flags, CancellationToken stop)
    {
        var shown = new List<FlagShown>(flags.Count);
        foreach (var flag in flags)
        {
            if (await book.KindAsync(flag, stop) is { } kind && await book.MaySeeAsync(flag, kind, stop))
            {
                var isOwn = flag.By == book.Actor.Agency;
                shown.Add(new FlagShown(flag.Id, kind, flag.LastConfirmed)
                {
                    IsCurrent = flag.IsCurrentOn(book.Today),
                    IsOwn = isOwn,
                    By = (await book.Tools.Directory.FindAsync(flag.By, stop))?.Name ?? flag.By.Value,
                    Since = flag.Since,
                    Audience = book.AudienceOf(flag),
                    Why = isOwn ? (await book.OpenAsync(flag, stop))?.Part(static words => words.Why) : null,
                    EndedOn = flag.EndedOn,
                    EndedWhy = isOwn ? await book.OpenWhyEndedAsync(flag, stop) : null,
                });
            }
        }
        return shown;
    }
}
