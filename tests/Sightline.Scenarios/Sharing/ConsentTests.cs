using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Consents;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;
using static Sightline.Scenarios.Sharing.SharingHouse;

namespace Sightline.Scenarios.Sharing;

/// <summary>
/// Where no agreement lets probation tell her worker of a breach, it may because she agreed: to that, to whom she said, while she agrees. Nobody else's word opens it.
/// </summary>
public sealed class ConsentTests
{
    private const string Breach = nameof(BreachReported);
    private const string ByAgreement = "probation-to-support-breach";
    private const string ByConsent = "probation-to-support-breach-by-consent";

    private static Actor Manager { get; } = At(AccessTestData.Probation, "probation-manager");

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task A_breach_reaches_the_worker_because_the_protected_person_agreed_and_no_longer_when_that_ends(Provider provider)
    {
        await using var house = await WithoutAgreementAsync(provider);
        var order = await OrderAsync(house, AccessTestData.Harbour);
        var consent = await AgreesAsync(house, order.Protected[0]);

        await house.BreachAsync(order, by: ProbationOfficer);
        Assert.Equal(2, (await ConcernedAsync(house, AccessTestData.Harbour, Breach)).Count);
        Assert.Empty(await ToTellAsync(house, AccessTestData.Probation));

        Assert.True(await house.DoAsync<WithdrawConsentAction, bool>(ProbationOfficer, end => end.WithdrawAsync(
            new SharingConsentWithdrawn { Consent = consent, Nominal = order.Protected[0], Agency = AccessTestData.Probation, Why = "Said so on the telephone" }, Stop)));
        await house.BreachAsync(order, by: ProbationOfficer);
        Assert.Equal(2, (await ConcernedAsync(house, AccessTestData.Harbour, Breach)).Count);
        Assert.EndsWith("It needs an agreement of your area, or the consent of everybody protected.", Assert.Single(await ToTellAsync(house, AccessTestData.Probation)).RefusedWords, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task A_consent_stands_to_the_end_of_its_last_day(Provider provider)
    {
        await using var house = await WithoutAgreementAsync(provider);
        var order = await OrderAsync(house, AccessTestData.Harbour);
        await AgreesAsync(house, order.Protected[0], lasts: 1);

        house.House.Clock.Advance(Duration.FromDays(1));
        await house.BreachAsync(order, by: ProbationOfficer);
        Assert.Single(await house.DutiesAsync("tell-worker-of-breach"));

        house.House.Clock.Advance(Duration.FromDays(1));
        await house.BreachAsync(order, by: ProbationOfficer);
        Assert.Single(await house.DutiesAsync("tell-worker-of-breach"));
        Assert.Single(await ToTellAsync(house, AccessTestData.Probation));
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task To_another_service_than_they_said_nothing_is_told_and_nothing_is_owed_for_it(Provider provider)
    {
        await using var house = await WithoutAgreementAsync(provider);
        var lighthouse = new AgencyCode("support-lighthouse");
        await house.DoAsync<Access.RegisterAgency.RegisterAgencyAction>(Actor.System("test"), register => register.RegisterAsync(
            new Access.RegisterAgency.Registration { Code = lighthouse, Kind = Facts.Access.AgencyKind.SupportService, Name = "Lighthouse" }, Stop));
        foreach (var service in new[] { AccessTestData.Harbour, lighthouse })
        {
            var order = await OrderAsync(house, service);
            await AgreesAsync(house, order.Protected[0], to: AccessTestData.Harbour);
            await house.BreachAsync(order, by: ProbationOfficer);
        }

        Assert.Single(await house.DutiesAsync("tell-worker-of-breach"), duty => duty.OwedBy == AccessTestData.Harbour);
        Assert.Empty(await ConcernedAsync(house, lighthouse, Breach));
        // Were a telling owed where a service knows them that they did not name, that would tell that one does.
        Assert.Empty(await ToTellAsync(house, AccessTestData.Probation));
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task Nobody_elses_word_opens_it_neither_the_respondents_nor_that_of_one_of_two_nor_what_another_agency_was_told(Provider provider)
    {
        await using var house = await WithoutAgreementAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        var (one, other) = (await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour), await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour));
        var order = await house.MakeAsync(Order([him], [one, other]));
        // He is protected from somebody in another matter, and agreed there.
        await AgreesAsync(house, him);
        await house.BreachAsync(order, by: ProbationOfficer);
        Assert.Empty(await house.DutiesAsync("tell-worker-of-breach"));
        Assert.Single(await ToTellAsync(house, AccessTestData.Probation));

        // One of two agreed: the service hears of that one, and the telling of the other is still owed.
        await AgreesAsync(house, one);
        await house.BreachAsync(order, by: ProbationOfficer);
        Assert.Equal(one.Value, Assert.Single(await house.DutiesAsync("tell-worker-of-breach")).Subjects.Single(about => about.Name == "ProtectedPerson").Id);
        Assert.Equal(2, (await ToTellAsync(house, AccessTestData.Probation)).Count);
        Assert.DoesNotContain(await ConcernedAsync(house, AccessTestData.Harbour, Breach), duty => duty.Rule.Value == "respond-to-breach");
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task It_is_told_without_consent_for_some_days_with_the_reason(Provider provider)
    {
        await using var house = await WithoutAgreementAsync(provider);
        var order = await OrderAsync(house, AccessTestData.Harbour);
        NewConsent Decision(int days, string why) => new()
        {
            Nominal = order.Protected[0],
            Gateway = ByConsent,
            FirstDay = Today(house),
            LastDay = Today(house).PlusDays(days),
            Said = new ConsentWords(null, why),
        };
        await RefusedAsync(house, Decision(28, "He said that he will kill"), "It may stand for 28 days at most.");
        await RefusedAsync(house, Decision(27, " "), "Say why.");

        await house.DoAsync<TellWithoutConsentAction, ConsentId>(Manager, tell => tell.DecideAsync(Decision(27, "He said that he will kill, and nobody reaches them"), Stop));
        await house.BreachAsync(order, by: ProbationOfficer);

        Assert.Single(await house.DutiesAsync("tell-worker-of-breach"));
        Assert.Empty(await ToTellAsync(house, AccessTestData.Probation));
    }

    private static async Task RefusedAsync(OwedHouse house, NewConsent decision, string says)
    {
        var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<TellWithoutConsentAction, ConsentId>(Manager, tell => tell.DecideAsync(decision, Stop)));
        Assert.Contains(says, broken.Message, StringComparison.Ordinal);
    }

    private static async Task<OwedHouse> WithoutAgreementAsync(Provider provider)
    {
        var house = await OwedHouse.OpenAsync(provider);
        await EndAsync(house, AccessTestData.Probation, ByAgreement);
        return house;
    }

    private static Task<ConsentId> AgreesAsync(OwedHouse house, NominalId person, int lasts = 90, AgencyCode? to = null) => house.DoAsync<RecordConsentAction, ConsentId>(
        ProbationOfficer,
        record => record.RecordAsync(
            new NewConsent
            {
                Nominal = person,
                Gateway = ByConsent,
                FirstDay = Today(house),
                LastDay = Today(house).PlusDays(lasts),
                Said = new ConsentWords(to, "Signed the form, alone"),
            },
            Stop));
}
