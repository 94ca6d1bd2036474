using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Work;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Canaries;

/// <summary>Somebody who walks: a role at an agency for a purpose, a user of their own where the walk needs one, or nobody who signed in.</summary>
internal sealed record Reader(Actor? Actor)
{
    public bool IsStranger => Actor is null;

    public string? User => Actor?.User?.ToString();

    public string Name => Actor is null ? "a stranger" : $"{string.Join('+', Actor.Roles)} at {Actor.Agency}, {Actor.Purpose}{(Actor.User is null ? "" : ", a user")}";

    public bool IsAt(string agency) => Actor?.Agency.Value == agency;

    public bool IsAtAForce => Actor?.Agency.Value.StartsWith("police-", StringComparison.Ordinal) == true;

    public bool Holds(IEnumerable<string> roles) => Actor is not null && Actor.Roles.Overlaps(roles);

    public bool WorksFor(IEnumerable<string> purposes) => Actor is not null && purposes.Contains(Actor.Purpose.Value);

    public TestBrowser Browser(TestApp app) => Actor is null ? app.SignedOut() : app.As(Actor);
}

internal static class Readers
{
    internal static readonly AgencyCode OtherService = new("support-eastmoor");

    /// <summary>Every agency of the area at which somebody walks; of forces and services, where the neighbour must not see, two.</summary>
    internal static readonly IReadOnlyDictionary<AgencyKind, IReadOnlyList<AgencyCode>> Agencies = new Dictionary<AgencyKind, IReadOnlyList<AgencyCode>>
    {
        [AgencyKind.Police] = [AccessTestData.Northgate, AccessTestData.Eastmoor],
        [AgencyKind.FamilyCourt] = [AccessTestData.FamilyCourt],
        [AgencyKind.MagistratesCourt] = [AccessTestData.MagistratesCourt],
        [AgencyKind.CrownCourt] = [AccessTestData.CrownCourt],
        [AgencyKind.OtherCourt] = [new AgencyCode("court-northgate-county")],
        [AgencyKind.Probation] = [AccessTestData.Probation, new AgencyCode("probation-eastmoor")],
        [AgencyKind.SupportService] = [AccessTestData.Harbour, OtherService],
        [AgencyKind.LocalAuthority] = [AccessTestData.Council, new AgencyCode("council-eastmoor")],
        [AgencyKind.Cafcass] = [new AgencyCode("cafcass-northgate")],
        [AgencyKind.Prosecution] = [new AgencyCode("prosecution-northgate")],
        [AgencyKind.Oversight] = [new AgencyCode("oversight-northgate")],
    };

    /// <summary>Every role of the access matrix, at every agency of every kind it may be held at, for every purpose it has.</summary>
    internal static IEnumerable<Reader> All(AccessMatrix matrix) =>
        from role in matrix.Roles
        from kind in role.AgencyKinds
        from agency in Agencies[KindOf(kind)]
        from purpose in role.Purposes
        select Of(agency, role.Code, purpose.Purpose);

    internal static Reader Of(AgencyCode agency, string role, string purpose) => new(TestHouse.ActorAt(agency.Value, role) with { Purpose = new Purpose(purpose) });

    internal static Reader Stranger { get; } = new((Actor?)null);

    /// <summary>The few who between them may open the most, for the cut that runs in every test.</summary>
    internal static IEnumerable<Reader> Few() =>
    [
        Of(AccessTestData.Northgate, "duty-inspector", "respond-to-call"),
        Of(AccessTestData.Northgate, "disclosure-officer", "subject-access"),
        Of(AccessTestData.Northgate, "professional-standards", "look-into-conduct"),
        Of(AccessTestData.Northgate, "agency-administrator", "run-agency"),
        Of(AccessTestData.Eastmoor, "order-desk", "keep-register"),
        Of(AccessTestData.Harbour, "support-worker", "support-survivor"),
        Of(OtherService, "support-manager", "support-survivor"),
        Of(AccessTestData.Council, "childrens-services", "protect-children"),
        Stranger,
    ];

    private static AgencyKind KindOf(string code) => Enum.Parse<AgencyKind>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
