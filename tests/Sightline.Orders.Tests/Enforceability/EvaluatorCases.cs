using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Enforceability;

namespace Sightline.Orders.Tests.Enforceability;

/// <summary>Orders as the register might hold them, for the pure evaluator.</summary>
internal static class EvaluatorCases
{
    internal static readonly LocalDate Made = new(2026, 10, 1);
    internal static readonly LocalDate Last = new(2027, 3, 31);
    internal static readonly Instant Night = London(2026, 11, 3, 23, 50);
    internal static readonly NominalId Him = new(new Guid("00000000-0000-7000-8000-00000000000a"));
    internal static readonly NominalId Brother = new(new Guid("00000000-0000-7000-8000-00000000000b"));
    internal static readonly TermId First = new(new Guid("00000000-0000-7000-8000-000000000001"));
    internal static readonly TermId Second = new(new Guid("00000000-0000-7000-8000-000000000002"));
    internal static readonly TermId Changed = new(new Guid("00000000-0000-7000-8000-000000000003"));

    internal static Instant London(int year, int month, int day, int hour, int minute = 0, int second = 0) =>
        new LocalDateTime(year, month, day, hour, minute, second).InZoneStrictly(LondonTime.Zone).ToInstant();

    internal static TermAsHeld Term(TermId id, int number, Answer power = Answer.NotKnown) =>
        new() { Id = id, Number = number, Plain = "Must not contact her by any means", PowerOfArrest = power };

    /// <summary>Made on 1 October 2026, to the end of 31 March 2027, two terms, nobody told.</summary>
    internal static OrderAsHeld Order(string type = "non-molestation-order", string? area = null, LocalDate? made = null) => new()
    {
        Type = TestRulebook.Type(type, made ?? Made, area),
        MadeOn = made ?? Made,
        LastDay = Last,
        Terms = [Term(First, 1), Term(Second, 2)],
    };

    internal static OrderAsHeld Served(OrderAsHeld? order = null, ServiceMethod by = ServiceMethod.InPersonByOfficer) =>
        (order ?? Order()) with { Knowings = [new Knowing(Him, London(2026, 10, 2, 14, 30)) { ServedBy = by }] };

    internal static OrderAnswer Ask(OrderAsHeld order, Instant? at = null, NominalId? of = null) =>
        Evaluator.Evaluate(order, new Question(of ?? Him, at ?? Night) { Ring = "Northgate order desk, 01632 960104" });

    internal static TermAnswer TermOf(this OrderAnswer answer, TermId term) => answer.Terms.Single(found => found.Term == term);
}
