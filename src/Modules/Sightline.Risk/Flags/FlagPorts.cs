using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Feed;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;
using Sightline.Risk.Rules;
using Sightline.Rulebook;

namespace Sightline.Risk.Flags;

/// <summary>Finds flags whose period has run out.</summary>
internal sealed class FindFlagsToConfirm(SightlineDb db, FlagBook book, AskToConfirmAction ask) : IRecurringWork
{
    private const int MostInOneTick = 500;

    public string Name => "flags that nobody has confirmed";

    public Duration Every => Duration.FromMinutes(1);

    public async Task TickAsync(CancellationToken stop)
    {
        var today = book.Today;
        var due = await db.Set<Flag>().AsNoTracking()
            .Where(flag => flag.EndedOn == null && flag.Said != null && flag.CurrentUntil < today && (flag.AskedFor == null || flag.AskedFor != flag.CurrentUntil))
            .OrderBy(flag => flag.CurrentUntil).Select(flag => flag.Id).Take(MostInOneTick).ToListAsync(stop);
        foreach (var flag in due)
        {
            stop.ThrowIfCancellationRequested();
            await ask.AskAsync(flag, stop);
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Flags on whoever is on the page, worst first. One that nobody confirmed says so, and is never shown as if it still stood.</summary>
internal sealed class FlagWarnings(FlagReading reading) : IWarning
{
    public async Task<IReadOnlyList<Warning>> WarningsAsync(Subject subject, CancellationToken stop) =>
        [.. (await WarningsAsync(subject.Nominals, false, stop)), .. (await WarningsAsync(subject.Possible, true, stop))];

    private async Task<IEnumerable<Warning>> WarningsAsync(IReadOnlyList<NominalId> people, bool onlyPossible, CancellationToken stop) =>
        (await reading.StandingAsync(people, stop)).Select(flag => new Warning
        {
            Gravity = flag.Kind.Gravity switch { FlagGravity.Danger => WarningGravity.Danger, FlagGravity.Caution => WarningGravity.Caution, _ => WarningGravity.Information },
            Text = flag.IsCurrent ? flag.Kind.Name : $"Not confirmed since {LondonTime.Date(flag.LastConfirmed)}: {flag.Kind.Name}",
            Detail = flag.Standing,
            Link = reading.MayFlag ? $"/risk/flags/{people[0]}" : null,
            OnlyPossible = onlyPossible,
        });
}

[Named("agency-that-set-flag")]
internal sealed class AgencyThatSetFlag : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(fact is FlagToConfirm due ? Resolved.To(due.By) : Resolved.NotKnown);
}

[Named("flag")]
internal sealed class FlagLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Flag", out var flag) ? $"/risk/flags/one/{flag:D}" : null;
}

internal sealed class OfferToFlag(FlagReading reading) : IOffer
{
    public Task<IReadOnlyList<Offer>> OffersAsync(Matter matter, CancellationToken stop) => Task.FromResult<IReadOnlyList<Offer>>(
        matter.Kind == "person" && reading.MayFlag ? [new Offer("Flags", "Set one, confirm one or end one", $"/risk/flags/{matter.Id:D}")] : []);
}

internal sealed class FlagNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items { get; } = [new("Flags to confirm", "Flags of your agency that nobody has confirmed in time", "/risk/flags", FlagBook.Set, 45, InBar: false)];
}

/// <summary>Whom a flag is about.</summary>
internal sealed class PeopleOfFlags(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var ids = things.Select(thing => new FlagId(thing)).ToList();
        var flags = await db.Set<Flag>().AsNoTracking().Where(flag => ids.Contains(flag.Id)).Select(flag => new { flag.Id, flag.Nominal, flag.Incident }).ToListAsync(stop);
        return [.. flags.Select(flag => new PersonOf(flag.Id.Value, flag.Nominal?.Value ?? flag.Incident?.Value ?? flag.Id.Value))];
    }
}

internal sealed class StoredFlags(SightlineDb db, FlagBook book, IPeople people) : IStoredThing
{
    public string Kind => "flag";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var flags = await db.Set<Flag>().AsNoTracking().ToListAsync(stop);
        var names = await people.NamesAsync(flags.Select(flag => flag.Nominal).OfType<NominalId>().Distinct().ToList(), stop);
        foreach (var flag in flags)
        {
            var said = await book.OpenAsync(flag, stop);
            var whom = flag.Nominal is { } one ? $"{names[one].Shown} {names[one].Born}" : "a call-out";
            yield return string.Join('\t', flag.By, whom, StoredDigest.Of(said?.Part(static words => words.Kind)), flag.Since, flag.LastConfirmed, flag.CurrentUntil, flag.EndedOn);
        }
    }
}

/// <summary>A flag goes with the record it stands on. That one stood, of which agency and when, is left.</summary>
internal sealed class FlagsDisposed(SightlineDb db, Vault vault) : IDisposesOf
{
    public IReadOnlyList<string> Tables { get; } = ["risk_flag"];

    public async Task DisposeAsync(DisposedRecord record, CancellationToken stop)
    {
        if (!record.IsWhole)
        {
            return;
        }
        foreach (var flag in await db.Set<Flag>().Where(flag => flag.Nominal == record.Nominal).ToListAsync(stop))
        {
            (flag.Said, flag.EndedWhy) = (null, null);
            await vault.DestroyAsync(flag.Id.Value, stop);
        }
    }
}

internal sealed class FlagSetFeed(SetFlagAction set) : FeedHandler<FlagSet>
{
    protected override Task HandleAsync(FlagSet fact, CancellationToken stop) => set.SetAsync(fact, stop);
}

internal sealed class FlagConfirmedFeed(ConfirmFlagAction confirm) : FeedHandler<FlagConfirmed>
{
    protected override async Task HandleAsync(FlagConfirmed fact, CancellationToken stop) => Kernel.Rules.Check(new FlagIsTheAgencysOwn(await confirm.ConfirmAsync(fact, stop)));
}

internal sealed class FlagEndedFeed(EndFlagAction end) : FeedHandler<FlagEnded>
{
    protected override async Task HandleAsync(FlagEnded fact, CancellationToken stop) => Kernel.Rules.Check(new FlagIsTheAgencysOwn(await end.EndAsync(fact, stop)));
}
