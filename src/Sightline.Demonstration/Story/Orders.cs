using NodaTime;
using Sightline.Demonstration.Area;
using Sightline.Demonstration.People;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;

namespace Sightline.Demonstration.Story;

/// <summary>An order to be told.</summary>
internal sealed record NewOrder
{
    internal required string Type { get; init; }

    internal required AgencyCode MadeBy { get; init; }

    /// <summary>Who tells the register of it; null: whoever made it.</summary>
    internal AgencyCode? ToldBy { get; init; }

    internal required Instant At { get; init; }

    internal required IReadOnlyList<Human> Respondents { get; init; }

    internal required IReadOnlyList<Human> Protected { get; init; }

    internal IReadOnlyList<Human> Children { get; init; } = [];

    /// <summary>How many days it lasts, the day it was made being the first; null: no end is known.</summary>
    internal int? Days { get; init; }

    internal Answer UntilFurtherOrder { get; init; } = Answer.No;

    internal Answer WithoutNotice { get; init; } = Answer.No;

    internal Answer InHisPresence { get; init; } = Answer.No;

    internal bool IsConfirmed { get; init; } = true;

    /// <summary>The court named the people by the force's own records.</summary>
    internal bool HolderIsPolice { get; init; }

    /// <summary>The three commonest terms, and no others.</summary>
    internal bool TypicalTerms { get; init; }
}

/// <summary>An order that was told, for what comes after.</summary>
internal sealed record ToldOrder(OrderMade Made, Instant At)
{
    internal OrderId Id => Made.Order;

    internal NominalId Respondent => Made.Respondents[0];
}

/// <summary>Tells of orders and what becomes of them.</summary>
internal static class Orders
{
    internal static ToldOrder Make(Scene scene, NewOrder order)
    {
        var teller = order.ToldBy ?? order.MadeBy;
        var chance = scene.Chance;
        // A court writes the parties down itself, in its own way; the police name the people they hold.
        var holder = order.HolderIsPolice || teller == Codes.Northgate || chance.InHundred(35) ? Codes.Northgate : teller;
        IReadOnlyList<NominalId> Ids(IReadOnlyList<Human> people) => people.Select(who => scene.Held(who, holder, order.At)).ToList();
        var day = LondonTime.DayOf(order.At);
        var made = scene.Tell(teller, order.At, new OrderMade
        {
            Order = new OrderId(chance.Id(order.At)),
            Type = new OrderTypeCode(order.Type),
            MadeBy = order.MadeBy,
            Respondents = Ids(order.Respondents),
            Protected = Ids(order.Protected),
            Children = Ids(order.Children),
            Force = Codes.Northgate,
            CourtReference = Reference(order, day, chance),
            MadeOn = day,
            LastDay = order.Days is { } days ? day.PlusDays(days - 1) : null,
            UntilFurtherOrder = order.UntilFurtherOrder,
            MadeWithoutNotice = order.WithoutNotice,
            PronouncedInHisPresence = order.InHisPresence,
            Terms = order.TypicalTerms ? Terms.Typical(chance, order.At) : Terms.Of(order.Type, chance, order.At),
        });
        if (order.IsConfirmed)
        {
            Confirm(scene, made.Order, order.At + Duration.FromMinutes(chance.Between(40, 300)));
        }
        return new ToldOrder(made, order.At);
    }

    internal static void Confirm(Scene scene, OrderId order, Instant at) =>
        scene.Tell(Codes.Northgate, at, new OrderConfirmed { Order = order, Force = Codes.Northgate });

    internal static OrderServed Serve(Scene scene, ToldOrder order, Instant at, ServiceMethod method = ServiceMethod.InPersonByOfficer, Answer proof = Answer.Yes) =>
        scene.Tell(
            Codes.Northgate,
            at,
            new OrderServed
            {
                Order = order.Id,
                Service = new ServiceId(scene.Chance.Id(at)),
                Respondent = order.Respondent,
                Method = method,
                ProofHeld = proof,
                ServedBy = method switch
                {
                    ServiceMethod.InPersonByOfficer => "PC at Northgate",
                    ServiceMethod.InPersonByProcessServer => "Process server instructed by the solicitor",
                    ServiceMethod.InCourt => "Court usher",
                    _ => null,
                },
            },
            minutesLater: 45);

    internal static void ServedFoundWrong(Scene scene, ToldOrder order, OrderServed served, Instant at) => scene.Tell(Codes.Northgate, at, new ServiceFoundWrong
    {
        Order = order.Id,
        Service = served.Service,
        Respondent = order.Respondent,
        PutsRight = served.Id,
        Reason = "It was handed to his brother, who has the same surname and lives there too.",
    });

    internal static void TellHim(Scene scene, ToldOrder order, Instant at) => scene.Tell(Codes.Northgate, at, new RespondentToldOfOrder
    {
        Order = order.Id,
        Service = new ServiceId(scene.Chance.Id(at)),
        Respondent = order.Respondent,
        ToldBy = "PC at Northgate, at the door",
    });

    internal static void Vary(Scene scene, ToldOrder order, Instant at, bool wordingCame)
    {
        var touched = order.Made.Terms[^1];
        scene.Tell(order.Made.MadeBy ?? Codes.FamilyCourt, at, new OrderVaried
        {
            Order = order.Id,
            WordingReceived = wordingCame ? Answer.Yes : Answer.No,
            TermsTouched = [touched.Term],
            NewTerms = wordingCame
                ? [touched with { Term = new TermId(scene.Chance.Id(at)), Plain = "May write about the children to the address the court gave, and in no other way." , Kind = "other", Metres = null, Place = null }]
                : [],
        });
    }

    internal static void Discharge(Scene scene, ToldOrder order, Instant at, AgencyCode statedBy) =>
        scene.Tell(statedBy, at, new OrderDischarged { Order = order.Id, On = LondonTime.DayOf(at) });

    internal static BreachReported Breach(Scene scene, ToldOrder order, Instant at, IncidentId? incident, string what, int minutesLater = 70) =>
        scene.Tell(
            Codes.Northgate,
            at,
            new BreachReported
            {
                Breach = new BreachId(scene.Chance.Id(at)),
                Order = order.Id,
                Respondent = order.Respondent,
                Protected = order.Made.Protected,
                Terms = [order.Made.Terms[0].Term],
                Incident = incident,
                What = what,
            },
            minutesLater);

    internal static void Outcome(Scene scene, BreachReported breach, Instant at, BreachOutcome outcome) =>
        scene.Tell(Codes.Northgate, at, new BreachOutcomeRecorded { Breach = breach.Breach, Order = breach.Order, Outcome = outcome });

    private static string Reference(NewOrder order, LocalDate day, Names.Chance chance)
    {
        var letters = order.MadeBy == Codes.FamilyCourt ? "NG" : order.MadeBy == Codes.Magistrates ? "NM" : order.MadeBy == Codes.CrownCourt ? "NC" : "NP";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letters}{day.Year % 100:00}F{chance.Between(10_000, 99_999)}");
    }
}
