using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Incidents.RecordCallOut;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Retention;
using Sightline.People.SafeContact;
using Sightline.Platform.Keys;
using Sightline.Platform.Ledger;
using Sightline.Platform.Ledger.State;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Scenarios.Connections;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Retention;

/// <summary>Stories of records that are kept, held and disposed of, with every module together.</summary>
internal static class RetentionHouse
{
    /// <summary>Whoever decides at the force.</summary>
    internal static async Task<Actor> ManagerAsync(this OwedHouse house, AgencyCode? agency = null)
    {
        var user = default(UserId);
        var at = agency ?? AccessTestData.Northgate;
        await house.House.AsSystemAsync(async scope => user = await AccessTestData.AddUserAsync(scope, $"manager-{at}", at, "records-manager"));
        return Connected.Named(user, at, "records-manager", "keep-records");
    }

    internal static Task TickAsync(this OwedHouse house) => house.House.AsSystemAsync(scope => scope.GetRequiredService<FindRetentionDue>().TickAsync(Stop));

    internal static async Task YearsLaterAsync(this OwedHouse house, int years)
    {
        var later = LondonTime.DayOf(house.House.Clock.GetCurrentInstant()).PlusYears(years).PlusDays(1);
        house.House.Clock.MoveTo(later.At(new LocalTime(9, 10)).InZoneLeniently(LondonTime.Zone).ToInstant());
        await house.TickAsync();
    }

    internal static async Task<RetentionReview?> ReviewAsync(this OwedHouse house, NominalId nominal) =>
        (await house.AllAsync<RetentionReview>()).SingleOrDefault(review => review.NominalId == nominal && review.State == RetentionState.Open);

    internal static Task<bool> DecideAsync(this OwedHouse house, Actor by, NewRetentionDecision decision) =>
        house.DoAsync<DecideRetentionAction, bool>(by, action => action.DecideAsync(decision, Stop));

    internal static Task<bool> DisposeAsync(this OwedHouse house, Actor by, RetentionReview review) =>
        house.DecideAsync(by, new NewRetentionDecision { Review = review.Id, Decision = RetentionDecision.Dispose, IsConfirmed = true });

    /// <summary>As the worker does: who is told that others are still at work tries again. Other tests work on the same server.</summary>
    internal static async Task<bool> OverwriteAsync(this OwedHouse house)
    {
        for (var tried = 0; tried < 40; tried++)
        {
            if (await house.House.AsSystemAsync(scope => scope.GetRequiredService<Overwriter>().RunAsync(Stop)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A call-out that names one person alone, with what was said there.</summary>
    internal static Task<IncidentId> AloneAsync(this OwedHouse house, NominalId her, string what, string why, string place) => house.DoAsync<RecordCallOutAction, IncidentId>(
        Officer, record => record.RecordAsync(
            new NewCallOut
            {
                Force = AccessTestData.Northgate,
                At = house.House.Clock.GetCurrentInstant(),
                People = [new CallOutPerson { Nominal = her, Parts = [PartyPart.Victim] }],
                Abuse = [AbuseKind.Physical],
                ChildrenPresent = Answer.No,
                PowerOfArrest = PowerOfArrestUse.AvailableNotUsed,
                WhyNotArrested = why,
                WeaponUsed = Answer.No,
                Injury = Answer.No,
                WhatHappened = what,
                Place = place,
            },
            Stop));

    /// <summary>Whatever is owed about anybody is done, as it would be within ten years.</summary>
    internal static async Task AllDoneAsync(this OwedHouse house)
    {
        foreach (var duty in (await house.AllAsync<Duty>()).Where(duty => duty.State == DutyState.Open && duty.BecauseOf != nameof(RetentionReviewRaised)))
        {
            await house.House.AsSystemAsync(async scope =>
            {
                var unit = scope.GetRequiredService<UnitOfWork>();
                var db = scope.GetRequiredService<SightlineDb>();
                await unit.DoAsync(
                    async () =>
                    {
                        (await db.Set<Duty>().SingleAsync(row => row.Id == duty.Id, Stop)).State = DutyState.Waived;
                        unit.State(new Facts.Duties.DutyWaived { Duty = duty.Id, OwedBy = duty.OwedBy, Reason = "Long ago." });
                    },
                    Stop);
            });
        }
    }

    /// <summary>The ledger and the state, as <c>audit verify --state</c> reads them.</summary>
    internal static async Task MustVerifyAsync(this OwedHouse house) => await house.House.AsSystemAsync(async scope =>
    {
        await scope.GetRequiredService<Sealer>().SealAsync(Stop);
        var ledger = await scope.GetRequiredService<LedgerVerifier>().VerifyAsync(Stop);
        Assert.Empty(ledger.Problems);
        Assert.True(ledger.Seals > 0 && ledger.Unsealed == 0, $"{ledger.Seals} seals, {ledger.Unsealed} unsealed");
        Assert.Empty((await scope.GetRequiredService<StateVerifier>().VerifyAsync(Stop)).Problems);
    });

    internal static Task<byte[][]> KeysAsync(this OwedHouse house, params Guid[] subjects) => house.House.AsSystemAsync(scope =>
        scope.GetRequiredService<SightlineDb>().Set<SubjectKey>().Where(key => subjects.Contains(key.Subject)).Select(key => key.Wrapped).ToArrayAsync(Stop));

    internal static Task StateContactAsync(this OwedHouse house, Actor by, NominalId nominal, SafeContactWords words) => house.House.AsAsync(by, scope =>
        scope.GetRequiredService<StateSafeContactAction>().StateAsync(
            new SafeContactStated { Statement = new SafeContactId(scope.GetRequiredService<IIdSource>().New()), Nominal = nominal, Agency = by.Agency, Said = words }, Stop));
}
