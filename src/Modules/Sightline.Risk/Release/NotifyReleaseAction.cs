using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Feed;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Rules;

namespace Sightline.Risk.Release;

/// <summary>Notice that somebody leaves custody. From which day is sealed under the notice's own key.</summary>
internal sealed class ReleaseNotice
{
    public required ReleaseId Id { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode By { get; init; }

    public required Instant At { get; init; }

    public byte[]? ReleasedOn { get; set; }
}

internal sealed class ReleaseNoticeMapping : IEntityTypeConfiguration<ReleaseNotice>
{
    public void Configure(EntityTypeBuilder<ReleaseNotice> builder)
    {
        builder.ToTable("risk_release_notice");
        builder.HasKey(notice => new { notice.Id, notice.Nominal });
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(ReleaseNotice.Nominal)).IsRequired();
        builder.HasIndex(notice => notice.Nominal);
    }
}

/// <summary>Says that somebody leaves custody, and when: the force then owes telling those whom it endangers.</summary>
internal sealed class NotifyReleaseAction(SightlineDb db, UnitOfWork unit, IPeople people, Vault vault, ReleaseSources sources)
{
    internal const string Permission = "risk.notify-release";

    public Task<ReleaseId> NotifyAsync(ReleaseNotified input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            Kernel.Rules.Check(
                new ReleaseIsOfSomebodyHeld(input.Respondents.Count > 0 && await AreHeldAsync(input.Respondents, stop)),
                new ReleaseSaysWhen(input.ReleasedOn != default),
                new ReleaseIsNotifiedOnce(input.Release != default && await db.Set<ReleaseNotice>().AnyAsync(row => row.Id == input.Release, stop)));
            var fact = unit.State(input with { Release = input.Release == default ? new ReleaseId(sources.Ids.New()) : input.Release, By = sources.Acting.Current.Agency });
            foreach (var one in fact.Respondents.Distinct())
            {
                var day = NodaTime.Text.LocalDatePattern.Iso.Format(fact.ReleasedOn);
                db.Append(new ReleaseNotice { Id = fact.Release, Nominal = one, By = fact.By, At = fact.At, ReleasedOn = await vault.SealAsync(fact.Release.Value, Sensitivity.Ordinary, day, stop) });
            }
            return fact.Release;
        },
        stop);

    private async Task<bool> AreHeldAsync(IReadOnlyList<NominalId> respondents, CancellationToken stop)
    {
        foreach (var one in respondents)
        {
            if (!await people.HoldsAsync(one, stop))
            {
                return false;
            }
        }
        return true;
    }
}

internal sealed record ReleaseSources(IIdSource Ids, Acting Acting);

internal sealed class ReleaseFeed(NotifyReleaseAction notify) : FeedHandler<ReleaseNotified>
{
    protected override Task HandleAsync(ReleaseNotified fact, CancellationToken stop) => notify.NotifyAsync(fact, stop);
}

internal sealed class OfferToNotify(IPermissions permissions, Acting acting) : IOffer
{
    public Task<IReadOnlyList<Offer>> OffersAsync(Matter matter, CancellationToken stop) => Task.FromResult<IReadOnlyList<Offer>>(
        matter.Kind == "person" && permissions.Allows(acting.Current, NotifyReleaseAction.Permission)
            ? [new Offer("Leaves custody", "Say when, so that those whom it endangers are told", $"/risk/release/{matter.Id:D}")] : []);
}

internal sealed class StoredReleases(SightlineDb db, IPeople people, Vault vault) : IStoredThing
{
    public string Kind => "release from custody";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var notices = await db.Set<ReleaseNotice>().AsNoTracking().ToListAsync(stop);
        var names = await people.NamesAsync(notices.Select(notice => notice.Nominal).Distinct().ToList(), stop);
        foreach (var notice in notices)
        {
            var day = notice.ReleasedOn is { } on ? await vault.OpenOrdinaryAsync(notice.Id.Value, on, stop) : null;
            yield return string.Join('\t', notice.By, names[notice.Nominal].Shown, names[notice.Nominal].Born, day);
        }
    }
}

internal sealed class PeopleOfReleases(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var ids = things.Select(thing => new ReleaseId(thing)).ToList();
        return (await db.Set<ReleaseNotice>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(stop)).ConvertAll(row => new PersonOf(row.Id.Value, row.Nominal.Value));
    }
}

internal sealed class ReleasesDisposed(SightlineDb db, Vault vault) : Platform.Retention.IDisposesOf
{
    public IReadOnlyList<string> Tables { get; } = ["risk_release_notice"];

    public async Task DisposeAsync(Platform.Retention.DisposedRecord record, CancellationToken stop)
    {
        foreach (var notice in record.IsWhole ? await db.Set<ReleaseNotice>().Where(row => row.Nominal == record.Nominal).ToListAsync(stop) : [])
        {
            notice.ReleasedOn = null;
            await vault.DestroyAsync(notice.Id.Value, stop);
        }
    }
}
