using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Access.Model;
using Sightline.Access.Sharing;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Sharing;

/// <summary>What the stories of the sharing gateways do beside what every story does.</summary>
internal static class SharingHouse
{
    internal static Actor ProbationOfficer { get; } = At(AccessTestData.Probation, "probation-officer");

    internal static Actor AdministratorOf(AgencyCode agency) => At(agency, "agency-administrator") with { Purpose = new Purpose("run-agency") };

    internal static LocalDate Today(OwedHouse house) => LondonTime.DayOf(house.House.Clock.GetCurrentInstant());

    /// <summary>Ends what the agency has agreed by that gateway: yesterday was its last day, unless another is given.</summary>
    internal static async Task EndAsync(OwedHouse house, AgencyCode teller, string gateway, LocalDate? lastDay = null)
    {
        var ids = await house.House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<SharingAgreement>().AsNoTracking()
            .Where(agreement => agreement.From == teller && agreement.Gateway == gateway && agreement.LastDay == null).Select(agreement => agreement.Id).ToListAsync(Stop));
        Assert.NotEmpty(ids);
        foreach (var id in ids)
        {
            Assert.True(await house.DoAsync<EndAgreementAction, bool>(AdministratorOf(teller), end => end.EndAsync(id, lastDay ?? Today(house).PlusDays(-1), Stop)));
        }
    }

    internal static Task AgreeAsync(OwedHouse house, string gateway, AgencyCode teller, AgencyCode told) => house.DoAsync<AgreeAction, SharingAgreementId>(
        AdministratorOf(teller), agree => agree.AgreeAsync(new NewAgreement { Gateway = gateway, From = teller, To = told, FirstDay = Today(house), Reference = "Signed again" }, Stop));

    /// <summary>An order that protects somebody known to these agencies from somebody on probation.</summary>
    internal static async Task<MadeOrder> OrderAsync(OwedHouse house, params AgencyCode[] herAgencies) =>
        await house.MakeAsync(Order([await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation)], [await house.PersonAsync("ZZ1 4AB", herAgencies)]));

    /// <summary>What an agency owes or waits for because of facts of that name.</summary>
    internal static async Task<IReadOnlyList<Duty>> ConcernedAsync(OwedHouse house, AgencyCode agency, string fact)
    {
        var waits = (await house.AllAsync<WaitingAgency>()).Where(waiting => waiting.Agency == agency).Select(waiting => waiting.Duty).ToHashSet();
        return [.. (await house.AllAsync<Duty>()).Where(duty => duty.BecauseOf == fact && (duty.OwedBy == agency || waits.Contains(duty.Id))).OrderBy(duty => duty.Id)];
    }

    internal static async Task<IReadOnlyList<Duty>> ToTellAsync(OwedHouse house, AgencyCode agency) =>
        [.. (await house.DutiesAsync("tell-by-another-way")).Where(duty => duty.OwedBy == agency)];

    internal static Task<int> NoticesToAsync(OwedHouse house, AgencyCode agency) => house.House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Database
        .SqlQuery<int>($"""SELECT CAST(COUNT(*) AS integer) AS "Value" FROM platform_outbox WHERE "Desk" LIKE {agency.Value + "/%"}""").SingleAsync(Stop));

    internal static Task<Passage> FindAsync(OwedHouse house, AgencyCode teller, AgencyCode told, string fact) => house.House.AsSystemAsync(scope =>
        scope.GetRequiredService<IGateways>().FindAsync(new Telling(teller, told, fact), Today(house), Stop));
}
