using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Duties.Tests;

/// <summary>Facts of a small story, with fixed ids.</summary>
internal static class Story
{
    public static Instant Morning { get; } = Instant.FromUtc(2026, 11, 3, 9, 10);

    public static OrderId Order { get; } = new(Id(1));

    public static NominalId Him { get; } = new(Id(2));

    public static NominalId HisBrother { get; } = new(Id(3));

    public static NominalId Her { get; } = new(Id(4));

    public static NominalId HerMother { get; } = new(Id(5));

    public static BreachId Breach { get; } = new(Id(6));

    public static Guid Id(int number) => new($"01900000-0000-7000-8000-{number:D12}");

    public static OrderMade Made(IReadOnlyList<NominalId>? respondents = null, IReadOnlyList<NominalId>? protectedPeople = null) => new()
    {
        At = Morning,
        Order = Order,
        Type = new OrderTypeCode("non-molestation-order"),
        MadeBy = AccessTestData.FamilyCourt,
        Force = AccessTestData.Northgate,
        Respondents = respondents ?? [Him],
        Protected = protectedPeople ?? [Her],
    };

    public static OrderServed Served(Instant at, NominalId? respondent = null, int service = 20) => new()
    {
        At = at,
        Order = Order,
        Service = new ServiceId(Id(service)),
        Respondent = respondent ?? Him,
        Method = ServiceMethod.InPersonByOfficer,
        ProofHeld = Answer.Yes,
    };

    public static ServiceFoundWrong FoundWrong(OrderServed served) => new()
    {
        Order = served.Order,
        Service = served.Service,
        Respondent = served.Respondent,
        PutsRight = served.Id,
    };

    public static BreachReported Broken(Instant at) => new()
    {
        At = at,
        Breach = Breach,
        Order = Order,
        Respondent = Him,
        Protected = [Her],
        Terms = [],
    };
}
