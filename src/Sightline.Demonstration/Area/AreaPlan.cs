using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;

namespace Sightline.Demonstration.Area;

/// <summary>Northgate and its neighbour: who is there, at which desks, at what hours. Telephone numbers are of the range kept for drama.</summary>
internal static class AreaPlan
{
    private const string OfficeHours = "Mon-Fri 09:00-17:00";
    private const string OrderDeskHours = "Mon-Fri 08:00-18:00; Sat 09:00-13:00";

    private static readonly string[] Districts = ["ZZ1", "ZZ2", "ZZ3", "ZZ4", "ZZ5", "ZZ6"];

    internal static IReadOnlyList<AreaAgency> Agencies { get; } =
    [
        new() { Code = Codes.Northgate, Kind = AgencyKind.Police, Name = "Northgate Police", PostcodePrefixes = Districts },
        new() { Code = Codes.Eastmoor, Kind = AgencyKind.Police, Name = "Eastmoor Police", PostcodePrefixes = ["ZZ8", "ZZ9"] },
        Court(Codes.FamilyCourt, AgencyKind.FamilyCourt, "Northgate Family Court"),
        Court(Codes.Magistrates, AgencyKind.MagistratesCourt, "Northgate Magistrates’ Court"),
        Court(Codes.CrownCourt, AgencyKind.CrownCourt, "Northgate Crown Court"),
        new() { Code = Codes.Probation, Kind = AgencyKind.Probation, Name = "Northgate Probation", PostcodePrefixes = Districts },
        new() { Code = Codes.Harbour, Kind = AgencyKind.SupportService, Name = "Harbour", PostcodePrefixes = Districts },
        new() { Code = Codes.Council, Kind = AgencyKind.LocalAuthority, Name = "Northgate Council, children’s services", PostcodePrefixes = Districts },
    ];

    /// <summary>In the order in which they may name each other as cover and manager.</summary>
    internal static IReadOnlyList<AreaDesk> Desks { get; } =
    [
        .. Police(Codes.Northgate, "Northgate", "01632 96010"),
        .. Police(Codes.Eastmoor, "Eastmoor", "01632 96020"),
        .. CourtDesks(Codes.FamilyCourt, "Family court", "01632 960301"),
        .. CourtDesks(Codes.Magistrates, "Magistrates’ court", "01632 960302"),
        .. CourtDesks(Codes.CrownCourt, "Crown Court", "01632 960303"),
        .. Office(Codes.Probation, "Probation", "01632 96040", OfficeHours),
        .. Office(Codes.Harbour, "Harbour", "01632 96050", "Mon-Fri 08:00-20:00; Sat-Sun 10:00-16:00"),
        .. Office(Codes.Council, "Children’s services", "01632 96060", OfficeHours),
    ];

    /// <summary>What they have signed: everybody who learns of an order, a breach or a call-out may tell Harbour, which looks at Northgate’s dip samples.</summary>
    internal static IReadOnlyList<AreaAgreement> Agreements(LocalDate from) =>
    [
        Agreed("courts-to-support-orders", Codes.FamilyCourt, "NG-SP-1", from),
        Agreed("courts-to-support-orders", Codes.Magistrates, "NG-SP-1", from),
        Agreed("courts-to-support-orders", Codes.CrownCourt, "NG-SP-1", from),
        Agreed("police-to-support-orders", Codes.Northgate, "NG-SP-2", from),
        Agreed("police-to-support-breach", Codes.Northgate, "NG-SP-2", from),
        Agreed("police-to-support-call-out", Codes.Northgate, "NG-SP-2", from),
        Agreed("police-to-support-samples", Codes.Northgate, "NG-SP-6", from),
        Agreed("police-to-support-orders", Codes.Eastmoor, "NG-SP-3", from),
        Agreed("police-to-support-breach", Codes.Eastmoor, "NG-SP-3", from),
        Agreed("police-to-support-call-out", Codes.Eastmoor, "NG-SP-3", from),
        Agreed("probation-to-support-breach", Codes.Probation, "NG-SP-4", from),
        Agreed("others-to-support-breach", Codes.Council, "NG-SP-5", from),
    ];

    private static AreaAgreement Agreed(string gateway, AgencyCode teller, string reference, LocalDate from) =>
        new() { Gateway = gateway, From = teller, To = Codes.Harbour, FirstDay = from, Reference = $"Northgate sharing protocol {reference}" };

    private static AreaAgency Court(AgencyCode code, AgencyKind kind, string name) =>
        new() { Code = code, Kind = kind, Name = name, Force = Codes.Northgate };

    private static AreaDesk[] Police(AgencyCode agency, string name, string phone) =>
    [
        new() { Agency = agency, Role = DeskRole.Manager, Name = $"{name} order desk manager", Hours = OfficeHours, Phone = phone + "1" },
        new() { Agency = agency, Role = DeskRole.DutyInspector, Name = $"{name} duty inspector", Manager = Codes.Desk(agency, DeskRole.Manager), Phone = phone + "2" },
        new() { Agency = agency, Role = DeskRole.ResponseDesk, Name = $"{name} response", Manager = Codes.Desk(agency, DeskRole.DutyInspector), Phone = phone + "3" },
        Covered(agency, DeskRole.OrderDesk, $"{name} order desk", phone + "4") with { Hours = OrderDeskHours },
        Covered(agency, DeskRole.DutyDesk, $"{name} safeguarding desk", phone + "5") with { Hours = "Mon-Sun 08:00-22:00" },
        Covered(agency, DeskRole.RecordsDesk, $"{name} records desk", phone + "6") with { Hours = OfficeHours },
        Covered(agency, DeskRole.SupervisorDesk, $"{name} response supervisor", phone + "8"),
        Covered(agency, DeskRole.CrimeDesk, $"{name} crime desk", phone + "9") with { Hours = "Mon-Sun 08:00-22:00" },
        Covered(agency, DeskRole.SpecialistUnit, $"{name} domestic abuse unit", phone + "0") with { Hours = "Mon-Sun 08:00-20:00" },
        Covered(agency, DeskRole.NeighbourhoodTeam, $"{name} neighbourhood team", phone + "5") with { Hours = "Mon-Sun 08:00-22:00" },
        new() { Agency = agency, Role = DeskRole.StandardsDesk, Name = $"{name} professional standards", Hours = OfficeHours, Phone = phone + "7" },
    ];

    private static AreaDesk Covered(AgencyCode agency, string role, string name, string phone) => new()
    {
        Agency = agency,
        Role = role,
        Name = name,
        Cover = Codes.Desk(agency, DeskRole.DutyInspector),
        Manager = Codes.Desk(agency, DeskRole.Manager),
        Phone = phone,
    };

    private static AreaDesk[] CourtDesks(AgencyCode court, string name, string phone) =>
    [
        new() { Agency = court, Role = DeskRole.Manager, Name = $"{name} office manager", Hours = OfficeHours },
        new() { Agency = court, Role = DeskRole.OrderDesk, Name = $"{name} order desk", Hours = OfficeHours, Manager = Codes.Desk(court, DeskRole.Manager), Phone = phone },
    ];

    private static AreaDesk[] Office(AgencyCode agency, string name, string phone, string hours) =>
    [
        new() { Agency = agency, Role = DeskRole.Manager, Name = $"{name} manager", Hours = OfficeHours, Phone = phone + "1" },
        new() { Agency = agency, Role = DeskRole.DutyDesk, Name = $"{name} duty desk", Hours = hours, Manager = Codes.Desk(agency, DeskRole.Manager), Phone = phone + "2" },
        new() { Agency = agency, Role = DeskRole.RecordsDesk, Name = $"{name} records desk", Hours = hours, Manager = Codes.Desk(agency, DeskRole.Manager), Phone = phone + "3" },
    ];
}
