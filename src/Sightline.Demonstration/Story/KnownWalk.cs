using NodaTime;
using Sightline.Demonstration.Area;
using Sightline.Demonstration.Names;
using Sightline.Demonstration.People;
using Sightline.Demonstration.Places;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Facts.Risk;
using Sightline.Kernel;

namespace Sightline.Demonstration.Story;

/// <summary>The one family that is the same under every seed: docs/demonstration.md walks through it.</summary>
internal static class KnownWalk
{
    internal const string HisForenames = "Stephen";
    internal const string HisSurname = "Threlfall";
    internal const string HerForename = "Katarzyna";
    internal const string HerSurname = "Sobczak";
    internal const string HerPostcode = "ZZ1 4QT";
    internal const string HerPhone = "07700 900461";

    internal static void Tell(Scene scene)
    {
        var calendar = scene.Calendar;
        var english = Communities.All.First(community => community.Code == "english");
        var polish = Communities.All.First(community => community.Code == "polish");
        var he = Him(english, calendar);
        var she = Her(polish, calendar);
        var children = Children(polish, she);
        var father = new Human
        {
            Community = english, Sex = "male", Forenames = HisForenames, Surname = HisSurname, Born = new LocalDate(1958, 11, 2),
            Home = new Home(new Place(["3 Quayside Terrace", "Coldwater"], "ZZ5 2LB"), calendar.Day(3900)),
        };
        var begun = calendar.At(400, 10, 0);
        scene.Relate(Codes.Northgate, she, he, RelationshipKind.FormerPartner, begun);
        foreach (var child in children)
        {
            scene.Relate(Codes.Northgate, she, child, RelationshipKind.Parent, begun);
        }
        scene.Relate(Codes.Northgate, father, he, RelationshipKind.Parent, calendar.At(2, 10, 0));
        scene.Held(he, Codes.Probation, calendar.At(180, 9, 40));
        scene.Held(she, Codes.Harbour, calendar.At(237, 11, 30));
        ToldCallOuts(scene, he, she, children);
        ToldOrder(scene, he, she, children);
    }

    private static void ToldCallOuts(Scene scene, Human he, Human she, IReadOnlyList<Human> children)
    {
        var first = CallOuts.Tell(scene, new CallOut
        {
            At = scene.Calendar.At(238, 22, 10), Victim = she, Suspect = he, Children = children, Weapon = Answer.Yes, Arrest = PowerOfArrestUse.Used,
            Abuse = [AbuseKind.Physical, AbuseKind.ViolentOrThreatening], What = "Held a kitchen knife and would not let her leave the room. Both children awake upstairs.",
            Connection = ConnectionKind.FormerPartner, Crime = ("threats-to-kill", "charge-or-summons"), Evidence = [EvidenceKind.BodyWornVideo, EvidenceKind.Photographs, EvidenceKind.VictimStatement],
            NeighbourhoodTask = "Walk past in the evenings and say that you did.",
        });
        var second = CallOuts.Tell(scene, new CallOut
        {
            At = scene.Calendar.At(58, 19, 25), Victim = she, Suspect = he, Children = children, Arrest = PowerOfArrestUse.AvailableNotUsed,
            Abuse = [AbuseKind.Harassment, AbuseKind.Stalking], What = "Waits outside the school and follows her home. Thirty messages since the morning.",
            Connection = ConnectionKind.FormerPartner, Crime = ("stalking", null), Evidence = [EvidenceKind.MessagesOrPhone],
        });
        ToldAssessments(scene, he, she, (first, second));
    }

    /// <summary>Medium, then high; the order made since has reopened it. He was judged a priority.</summary>
    private static void ToldAssessments(Scene scene, Human he, Human she, (IncidentId First, IncidentId Second) callOuts)
    {
        var (calendar, force) = (scene.Calendar, Codes.Northgate);
        Assessments.Tell(scene, new NewAssessment
        {
            At = calendar.At(238, 23, 40), By = force, Assessed = scene.Held(she, force, calendar.At(238, 22, 10)), From = [scene.Held(he, force, calendar.At(238, 22, 10))],
            Incident = callOuts.First, Instrument = "dash-police", Version = "2009", Answers = Assessments.YesTo(22, 1, 2, 6, 14, 15, 16), Judgement = RiskLevel.Medium,
            Reason = "A knife was held. She says it was the first time, and her sister is with her.", Children = RiskLevel.Medium,
        });
        Assessments.Tell(scene, new NewAssessment
        {
            At = calendar.At(58, 20, 50), By = force, Assessed = scene.Held(she, force, calendar.At(58, 19, 25)), From = [scene.Held(he, force, calendar.At(58, 19, 25))],
            Incident = callOuts.Second, Instrument = "dash-police", Version = "2009", Answers = Assessments.YesTo(24, 2, 3, 4, 6, 7, 8, 13, 14, 15, 16, 17), Judgement = RiskLevel.High,
            Reason = "He knows when the children leave school, and has followed her three times this week.", Children = RiskLevel.High,
        });
        Assessments.Tell(scene, new NewAssessment
        {
            At = calendar.At(30, 11, 15), By = Codes.Probation, Assessed = scene.Held(he, Codes.Probation, calendar.At(180, 9, 40)), Instrument = "ppit", Version = "10-items",
            Answers = ["critical", "critical", "critical", "not-present", "", "present", "", "", "", ""], Priority = Answer.Yes, Reason = "Two call-outs in six months, a knife at one of them.",
        });
    }

    private static void ToldOrder(Scene scene, Human he, Human she, IReadOnlyList<Human> children)
    {
        var calendar = scene.Calendar;
        var made = calendar.CourtDay(45);
        var order = Orders.Make(scene, new NewOrder
        {
            Type = "non-molestation-order", MadeBy = Codes.FamilyCourt, At = calendar.At(made, 11, 20), Respondents = [he], Protected = [she], Children = children, Days = 365,
            HolderIsPolice = true, TypicalTerms = true,
        });
        Orders.Serve(scene, order, calendar.At(made - 1, 18, 40));
        Orders.Vary(scene, order, calendar.At(calendar.CourtDay(12), 14, 15), wordingCame: false);
    }

    private static Human Him(Community english, Calendar calendar)
    {
        var he = new Human
        {
            Community = english, Sex = "male", Forenames = HisForenames, Surname = HisSurname, Born = new LocalDate(1986, 5, 14),
            Home = new Home(new Place(["Flat 6", "27 Foundry Court", "Millbeck"], "ZZ4 7PD"), calendar.Day(420)),
            FormerHome = new Home(new Place(["14 Saltmarsh Row", "Northgate"], HerPostcode), calendar.Day(2600), calendar.Day(421)),
            Pnc = "2011/0048213X",
        };
        he.Phones.Add("07700 900782");
        return he;
    }

    private static Human Her(Community polish, Calendar calendar)
    {
        var she = new Human
        {
            Community = polish, Sex = "female", Forenames = HerForename, Surname = HerSurname, Born = new LocalDate(1990, 2, 27), Language = "Polish",
            Home = new Home(new Place(["14 Saltmarsh Row", "Northgate"], HerPostcode), calendar.Day(2600)),
            HomeIsConfidential = true,
        };
        she.Phones.Add(HerPhone);
        return she;
    }

    private static IReadOnlyList<Human> Children(Community polish, Human she) =>
    [
        new() { Community = polish, Sex = "female", Forenames = "Maja", Surname = HerSurname, Born = new LocalDate(2019, 6, 8), Home = she.Home },
        new() { Community = polish, Sex = "male", Forenames = "Oskar", Surname = HerSurname, Born = new LocalDate(2022, 9, 19), Home = she.Home },
    ];
}
