using Sightline.Facts;

namespace Sightline.Demonstration.Area;

/// <summary>Somebody to be in the demonstration: a user who holds one role at one agency.</summary>
internal sealed record Persona
{
    internal required string UserName { get; init; }

    internal required string Name { get; init; }

    internal required AgencyCode Agency { get; init; }

    internal required string Role { get; init; }

    /// <summary>What this person does here, for whoever chooses.</summary>
    internal required string Does { get; init; }

    /// <summary>The desks they sit at, by their role.</summary>
    internal IReadOnlyList<string> Desks { get; init; } = [];
}

/// <summary>Everybody who signs in. The first of each agency stands first on the page where one is chosen.</summary>
internal static class Cast
{
    internal static readonly Persona OrderDesk = new()
    {
        UserName = "farah.siddiqui", Name = "Farah Siddiqui", Agency = Codes.Northgate, Role = "order-desk", Desks = [DeskRole.OrderDesk],
        Does = "Takes in what courts send, confirms orders and records their service",
    };

    internal static readonly Persona CallHandler = new()
    {
        UserName = "gethin.pugh", Name = "Gethin Pugh", Agency = Codes.Northgate, Role = "call-handler",
        Does = "Takes calls, finds people by what a caller says, sends an officer",
    };

    internal static readonly Persona Officer = new()
    {
        UserName = "temitope.bankole", Name = "PC Temitope Bankole", Agency = Codes.Northgate, Role = "response-officer", Desks = [DeskRole.ResponseDesk],
        Does = "Stands at the door: what binds him, what was told, what to record",
    };

    internal static readonly Persona DutyInspector = new()
    {
        UserName = "morag.kinnaird", Name = "Inspector Morag Kinnaird", Agency = Codes.Northgate, Role = "duty-inspector", Desks = [DeskRole.DutyInspector, DeskRole.ResponseDesk],
        Does = "Covers every desk of the force at night",
    };

    internal static readonly Persona PoliceManager = new()
    {
        UserName = "denise.holroyd", Name = "Denise Holroyd", Agency = Codes.Northgate, Role = "desk-manager", Desks = [DeskRole.Manager],
        Does = "Sees what the force’s desks owe and what is late",
    };

    internal static readonly Persona Advocate = new()
    {
        UserName = "orla.tierney", Name = "Orla Tierney", Agency = Codes.Harbour, Role = "support-worker", Desks = [DeskRole.DutyDesk],
        Does = "Independent domestic violence adviser: works with survivors",
    };

    internal static readonly Persona ProbationOfficer = new()
    {
        UserName = "marlon.pinnock", Name = "Marlon Pinnock", Agency = Codes.Probation, Role = "probation-officer", Desks = [DeskRole.DutyDesk],
        Does = "Supervises people who were sentenced or released on licence",
    };

    internal static IReadOnlyList<Persona> All { get; } =
    [
        OrderDesk, CallHandler, Officer,
        new()
        {
            UserName = "craig.unsworth", Name = "PC Craig Unsworth", Agency = Codes.Northgate, Role = "response-officer", Desks = [DeskRole.ResponseDesk],
            Does = "Another officer on the same shift",
        },
        DutyInspector, PoliceManager,
        new()
        {
            UserName = "hannah.oyelaran", Name = "Sergeant Hannah Oyelaran", Agency = Codes.Northgate, Role = "police-supervisor", Desks = [DeskRole.SupervisorDesk],
            Does = "Checks every initial report of the shift",
        },
        new()
        {
            UserName = "piotr.lisowski", Name = "Piotr Lisowski", Agency = Codes.Northgate, Role = "crime-screener", Desks = [DeskRole.CrimeDesk],
            Does = "Screens every crime report for its flags",
        },
        new()
        {
            UserName = "bronwen.ashcroft", Name = "DC Bronwen Ashcroft", Agency = Codes.Northgate, Role = "domestic-abuse-specialist", Desks = [DeskRole.SpecialistUnit],
            Does = "The domestic abuse unit: checks flags once more, advises from the scene",
        },
        new()
        {
            UserName = "anjali.mistry", Name = "Anjali Mistry", Agency = Codes.Northgate, Role = "records-reviewer", Desks = [DeskRole.RecordsDesk, DeskRole.DutyDesk],
            Does = "Decides whether two records are one person",
        },
        new()
        {
            UserName = "stuart.yardley", Name = "Stuart Yardley", Agency = Codes.Northgate, Role = "agency-administrator",
            Does = "Looks after the force’s users, roles and keys",
        },
        Advocate,
        new()
        {
            UserName = "charmaine.esson", Name = "Charmaine Esson", Agency = Codes.Harbour, Role = "support-manager", Desks = [DeskRole.Manager, DeskRole.DutyDesk],
            Does = "Manages the service",
        },
        ProbationOfficer,
        new()
        {
            UserName = "lowri.meredith", Name = "Lowri Meredith", Agency = Codes.Probation, Role = "probation-manager", Desks = [DeskRole.Manager],
            Does = "Manages the probation office",
        },
        new()
        {
            UserName = "kofi.boateng", Name = "Kofi Boateng", Agency = Codes.Council, Role = "childrens-services", Desks = [DeskRole.DutyDesk],
            Does = "Children’s services: told where children were there",
        },
        new()
        {
            UserName = "irena.zawadzka", Name = "Irena Zawadzka", Agency = Codes.FamilyCourt, Role = "court-order-desk", Desks = [DeskRole.OrderDesk],
            Does = "The family court’s order desk",
        },
        new()
        {
            UserName = "dafydd.prosser", Name = "Dafydd Prosser", Agency = Codes.Magistrates, Role = "court-clerk", Desks = [DeskRole.OrderDesk],
            Does = "Clerk at the magistrates’ court",
        },
        new()
        {
            UserName = "hamish.geddes", Name = "Hamish Geddes", Agency = Codes.Eastmoor, Role = "order-desk", Desks = [DeskRole.OrderDesk],
            Does = "The neighbouring force’s order desk",
        },
    ];

    internal static Persona? Find(string? userName) => All.FirstOrDefault(persona => persona.UserName == userName);
}
