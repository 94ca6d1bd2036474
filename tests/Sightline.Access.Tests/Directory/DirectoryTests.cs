using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.AddDesk;
using Sightline.Access.Contracts;
using Sightline.Access.Directory;
using Sightline.Access.RegisterAgency;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Access.Tests.Directory;

public sealed class DirectoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Which forces have these is not known: each says so itself, and until then what would be theirs lies with the duty inspector.</summary>
    private static readonly string[] NotEverywhere = [DeskRole.DutyDesk, DeskRole.SupervisorDesk, DeskRole.CrimeDesk, DeskRole.SpecialistUnit, DeskRole.NeighbourhoodTeam];

    [Theory, OnBothDatabases]
    public async Task Every_force_of_England_and_Wales_is_there_from_the_start_with_its_desks(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var directory = scope.GetRequiredService<IDirectory>();
            var forces = await directory.OfKindAsync(AgencyKind.Police, Stop);
            Assert.Equal(45, forces.Count);
            Assert.Equal(43, forces.Count(force => force.Area is not null));
            foreach (var force in forces)
            {
                foreach (var role in DeskRole.All.Except(NotEverywhere))
                {
                    Assert.NotNull(await directory.DeskOfAsync(force.Code, role, Stop));
                }
            }
            var inspector = await directory.DeskAsync(new DeskCode("police-dyfed-powys/duty-inspector"), Stop);
            Assert.Equal("", inspector!.Hours);
            Assert.Null(inspector.Phone);
        });
    }

    [Theory, OnBothDatabases]
    public async Task Loading_the_national_directory_again_changes_nothing(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        var before = await LedgerEntriesAsync(house);
        Assert.True(before >= 45);
        await house.AsSystemAsync(scope => scope.GetRequiredService<NationalDirectory>().LoadAsync(NationalDirectory.ShippedFile, Stop));
        Assert.Equal(before, await LedgerEntriesAsync(house));
    }

    [Theory]
    [OnBothDatabases("ZZ1 2AB", "police-northgate")]
    [OnBothDatabases("zz12ab", "police-northgate")]
    [OnBothDatabases("ZZ1", "police-northgate")]
    [OnBothDatabases("ZY12 9XX", "police-eastmoor")]
    [OnBothDatabases("ZZ12 3AB", null)]
    [OnBothDatabases("Z1 2AB", null)]
    [OnBothDatabases("not a postcode", null)]
    [OnBothDatabases("", null)]
    public async Task The_force_of_a_postcode_is_the_one_that_serves_its_narrowest_known_part(Provider provider, string postcode, string? force)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);
        var serving = await house.AsSystemAsync(scope => scope.GetRequiredService<IDirectory>().ServingAsync(AgencyKind.Police, postcode, Stop));
        Assert.Equal(force, serving.TryGet(out var known) ? known.Value : null);
    }

    [Theory, OnBothDatabases]
    public async Task A_narrower_part_of_a_postcode_goes_before_a_wider_one(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var register = scope.GetRequiredService<RegisterAgencyAction>();
            await register.RegisterAsync(new Registration { Code = new("wide"), Kind = AgencyKind.Probation, Name = "Wide", PostcodePrefixes = ["ZX"] }, Stop);
            await register.RegisterAsync(new Registration { Code = new("narrow"), Kind = AgencyKind.Probation, Name = "Narrow", PostcodePrefixes = ["ZX4 1"] }, Stop);
            var directory = scope.GetRequiredService<IDirectory>();
            Assert.Equal(Known.Of(new AgencyCode("narrow")), await directory.ServingAsync(AgencyKind.Probation, "ZX4 1AA", Stop));
            Assert.Equal(Known.Of(new AgencyCode("wide")), await directory.ServingAsync(AgencyKind.Probation, "ZX4 2AA", Stop));
            Assert.False((await directory.ServingAsync(AgencyKind.Police, "ZX4 2AA", Stop)).IsKnown);
        });
    }

    [Theory]
    [OnBothDatabases("NGFC", null, "court-northgate-family")]
    [OnBothDatabases(null, "THE FAMILY COURT  at northgate.", "court-northgate-family")]
    [OnBothDatabases("unheard-of", "Northgate Family Court", "court-northgate-family")]
    [OnBothDatabases("NGCC", "Northgate Family Court", null)]
    [OnBothDatabases("unheard-of", null, null)]
    [OnBothDatabases(null, " ", null)]
    public async Task A_court_is_found_by_what_its_manifest_calls_it_and_never_guessed(Provider provider, string? code, string? name, string? court)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var directory = scope.GetRequiredService<IDirectory>();
            var found = await directory.FindCourtAsync(code, name, Stop);
            Assert.Equal(court, found?.Code.Value);
            if (found is not null)
            {
                Assert.Equal(Known.Of(AccessTestData.Northgate), await directory.ForceOfCourtAsync(found.Code, Stop));
            }
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_court_is_expected_on_its_days_and_on_no_other(Provider provider)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var directory = scope.GetRequiredService<IDirectory>();
            Assert.Equal(AccessTestData.FamilyCourt, Assert.Single(await directory.CourtsExpectedAsync(new LocalDate(2026, 11, 6), Stop)).Code);
            Assert.Empty(await directory.CourtsExpectedAsync(new LocalDate(2026, 11, 7), Stop));
        });
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_that_clashes_with_the_directory_is_refused_with_every_reason_and_leaves_nothing(Provider provider)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);
        var before = await LedgerEntriesAsync(house);
        await house.AsSystemAsync(async scope =>
        {
            var register = scope.GetRequiredService<RegisterAgencyAction>();
            var clash = new Registration
            {
                Code = AccessTestData.FamilyCourt,
                Kind = AgencyKind.FamilyCourt,
                Name = "Northgate Family Court",
                Force = new AgencyCode("police-nowhere"),
            };
            var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => register.RegisterAsync(clash, Stop));
            Assert.Equal(["AgencyIsRegisteredOnce", "AgencyIsInTheDirectory", "CourtNameCallsOneCourt"], broken.Broken.Select(rule => rule.GetType().Name));
            var place = new Registration { Code = new("police-second"), Kind = AgencyKind.Police, Name = "Second", PostcodePrefixes = ["ZZ3"] };
            Assert.Equal("PlaceIsServedByOneAgencyOfAKind", Assert.Single((await Assert.ThrowsAsync<RulesBrokenException>(() => register.RegisterAsync(place, Stop))).Broken).GetType().Name);
            var wrong = new Registration { Code = new("Police Third"), Kind = AgencyKind.Police, Name = "Third", PostcodePrefixes = ["ZZZ"] };
            Assert.Equal(2, (await Assert.ThrowsAsync<RulesBrokenException>(() => register.RegisterAsync(wrong, Stop))).Broken.Count);
        });
        Assert.Equal(before, await LedgerEntriesAsync(house));
    }

    [Theory]
    [OnBothDatabases("kitchen", "", "DeskIsForKnownWork")]
    [OnBothDatabases("order-desk", "", "AgencyHasOneDeskOfAKind")]
    [OnBothDatabases("duty-desk", "nine to five", "DeskHoursAreReadable")]
    [OnBothDatabases("duty-desk", "Mon-Fri 25:00-26:00", "DeskHoursAreReadable")]
    public async Task A_desk_a_duty_could_not_find_or_read_is_refused(Provider provider, string role, string hours, string rule)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var desk = new NewDesk { Agency = AccessTestData.Northgate, Role = role, Name = "Desk", Hours = hours };
            var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => scope.GetRequiredService<AddDeskAction>().AddAsync(desk, Stop));
            Assert.Equal(rule, Assert.Single(broken.Broken).GetType().Name);
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_directory_file_is_refused_with_its_line(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        var file = Path.Combine(TestFolder.New("agencies"), "agencies.json");
        await File.WriteAllTextAsync(file, "{\n \"source\": \"x\",\n \"read\": \"2026-11-22\",\n \"desks\": [],\n \"agencies\": [ { \"kode\": \"x\" } ]\n}", Stop);
        await house.AsSystemAsync(async scope =>
        {
            var wrong = await Assert.ThrowsAsync<InvalidDataException>(() => scope.GetRequiredService<NationalDirectory>().LoadAsync(file, Stop));
            Assert.StartsWith("agencies.json, line 5:", wrong.Message, StringComparison.Ordinal);
        });
    }

    private static Task<int> LedgerEntriesAsync(TestHouse house) => house.AsSystemAsync(scope =>
        scope.GetRequiredService<SightlineDb>().Database.SqlQuery<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM platform_ledger_entry").SingleAsync(Stop));
}
