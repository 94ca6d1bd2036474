using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Rules;
using Sightline.Rulebook;

namespace Sightline.Risk.Flags;

/// <summary>What is held of flags, by whom, and which kinds the acting agency may set.</summary>
internal sealed class FlagBook(SightlineDb db, Vault vault, RuleBook rules, FlagTools tools)
{
    internal const Sensitivity Kind = Sensitivity.SurvivorConfidential;
    internal const string Set = "risk.flag";
    internal const int Longest = 500;

    internal LocalDate Today => LondonTime.DayOf(tools.Clock.GetCurrentInstant());

    internal Actor Actor => tools.Acting.Current;

    internal FlagTools Tools => tools;

    internal Task<Flag?> FindAsync(FlagId id, CancellationToken stop) => db.Set<Flag>().FirstOrDefaultAsync(flag => flag.Id == id, stop);

    internal async Task<Guarded<FlagWords>?> OpenAsync(Flag flag, CancellationToken stop) =>
        flag.Said is { } said ? await vault.OpenWholeAsync<FlagWords>(flag.Id.Value, Kind, said, stop) : null;

    internal Task<Guarded<string>?> OpenWhyEndedAsync(Flag flag, CancellationToken stop) =>
        flag.EndedWhy is { } why ? vault.OpenAsync(flag.Id.Value, Kind, why, stop) : Task.FromResult<Guarded<string>?>(null);

    /// <summary>Those of the agency that set it who set flags: why it stands is told to nobody else.</summary>
    internal Audience AudienceOf(Flag flag) => tools.Audiences.Recorder(flag.By, Set, Kind);

    internal Task<byte[]> SealAsync(FlagId flag, FlagWords words, CancellationToken stop) => vault.SealWholeAsync(flag.Value, Kind, words, stop);

    internal Task<byte[]> SealAsync(FlagId flag, string why, CancellationToken stop) => vault.SealAsync(flag.Value, Kind, why, stop);

    /// <summary>Which kind it is by the rulebook, which says who may see one; whoever shows it asks <see cref="MaySeeAsync"/> first. Null: its words are gone, or no such kind was in force.</summary>
    internal async Task<FlagKind?> KindAsync(Flag flag, CancellationToken stop) => await CodeAsync(flag, stop) is { } code
        ? rules.FlagKindOn(code, flag.Since, (await tools.Directory.FindAsync(flag.By, stop))?.Area)
        : null;

    /// <summary>To compare with, and to ask the rulebook by.</summary>
    internal async Task<string?> CodeAsync(Flag flag, CancellationToken stop) => (await OpenAsync(flag, stop))?.ForTheMachine(MachineUse.Matching).Kind;

    /// <summary>Kinds in force today that this agency may set on such a thing, and whose kind of data this actor may see.</summary>
    internal async Task<IReadOnlyList<FlagKind>> MaySetAsync(FlaggedThing about, CancellationToken stop)
    {
        var own = await tools.Directory.FindAsync(Actor.Agency, stop);
        return own is null || !tools.Permissions.Allows(Actor, Set) ? [] :
        [
            .. rules.FlagKinds.Where(kind => kind.About == about && kind.InForceOn(Today, own.Area) != Answer.No && kind.SetBy.Contains(own.Kind.InRulebook())
                && tools.Permissions.MaySee(Actor, kind.Kind)).OrderBy(kind => kind.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// One's own agency's where one's role sees that kind of data. Another's only where it is ordinary or about children, and saying which agency set it tells nothing that
    /// the person keeps to themselves.
    /// </summary>
    internal async Task<bool> MaySeeAsync(Flag flag, FlagKind kind, CancellationToken stop) =>
        tools.Permissions.MaySee(Actor, kind.Kind)
        && (flag.By == Actor.Agency
            || (kind.Kind is Sensitivity.Ordinary or Sensitivity.Children && await tools.Directory.FindAsync(flag.By, stop) is { } setter && setter.Kind.IsNamedOpenly()));
}

internal sealed record FlagTools(IDirectory Directory, IPermissions Permissions, IClock Clock, Acting Acting, Audiences Audiences);

/// <summary>Sets a marker on a person or a call-out.</summary>
internal sealed class SetFlagAction(SightlineDb db, UnitOfWork unit, FlagBook book, IPeople people, FlagSources sources)
{
    public Task<FlagId> SetAsync(FlagSet input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var kind = (await book.MaySetAsync(input.Nominal is null ? FlaggedThing.Incident : FlaggedThing.Person, stop)).FirstOrDefault(one => one.Code == input.Said.Kind);
            Kernel.Rules.Check(
                new FlagStandsOnOneThing(input.Nominal is not null, input.Incident is not null),
                new FlagStandsOnWhatIsHeld(await IsHeldAsync(input, stop)),
                new FlagIsOfAKindThatMayBeSet(kind is not null),
                new FlagSaysWhy(input.Said.Why),
                new FlagTextIsShort(input.Said.Why),
                new FlagIsSetOnce(input.Flag != default && await book.FindAsync(input.Flag, stop) is not null),
                new FlagStandsOnce(await StandsAsync(input, stop)));
            var fact = unit.State(input with { Flag = input.Flag == default ? new FlagId(sources.Ids.New()) : input.Flag, By = book.Actor.Agency });
            var since = LondonTime.DayOf(fact.At);
            db.Append(new Flag
            {
                Id = fact.Flag,
                Nominal = fact.Nominal,
                Incident = fact.Incident,
                By = fact.By,
                Since = since,
                LastConfirmed = since,
                CurrentUntil = since.PlusDays(kind!.ConfirmDays),
                Said = await book.SealAsync(fact.Flag, fact.Said, stop),
            });
            return fact.Flag;
        },
        stop);

    private async Task<bool> IsHeldAsync(FlagSet input, CancellationToken stop) =>
        (input.Nominal is not { } one || await people.HoldsAsync(one, stop)) && (input.Incident is not { } incident || await sources.Incidents.FindAsync(incident, stop) is not null);

    /// <summary>The same agency set the same kind there before, and has not ended it.</summary>
    private async Task<bool> StandsAsync(FlagSet input, CancellationToken stop)
    {
        var own = book.Actor.Agency;
        foreach (var flag in await db.Set<Flag>().AsNoTracking()
            .Where(flag => flag.By == own && flag.EndedOn == null && flag.Nominal == input.Nominal && flag.Incident == input.Incident).ToListAsync(stop))
        {
            if (await book.CodeAsync(flag, stop) == input.Said.Kind)
            {
                return true;
            }
        }
        return false;
    }
}

internal sealed record FlagSources(IIdSource Ids, IIncidents Incidents);

/// <summary>Whoever set it says that it is still so.</summary>
internal sealed class ConfirmFlagAction(UnitOfWork unit, FlagBook book)
{
    /// <returns>False: this agency set no such flag.</returns>
    public Task<bool> ConfirmAsync(FlagConfirmed input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await book.FindAsync(input.Flag, stop) is not { } flag || flag.By != book.Actor.Agency)
            {
                return false;
            }
            Kernel.Rules.Check(new OnlyAStandingFlagChanges(flag.EndedOn is not null));
            var kind = await book.KindAsync(flag, stop);
            var fact = unit.State(input with { By = flag.By });
            var day = LondonTime.DayOf(fact.At);
            flag.LastConfirmed = LocalDate.Max(flag.LastConfirmed, day);
            flag.CurrentUntil = LocalDate.Max(flag.CurrentUntil, day.PlusDays(kind?.ConfirmDays ?? 1));
            return true;
        },
        stop);
}

/// <summary>Whoever set it says that it is so no longer, and why.</summary>
internal sealed class EndFlagAction(UnitOfWork unit, FlagBook book)
{
    /// <returns>False: this agency set no such flag.</returns>
    public Task<bool> EndAsync(FlagEnded input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await book.FindAsync(input.Flag, stop) is not { } flag || flag.By != book.Actor.Agency)
            {
                return false;
            }
            Kernel.Rules.Check(new OnlyAStandingFlagChanges(flag.EndedOn is not null), new FlagSaysWhy(input.Why), new FlagTextIsShort(input.Why));
            var fact = unit.State(input with { By = flag.By, Why = input.Why.Trim() });
            flag.EndedOn = LondonTime.DayOf(fact.At);
            flag.EndedWhy = await book.SealAsync(flag.Id, fact.Why, stop);
            return true;
        },
        stop);
}

/// <summary>Asks whoever set a flag to confirm it, once for each period that ran out.</summary>
internal sealed class AskToConfirmAction(UnitOfWork unit, FlagBook book)
{
    public Task AskAsync(FlagId id, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await book.FindAsync(id, stop) is not { EndedOn: null, Said: not null } flag || flag.IsCurrentOn(book.Today) || flag.AskedFor == flag.CurrentUntil)
            {
                return;
            }
            flag.AskedFor = flag.CurrentUntil;
            unit.State(new FlagToConfirm { Flag = flag.Id, By = flag.By });
        },
        stop);
}
