using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Sightline.Access.AddDesk;
using Sightline.Access.AddUser;
using Sightline.Access.ApiKeys;
using Sightline.Access.Contracts;
using Sightline.Access.GrantRole;
using Sightline.Access.Permissions;
using Sightline.Access.RegisterAgency;
using Sightline.Access.Sharing;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Testing;

/// <summary>
/// The fictional area of the tests, registered through Access's own actions: Northgate's force (ZZ1 to ZZ9), courts, probation, support service (ZZ1 to ZZ5)
/// and council, and the neighbouring force of Eastmoor (ZY).
/// </summary>
public static class AccessTestData
{
    private const string EitherScheme = "test or key";
    private const string Office = "Mon-Fri 08:00-18:00";

    public static AgencyCode Northgate { get; } = new("police-northgate");

    public static AgencyCode Eastmoor { get; } = new("police-eastmoor");

    public static AgencyCode FamilyCourt { get; } = new("court-northgate-family");

    public static AgencyCode MagistratesCourt { get; } = new("court-northgate-magistrates");

    public static AgencyCode CrownCourt { get; } = new("court-northgate-crown");

    public static AgencyCode Probation { get; } = new("probation-northgate");

    public static AgencyCode Harbour { get; } = new("support-harbour");

    public static AgencyCode Council { get; } = new("council-northgate");

    /// <summary>The code by which the family court's manifest calls it.</summary>
    public const string FamilyCourtManifestCode = "NGFC";

    /// <summary>Registers the whole area in this scope, whose actor must be the system.</summary>
    public static async Task RegisterAreaAsync(IServiceProvider services)
    {
        var agencies = services.GetRequiredService<RegisterAgencyAction>();
        foreach (var agency in Agencies())
        {
            await agencies.RegisterAsync(agency, TestContext.Current.CancellationToken);
        }
        var desks = services.GetRequiredService<AddDeskAction>();
        foreach (var desk in Desks())
        {
            await desks.AddAsync(desk, TestContext.Current.CancellationToken);
        }
        await AgreeAsync(services, Agencies().Select(agency => agency.Code).ToList());
    }

    /// <summary>
    /// States every agreement that the rulebook asks for: by which each of these agencies tells each other of them. The scope's actor must be the system.
    /// </summary>
    public static async Task AgreeAsync(IServiceProvider services, IReadOnlyList<AgencyCode> agencies)
    {
        var directory = services.GetRequiredService<IDirectory>();
        var kinds = new Dictionary<AgencyCode, string>();
        foreach (var code in agencies)
        {
            if (await directory.FindAsync(code, TestContext.Current.CancellationToken) is { } agency)
            {
                kinds[code] = StatementRules.NameOf(agency.Kind);
            }
        }
        var agree = services.GetRequiredService<AgreeAction>();
        var pairs =
            from gateway in services.GetRequiredService<RuleBook>().Gateways
            where gateway.StandsBy == StandsBy.Agreement
            from teller in kinds.Keys
            from told in kinds.Keys
            where teller != told && gateway.Joins(kinds[teller], kinds[told])
            select new NewAgreement { Gateway = gateway.Code, From = teller, To = told, FirstDay = AgreedFrom, Reference = "Agreement of the tests" };
        await services.GetRequiredService<UnitOfWork>().DoAsync(
            async () =>
            {
                foreach (var agreement in pairs)
                {
                    await agree.AgreeAsync(agreement, TestContext.Current.CancellationToken);
                }
            },
            TestContext.Current.CancellationToken);
    }

    /// <summary>Registers one more survivors' service, without desks and serving no place, with every agreement with the area. The scope's actor must be the system.</summary>
    public static Task RegisterServiceAsync(IServiceProvider services, AgencyCode code, string name) =>
        RegisterAgencyAsync(services, code, AgencyKind.SupportService, name);

    /// <summary>Registers one more agency of any kind, without desks and serving no place, with every agreement with the area. The scope's actor must be the system.</summary>
    public static async Task RegisterAgencyAsync(IServiceProvider services, AgencyCode code, AgencyKind kind, string name)
    {
        await services.GetRequiredService<RegisterAgencyAction>().RegisterAsync(new Registration { Code = code, Kind = kind, Name = name }, TestContext.Current.CancellationToken);
        foreach (var known in Agencies())
        {
            await AgreeAsync(services, [known.Code, code]);
        }
    }

    /// <summary>The password of every user made by <see cref="AddUserAsync"/>.</summary>
    public const string Password = "three plain words 7";

    /// <summary>Adds a user who may sign in at once with <see cref="Password"/>, through the real action. The scope's actor must be the system.</summary>
    public static async Task<UserId> AddUserAsync(IServiceProvider services, string userName, AgencyCode agency, string role, params IReadOnlyList<DeskCode> desks)
    {
        var user = new NewUser { Agency = agency, UserName = userName, Name = $"Test {userName}", Role = role, Desks = desks, Password = Password };
        return (await services.GetRequiredService<AddUserAction>().AddAsync(user, TestContext.Current.CancellationToken)).Id;
    }

    /// <summary>Gives a further role to a user, at any agency.</summary>
    public static Task GrantAsync(IServiceProvider services, UserId user, AgencyCode agency, string role, params IReadOnlyList<DeskCode> desks) =>
        services.GetRequiredService<GrantRoleAction>()
            .GrantAsync(new RoleGrant { User = user, Agency = agency, Role = role, Desks = desks }, TestContext.Current.CancellationToken);

    /// <summary>Issues a key and gives its secret, which goes into "Authorization: Bearer …".</summary>
    public static async Task<(ApiKeyId Key, string Secret)> IssueKeyAsync(IServiceProvider services, AgencyCode agency, params IReadOnlyList<string> facts)
    {
        var issued = await services.GetRequiredService<IssueApiKeyAction>().IssueAsync(agency, facts, TestContext.Current.CancellationToken);
        return (issued.Id, issued.Secret);
    }

    /// <summary>For <see cref="TestApp.StartAsync"/>: signing in, sessions and keys as the program itself has them, instead of the test's own.</summary>
    public static void RealSignIn(IServiceCollection services)
    {
        services.RemoveAll<IActorSource>();
        services.AddScoped<IActorSource>(provider => provider.GetRequiredService<ActorSource>());
        services.PostConfigure<AuthenticationOptions>(options =>
        {
            options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = SignInServices.ByAddress;
            options.DefaultForbidScheme = SignInServices.ByAddress;
        });
    }

    /// <summary>For <see cref="TestApp.StartAsync"/>: people sign in in the test's own way, and machines with real keys.</summary>
    public static void RealKeys(IServiceCollection services)
    {
        var people = (IActorSource)services.Last(service => service.ServiceType == typeof(IActorSource)).ImplementationInstance!;
        services.RemoveAll<IActorSource>();
        services.AddScoped<IActorSource>(provider => new PeopleAndMachines(people, provider.GetRequiredService<ActorSource>()));
        services.AddAuthentication().AddPolicyScheme(EitherScheme, null, either =>
            either.ForwardDefaultSelector = context => context.Request.Headers.ContainsKey("Authorization") ? ApiKeyScheme.Name : TestActors.SchemeName);
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultScheme = options.DefaultAuthenticateScheme = EitherScheme);
    }

    /// <summary>The first day of every agreement of the tests.</summary>
    public static LocalDate AgreedFrom { get; } = new(2019, 1, 1);

    public static DeskCode Desk(AgencyCode agency, string role) => new($"{agency}/{role}");

    private static IEnumerable<Registration> Agencies()
    {
        yield return new Registration
        {
            Code = Northgate,
            Kind = AgencyKind.Police,
            Name = "Northgate Police",
            Area = "northgate",
            PostcodePrefixes = Enumerable.Range(1, 9).Select(number => $"ZZ{number}").ToList(),
        };
        yield return new Registration { Code = Eastmoor, Kind = AgencyKind.Police, Name = "Eastmoor Constabulary", Area = "eastmoor", PostcodePrefixes = ["ZY"] };
        yield return new Registration
        {
            Code = FamilyCourt,
            Kind = AgencyKind.FamilyCourt,
            Name = "Northgate Family Court",
            Force = Northgate,
            CourtNames = [FamilyCourtManifestCode, "The Family Court at Northgate"],
            ManifestDays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
        };
        yield return new Registration
        {
            Code = MagistratesCourt,
            Kind = AgencyKind.MagistratesCourt,
            Name = "Northgate Magistrates’ Court",
            Force = Northgate,
            CourtNames = ["NGMC"],
        };
        yield return new Registration { Code = CrownCourt, Kind = AgencyKind.CrownCourt, Name = "Northgate Crown Court", Force = Northgate, CourtNames = ["NGCC"] };
        yield return new Registration { Code = Probation, Kind = AgencyKind.Probation, Name = "Northgate Probation", PostcodePrefixes = ["ZZ"] };
        yield return new Registration
        {
            Code = Harbour,
            Kind = AgencyKind.SupportService,
            Name = "Harbour IDVA Service",
            PostcodePrefixes = ["ZZ1", "ZZ2", "ZZ3", "ZZ4", "ZZ5"],
        };
        yield return new Registration { Code = Council, Kind = AgencyKind.LocalAuthority, Name = "Northgate Council children’s services", PostcodePrefixes = ["ZZ"] };
    }

    private static IEnumerable<NewDesk> Desks()
    {
        foreach (var force in new[] { Northgate, Eastmoor })
        {
            var manager = Desk(force, DeskRole.Manager);
            var inspector = Desk(force, DeskRole.DutyInspector);
            yield return new NewDesk { Agency = force, Role = DeskRole.Manager, Name = "Manager of the order desk", Hours = Office, Phone = "01632 960101" };
            yield return new NewDesk { Agency = force, Role = DeskRole.DutyInspector, Name = "Duty inspector", Manager = manager, Phone = "01632 960102" };
            yield return new NewDesk { Agency = force, Role = DeskRole.ResponseDesk, Name = "Response desk", Cover = inspector, Manager = manager, Phone = "01632 960103" };
            yield return new NewDesk { Agency = force, Role = DeskRole.OrderDesk, Name = "Order desk", Hours = Office, Cover = inspector, Manager = manager, Phone = "01632 960104" };
            yield return new NewDesk { Agency = force, Role = DeskRole.RecordsDesk, Name = "Records desk", Hours = Office, Manager = manager };
        }
        foreach (var agency in new[] { Harbour, Probation, Council })
        {
            var manager = Desk(agency, DeskRole.Manager);
            yield return new NewDesk { Agency = agency, Role = DeskRole.Manager, Name = "Manager", Hours = "Mon-Fri 09:00-17:00" };
            yield return new NewDesk { Agency = agency, Role = DeskRole.DutyDesk, Name = "Duty desk", Hours = "Mon-Fri 09:00-17:00; Sat 09:00-13:00", Manager = manager, Phone = "01632 960110" };
        }
        foreach (var court in new[] { FamilyCourt, MagistratesCourt, CrownCourt })
        {
            yield return new NewDesk { Agency = court, Role = DeskRole.OrderDesk, Name = "Court office", Hours = "Mon-Fri 09:00-16:00", Phone = "01632 960120" };
        }
    }

    private sealed class PeopleAndMachines(IActorSource people, IActorSource machines) : IActorSource
    {
        public async Task<Actor?> ActorAsync(ClaimsPrincipal principal, CancellationToken stop) =>
            await people.ActorAsync(principal, stop) ?? await machines.ActorAsync(principal, stop);
    }
}
