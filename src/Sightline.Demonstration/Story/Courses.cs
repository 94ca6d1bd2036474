using NodaTime;
using Sightline.Demonstration.Area;
using Sightline.Demonstration.People;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Kernel;

namespace Sightline.Demonstration.Story;

/// <summary>Who the abuse is between.</summary>
internal sealed record Pair(Human Victim, Human Perpetrator, IReadOnlyList<Human> Children)
{
    /// <summary>Further people the same person abuses.</summary>
    internal IReadOnlyList<Human> FurtherVictims { get; init; } = [];
}

/// <summary>The ways things go. Together they hold every kind of order in every state it can be in.</summary>
internal static class Courses
{
    internal static IReadOnlyList<Action<Scene, Pair>> WithOrder { get; } =
    [
        ServedInForce, MadeLastNight, NoticeThenOrder, BreachLastNight, MadeNotServed, ToldNotServed, VariedWithoutWording, RestrainingOrder, BreachArrested,
        OccupationWithPower, CourtBail, Expired, Discharged, DischargeDisputed, NoticeTonight, Licence, BreachCharged, OccupationWithout, AppliedFor, EndNotKnown,
        PoliceBail, ServedInCourt, ServiceFoundWrong, VariedWithWording, BreachNoFurtherAction, StalkingProtection, RestrainingOnAcquittal, MadeNotServedForWeeks,
        SuspectNotFound, ServedByProcessServer,
    ];

    internal static void CallOutsOnly(Scene scene, Pair pair)
    {
        var ago = scene.Chance.Between(3, 300);
        CallOut(scene, pair, ago);
        if (scene.Chance.InHundred(35))
        {
            CallOut(scene, pair, Math.Max(1, ago - scene.Chance.Between(2, 60)));
        }
    }

    private static void ServedInForce(Scene scene, Pair pair)
    {
        var order = Served(scene, pair, scene.Chance.Between(20, 200));
        if (scene.Chance.InHundred(40))
        {
            CallOut(scene, pair, Math.Max(2, DaysAgo(scene, order.At) - 15));
        }
    }

    /// <summary>By a judge out of hours: nobody has done anything about it yet.</summary>
    private static void MadeLastNight(Scene scene, Pair pair)
    {
        CallOut(scene, pair, 2);
        Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(1, 19, scene.Chance.Between(5, 55))) with { WithoutNotice = Answer.Yes, IsConfirmed = false });
    }

    private static void MadeNotServed(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(1, 3));
        CallOut(scene, pair, ago + 4);
        Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(ago, 15, 20)) with { WithoutNotice = Answer.Yes });
    }

    private static void MadeNotServedForWeeks(Scene scene, Pair pair) =>
        Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(scene.Calendar.CourtDay(scene.Chance.Between(14, 25)), 11, 40)) with { WithoutNotice = Answer.Yes });

    private static void ToldNotServed(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(5, 9));
        var order = Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(ago, 12, 10)) with { WithoutNotice = Answer.Yes });
        CallOut(scene, pair, ago - 2, PowerOfArrestUse.NotAvailable);
        Orders.TellHim(scene, order, scene.Calendar.At(ago - 2, 23, 5));
    }

    private static void NoticeThenOrder(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(8, 20)) + 1;
        var notice = Notice(scene, pair, ago);
        var order = Orders.Make(scene, new NewOrder
        {
            Type = "dvpo", MadeBy = Codes.Magistrates, At = scene.Calendar.At(scene.Calendar.CourtDay(ago - 1), 11, 15), Respondents = [pair.Perpetrator], Protected = [pair.Victim], Days = 28,
            InHisPresence = Answer.Yes,
        });
        Orders.Discharge(scene, notice, order.At + Duration.FromMinutes(20), Codes.Magistrates);
        Orders.Serve(scene, order, order.At + Duration.FromMinutes(25), ServiceMethod.InCourt);
    }

    private static void NoticeTonight(Scene scene, Pair pair) => Notice(scene, pair, 1);

    private static void BreachLastNight(Scene scene, Pair pair)
    {
        var order = Served(scene, pair, scene.Chance.Between(15, 60));
        var at = scene.Calendar.At(1, 21, scene.Chance.Between(10, 50));
        var incident = CallOuts.Tell(scene, new CallOut { At = at, Victim = pair.Victim, Suspect = pair.Perpetrator, Children = pair.Children, Arrest = PowerOfArrestUse.AvailableNotUsed });
        Orders.Breach(scene, order, at + Duration.FromMinutes(15), incident, "Came to the door and shouted through the letter box.");
    }

    private static void BreachArrested(Scene scene, Pair pair) => Breached(scene, pair, BreachOutcome.Arrested);

    private static void BreachCharged(Scene scene, Pair pair) => Breached(scene, pair, BreachOutcome.Arrested, BreachOutcome.Charged);

    private static void BreachNoFurtherAction(Scene scene, Pair pair) => Breached(scene, pair, BreachOutcome.NoFurtherAction);

    private static void SuspectNotFound(Scene scene, Pair pair) => Breached(scene, pair, BreachOutcome.SuspectNotFound);

    private static void VariedWithoutWording(Scene scene, Pair pair) =>
        Orders.Vary(scene, Served(scene, pair, scene.Chance.Between(40, 90)), scene.Calendar.At(scene.Calendar.CourtDay(scene.Chance.Between(1, 12)), 14, 5), wordingCame: false);

    private static void VariedWithWording(Scene scene, Pair pair) =>
        Orders.Vary(scene, Served(scene, pair, scene.Chance.Between(60, 120)), scene.Calendar.At(scene.Calendar.CourtDay(scene.Chance.Between(10, 30)), 14, 5), wordingCame: true);

    /// <summary>It ran out; whoever keeps the clocks finds that by the day.</summary>
    private static void Expired(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(184, 190));
        var order = Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(ago, 11, 30)) with { Days = 180 });
        Orders.Serve(scene, order, scene.Calendar.At(ago - 1, 17, 35));
    }

    private static void Discharged(Scene scene, Pair pair)
    {
        var order = Served(scene, pair, scene.Chance.Between(60, 150));
        Orders.Discharge(scene, order, scene.Calendar.At(scene.Calendar.CourtDay(scene.Chance.Between(1, 30)), 12, 25), Codes.FamilyCourt);
    }

    /// <summary>Her service says that it was ended. Only the court can say that.</summary>
    private static void DischargeDisputed(Scene scene, Pair pair)
    {
        var order = Served(scene, pair, scene.Chance.Between(50, 110));
        Orders.Discharge(scene, order, scene.Calendar.At(1, 15, 40), Codes.Harbour);
    }

    private static void RestrainingOrder(Scene scene, Pair pair)
    {
        var ago = scene.Chance.Between(60, 300);
        CallOut(scene, pair, ago + 40, PowerOfArrestUse.Used);
        Orders.Make(scene, Restraining(pair, "restraining-order", Codes.Magistrates, scene.Calendar.At(scene.Calendar.CourtDay(ago), 15, 10)));
        scene.Held(pair.Perpetrator, Codes.Probation, scene.Calendar.At(scene.Calendar.CourtDay(ago), 16, 30));
    }

    private static void RestrainingOnAcquittal(Scene scene, Pair pair) =>
        Orders.Make(scene, Restraining(pair, "restraining-order-on-acquittal", Codes.CrownCourt, scene.Calendar.At(scene.Calendar.CourtDay(scene.Chance.Between(30, 200)), 12, 45)) with
        {
            Days = null,
            UntilFurtherOrder = Answer.Yes,
        });

    private static void OccupationWithPower(Scene scene, Pair pair) => Occupation(scene, pair, "occupation-order-with-power-of-arrest");

    private static void OccupationWithout(Scene scene, Pair pair) => Occupation(scene, pair, "occupation-order");

    private static void CourtBail(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(6, 40));
        CallOut(scene, pair, ago + 1, PowerOfArrestUse.Used);
        Orders.Make(scene, Simple(pair, "court-bail-conditions", Codes.Magistrates, scene.Calendar.At(ago, 12, 5)) with { InHisPresence = Answer.Yes });
    }

    private static void PoliceBail(Scene scene, Pair pair)
    {
        var ago = scene.Chance.Between(4, 25);
        CallOut(scene, pair, ago + 1, PowerOfArrestUse.Used);
        var order = Orders.Make(scene, Simple(pair, "pre-charge-bail-conditions", Codes.Northgate, scene.Calendar.At(ago, 16, 20)) with { Days = 90 });
        Orders.Serve(scene, order, scene.Calendar.At(ago, 16, 40));
    }

    private static void Licence(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(20, 160));
        scene.Held(pair.Perpetrator, Codes.Probation, scene.Calendar.At(ago, 9, 30));
        var order = Orders.Make(scene, Simple(pair, "licence-conditions", Codes.Probation, scene.Calendar.At(ago, 10, 30)) with { ToldBy = Codes.Northgate, Days = 365 });
        Orders.Serve(scene, order, scene.Calendar.At(ago, 11, 0), ServiceMethod.OtherMeans);
    }

    private static void AppliedFor(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(1, 6));
        var at = scene.Calendar.At(ago, 10, 50);
        CallOut(scene, pair, ago + 2);
        scene.Tell(Codes.FamilyCourt, at, new OrderAppliedFor
        {
            Order = new OrderId(scene.Chance.Id(at)),
            Type = new OrderTypeCode("non-molestation-order"),
            Respondents = [scene.Held(pair.Perpetrator, Codes.FamilyCourt, at)],
            Protected = [scene.Held(pair.Victim, Codes.FamilyCourt, at)],
            Court = Codes.FamilyCourt,
            Applicant = Codes.FamilyCourt,
        });
    }

    /// <summary>The court's paper came without its last page.</summary>
    private static void EndNotKnown(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(10, 60));
        var order = Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(ago, 14, 30)) with { Days = null, UntilFurtherOrder = Answer.NotKnown });
        Orders.Serve(scene, order, scene.Calendar.At(ago - 1, 18, 15), proof: Answer.NotKnown);
    }

    private static void ServedInCourt(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(10, 100));
        var order = Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(ago, 12, 0)) with { InHisPresence = Answer.Yes });
        Orders.Serve(scene, order, scene.Calendar.At(ago, 12, 20), ServiceMethod.InCourt);
    }

    private static void ServedByProcessServer(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(30, 140));
        var order = Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(ago, 12, 0)));
        Orders.Serve(scene, order, scene.Calendar.At(ago - 2, 7, 50), ServiceMethod.InPersonByProcessServer);
    }

    private static void ServiceFoundWrong(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(4, 9));
        var order = Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(ago, 12, 0)) with { WithoutNotice = Answer.Yes });
        var served = Orders.Serve(scene, order, scene.Calendar.At(ago - 1, 19, 0));
        Orders.ServedFoundWrong(scene, order, served, scene.Calendar.At(1, 16, 30));
    }

    private static void StalkingProtection(Scene scene, Pair pair)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(30, 200));
        var order = Orders.Make(scene, Simple(pair, "stalking-protection-order", Codes.Magistrates, scene.Calendar.At(ago, 11, 20)) with { Days = 730, InHisPresence = Answer.Yes });
        Orders.Serve(scene, order, scene.Calendar.At(ago, 11, 45), ServiceMethod.InCourt);
    }

    internal static void ForcedMarriage(Scene scene, Human young, IReadOnlyList<Human> family)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(15, 90));
        var order = Orders.Make(scene, new NewOrder
        {
            Type = "forced-marriage-protection-order", MadeBy = Codes.FamilyCourt, At = scene.Calendar.At(ago, 16, 10), Respondents = family, Protected = [young],
            UntilFurtherOrder = Answer.Yes, WithoutNotice = Answer.Yes,
        });
        Orders.Serve(scene, order, scene.Calendar.At(ago - 1, 9, 30));
    }

    private static ToldOrder Served(Scene scene, Pair pair, int daysAgo)
    {
        var ago = scene.Calendar.CourtDay(daysAgo);
        CallOut(scene, pair, ago + 6);
        var order = Orders.Make(scene, NonMolestation(pair, scene.Calendar.At(ago, 11, scene.Chance.Between(0, 59))));
        Orders.Serve(scene, order, scene.Calendar.At(Math.Max(1, ago - 1), 18, scene.Chance.Between(0, 59)));
        return order;
    }

    private static void Breached(Scene scene, Pair pair, params BreachOutcome[] outcomes)
    {
        var ordered = scene.Chance.Between(40, 200);
        var order = Served(scene, pair, ordered);
        var ago = scene.Chance.Between(2, ordered - 20);
        var at = scene.Calendar.At(ago, 20, scene.Chance.Between(0, 59));
        var used = outcomes[0] == BreachOutcome.Arrested ? PowerOfArrestUse.Used : PowerOfArrestUse.AvailableNotUsed;
        var incident = CallOuts.Tell(scene, new CallOut { At = at, Victim = pair.Victim, Suspect = pair.Perpetrator, Children = pair.Children, Arrest = used });
        var breach = Orders.Breach(scene, order, at + Duration.FromMinutes(10), incident, "Came to the home although the order forbids it.");
        for (var index = 0; index < outcomes.Length; index++)
        {
            Orders.Outcome(scene, breach, at + Duration.FromHours(2 + (14 * index)), outcomes[index]);
        }
    }

    private static ToldOrder Notice(Scene scene, Pair pair, int ago)
    {
        CallOut(scene, pair, ago, PowerOfArrestUse.Used);
        var notice = Orders.Make(scene, Simple(pair, "dvpn", Codes.Northgate, scene.Calendar.At(ago, 22, 40)) with { Days = null, UntilFurtherOrder = Answer.NotKnown });
        Orders.Serve(scene, notice, scene.Calendar.At(ago, 22, 55));
        return notice;
    }

    private static void Occupation(Scene scene, Pair pair, string type)
    {
        var ago = scene.Calendar.CourtDay(scene.Chance.Between(20, 90));
        var order = Orders.Make(scene, Simple(pair, type, Codes.FamilyCourt, scene.Calendar.At(ago, 15, 0)) with { Days = 180 });
        Orders.Serve(scene, order, scene.Calendar.At(ago - 1, 18, 10));
    }

    private static NewOrder NonMolestation(Pair pair, Instant at) => Simple(pair, "non-molestation-order", Codes.FamilyCourt, at) with { Days = 365, Children = pair.Children };

    private static NewOrder Restraining(Pair pair, string type, AgencyCode court, Instant at) => Simple(pair, type, court, at) with { Days = 1095, InHisPresence = Answer.Yes };

    private static NewOrder Simple(Pair pair, string type, AgencyCode by, Instant at) => new()
    {
        Type = type,
        MadeBy = by,
        At = at,
        Respondents = [pair.Perpetrator],
        Protected = [pair.Victim, .. pair.FurtherVictims],
        UntilFurtherOrder = type == "court-bail-conditions" ? Answer.Yes : Answer.No,
    };

    private static void CallOut(Scene scene, Pair pair, int ago, PowerOfArrestUse? arrest = null) => CallOuts.Tell(scene, new CallOut
    {
        At = scene.Calendar.At(Math.Max(1, ago), scene.Chance.Between(9, 21), scene.Chance.Between(0, 59)),
        Victim = pair.Victim,
        Suspect = pair.Perpetrator,
        Children = scene.Chance.InHundred(70) ? pair.Children : [],
        Arrest = arrest,
        Weapon = scene.Chance.InHundred(8) ? Answer.Yes : scene.Chance.InHundred(80) ? Answer.No : Answer.NotKnown,
    });

    private static int DaysAgo(Scene scene, Instant at) => Period.Between(LondonTime.DayOf(at), scene.Calendar.Today, PeriodUnits.Days).Days;
}
