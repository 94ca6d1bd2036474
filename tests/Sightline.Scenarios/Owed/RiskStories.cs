using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Risk.Assess;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>Somebody was assessed, and then something happened of which the assessor did not know.</summary>
internal static class RiskStories
{
    internal static async Task<Scene> ReopenedAsync(OwedHouse house)
    {
        var two = await MaracStories.TwoAsync(house);
        await AssessAsync(house, Officer, two.Her);
        house.House.Clock.Advance(NodaTime.Duration.FromDays(9));
        await house.CallOutAsync(two.Her, two.Him, Answer.No);
        return new Scene();
    }

    /// <summary>Probation assessed her, and no gateway carries an order from a court to probation.</summary>
    internal static async Task<Scene> ReopenedForOneThatMayNotHearAsync(OwedHouse house)
    {
        var two = await MaracStories.TwoAsync(house);
        await AssessAsync(house, At(AccessTestData.Probation, "probation-officer"), two.Her);
        return new Scene { Order = await house.MakeAsync(Order([two.Him], [two.Her])) };
    }

    /// <summary>Of somebody whom probation supervises.</summary>
    internal static async Task<Scene> FromSupervisedAsync(OwedHouse house, RiskLevel level)
    {
        var two = new MaracStories.Two(await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour), await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation));
        return await MaracStories.AssessedAsync(house, fact => fact with { Level = level }, two);
    }

    internal static Task AssessAgainAsync(OwedHouse house, NominalId person) => AssessAsync(house, Officer, person);

    /// <param name="house">Where.</param>
    /// <param name="by">Whose assessment it is.</param>
    /// <param name="person">Who is at risk: five answers are yes, the rest no.</param>
    /// <param name="at">Null: now.</param>
    internal static Task<AssessmentId> AssessAsync(OwedHouse house, Platform.Work.Actor by, NominalId person, NodaTime.Instant? at = null) =>
        house.DoAsync<AssessRiskAction, AssessmentId>(by, assess => assess.RecordAsync(
        new RiskAssessed
        {
            At = at ?? house.House.Clock.GetCurrentInstant(),
            Assessment = default,
            By = by.Agency,
            Assessed = person,
            Instrument = new InstrumentCode("dash-ric"),
            Version = new InstrumentVersion("24-items"),
            Answers = [.. Enumerable.Range(1, 24).Select(item => new ItemAnswer(item, item <= 5 ? "yes" : "no", default))],
        },
        Stop));
}
