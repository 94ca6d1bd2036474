using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Access.Sharing;

/// <summary>States that two agencies have signed. The agency that tells answers for it: its own administrator states it.</summary>
internal sealed class AgreeAction(SightlineDb db, UnitOfWork unit, RuleBook rulebook, Acting acting, AgreementSources sources)
{
    public Task<SharingAgreementId> AgreeAsync(NewAgreement said, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var reference = said.Reference?.Trim();
            var gateway = rulebook.Gateways.FirstOrDefault(gateway => gateway.Code == said.Gateway);
            var (from, to) = (await KindAsync(said.From, stop), await KindAsync(said.To, stop));
            Kernel.Rules.Check(
                new OnlyOnesOwnAgencyIsManaged(acting.Current, said.From),
                new GatewayStandsByAgreement(gateway),
                new AgencyIsInTheDirectory(said.From, from is not null),
                new AgencyIsInTheDirectory(said.To, to is not null),
                new AgreementIsBetweenTwoAgencies(said.From, said.To),
                new AgreementEndsNotBeforeItBegins(said.FirstDay, said.LastDay),
                new AgreementNamesItsPaper(reference));
            Kernel.Rules.Check(
                new GatewayJoinsTheseAgencies(gateway!, from!.Value, to!.Value),
                new AgreementDoesNotDouble(await IsThereAsync(said, stop)));
            return Add(said with { Reference = reference });
        },
        stop);

    private SharingAgreementId Add(NewAgreement said)
    {
        var id = new SharingAgreementId(sources.Ids.New());
        db.Append(new SharingAgreement
        {
            Id = id,
            Gateway = said.Gateway,
            From = said.From,
            To = said.To,
            FirstDay = said.FirstDay,
            LastDay = said.LastDay,
            Reference = said.Reference!,
        });
        unit.State(new SharingAgreementMade
        {
            Agreement = id,
            Gateway = said.Gateway,
            From = said.From,
            To = said.To,
            FirstDay = said.FirstDay,
            LastDay = said.LastDay,
            Reference = said.Reference!,
        });
        sources.Gateways.Forget();
        return id;
    }

    private Task<AgencyKind?> KindAsync(AgencyCode code, CancellationToken stop) =>
        db.Set<Agency>().Where(agency => agency.Code == code).Select(agency => (AgencyKind?)agency.Kind).FirstOrDefaultAsync(stop);

    private async Task<bool> IsThereAsync(NewAgreement said, CancellationToken stop)
    {
        var days = new DateRange(said.FirstDay, said.LastDay);
        var held = await db.Set<SharingAgreement>().AsNoTracking()
            .Where(agreement => agreement.From == said.From && agreement.To == said.To && agreement.Gateway == said.Gateway).ToListAsync(stop);
        return held.Exists(agreement => agreement.Days is { } theirs && theirs.Overlaps(days));
    }
}

/// <summary>What stating and ending an agreement need beside the database.</summary>
internal sealed class AgreementSources(IIdSource ids, IClock clock, Gateways gateways)
{
    public IIdSource Ids { get; } = ids;

    public IClock Clock { get; } = clock;

    public Gateways Gateways { get; } = gateways;
}
