using NodaTime;
using Sightline.Deadlines;
using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Rulebook.Tests;

/// <summary>Which duties a fact raises, on whom, and what ends them, as the shipped rulebook has it.</summary>
public sealed class PracticeTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    [Theory]
    [InlineData("OrderMade", "confirm-order serve-order serve-notice note-order-where-she-lives tell-worker-of-order notify-police-of-address-dapo consider-home-visit-after-order")]
    [InlineData("OrderServed", "tell-worker-of-service apply-to-court-after-dapn apply-to-court-after-dvpn notify-police-of-address-spo")]
    [InlineData("OrderVaried", "ask-court-for-varied-wording")]
    [InlineData("OrderStatementDisputed", "confirm-disputed-statement")]
    [InlineData("OrderExpired", "order-ended-review")]
    [InlineData("OrderDischarged", "order-discharged-review")]
    [InlineData("BreachReported", "respond-to-breach tell-worker-of-breach review-risk-after-breach-probation reassess-risk-after-breach")]
    [InlineData("BreachOutcomeRecorded", "bring-before-court-after-dapn-breach-arrest bring-before-court-after-dvpo-breach-arrest bring-before-court-after-occupation-arrest")]
    [InlineData("CallOutRecorded", "say-who-is-employee refer-call-out-to-advocacy tell-childrens-services review-risk-after-call-out-probation daily-meeting check-initial-report review-dual-arrest refer-party-under-age find-out-what-report-leaves-open check-national-databases chase-outstanding-arrest ask-specialists-after-call-out refer-to-marac-by-escalation refer-to-marac-as-repeat")]
    [InlineData("InitialReportChecked", "screen-flag")]
    [InlineData("FlagScreened", "check-flag")]
    [InlineData("FlagChecked", "")]
    [InlineData("CrimeRecorded", "ask-whether-domestic")]
    [InlineData("EmployeeStated", "investigate-employee-case find-out-employer tell-commander-of-incident tell-commander-of-workplace decide-on-restricted-duties offer-occupational-health refer-employee-to-advocacy")]
    [InlineData("NeighbourhoodTaskSet", "do-neighbourhood-task")]
    [InlineData("GraveHarmRecorded", "decide-on-review-of-grave-harm")]
    [InlineData("NewInformationGiven", "act-on-new-information take-up-new-information speak-with-police-about-new-information check-call-outs-after-new-information review-plan-after-new-information tell-childrens-services-of-new-information refer-to-marac-after-new-information")]
    [InlineData("RiskAssessed", "refer-to-marac-by-score refer-to-marac-by-judgement arrest-after-high-risk protect-after-high-risk refer-high-risk-to-advocacy act-after-medium-risk tell-probation-of-high-risk")]
    [InlineData("RiskReassessmentOwed", "assess-again-when-reopened")]
    [InlineData("ReferredToMarac", "refer-to-advocacy-with-marac")]
    [InlineData("NationalDatabasesChecked", "act-on-national-check")]
    [InlineData("ReleaseNotified", "warn-of-release")]
    [InlineData("FlagToConfirm", "confirm-flag")]
    [InlineData("ManifestTaskRaised", "resolve-manifest-task")]
    [InlineData("ManifestDidNotCome", "chase-missing-manifest")]
    [InlineData("TiePutToReview", "decide-possible-tie")]
    [InlineData("TieReviewReopened", "decide-possible-tie")]
    [InlineData("TieReviewLeftOpen", "decide-what-was-left-open")]
    [InlineData("HolderAsked", "say-whether-your-person")]
    [InlineData("SplitToCheck", "check-what-rested-on-tie")]
    [InlineData("OwedActionDone", "")]
    public void A_fact_raises_exactly_these(string fact, string codes) =>
        Assert.Equal(
            codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            Shipped.Book.DutyRulesRaisedBy(fact, Today, null).Select(rule => rule.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void An_order_is_served_on_each_respondent_and_serving_one_leaves_the_others_owed()
    {
        var rule = Duty("serve-order");
        Assert.Equal(("Respondents", "Respondent"), (rule.ForEach, rule.As));
        Assert.Equal(["Order", "Respondent"], rule.SameFor("OrderServed"));
        Assert.Equal(["Order"], rule.SameFor("OrderDischarged"));
        Assert.Equal(["OrderServed", "OrderDischarged", "OrderExpired"], rule.DischargedBy);
        Assert.Throws<ArgumentException>(() => rule.SameFor("RespondentToldOfOrder"));
    }

    [Fact]
    public void An_order_of_which_nobody_said_who_serves_it_is_owed_all_the_same()
    {
        var served = Duty("serve-order").When[0];
        Assert.Equal("order-is-served-by-police", served.Condition);
        Assert.True(served.IsMetBy(Answer.Yes));
        Assert.True(served.IsMetBy(Answer.NotKnown));
        Assert.False(served.IsMetBy(Answer.No));
    }

    [Fact]
    [Source("Y-22")]
    public void A_police_notice_is_served_at_once_and_only_once()
    {
        var (order, notice) = (Duty("serve-order").When[1], Assert.Single(Duty("serve-notice").When));
        Assert.Equal(("made-by-police-notice", "made-by-police-notice"), (order.Condition, notice.Condition));
        Assert.All([Answer.Yes, Answer.No, Answer.NotKnown], answer => Assert.NotEqual(order.IsMetBy(answer), notice.IsMetBy(answer)));
        Assert.Equal(Limit.AtOnce, Duty("serve-notice").Within);
    }

    [Fact]
    [Source("E-32")]
    public void A_breach_is_answered_immediately_by_the_force_until_its_outcome_is_recorded()
    {
        var rule = Duty("respond-to-breach");
        Assert.Equal((Limit.AtOnce, "force-of-incident", "force-of-order"), (rule.Within, rule.Owes.Agency, rule.IfNobody));
        Assert.Equal(["BreachOutcomeRecorded"], rule.DischargedBy);
        Assert.Equal(["Breach"], rule.SameFor("BreachOutcomeRecorded"));
        Assert.Equal("service-of-protected-person", rule.OwedTo!.Agency);
    }

    [Fact]
    [Source("E-20")]
    public void A_breach_by_somebody_on_probation_calls_for_a_review_of_the_risk_and_of_nobody_else_it_does_not()
    {
        var rule = Duty("review-risk-after-breach-probation");
        Assert.Equal(("probation-of-respondent", DutyRule.Nobody), (rule.Owes.Agency, rule.IfNobody));
        Assert.Equal("respondent-is-on-probation", Assert.Single(rule.When).Condition);
    }

    [Fact]
    [Source("D-21")]
    public void A_breach_calls_for_a_fresh_assessment_of_each_protected_person()
    {
        var rule = Duty("reassess-risk-after-breach");
        Assert.Equal(("BreachReported", "Protected", true), (rule.On, rule.ForEach, rule.SurvivorSide));
    }

    [Fact]
    public void Each_protected_persons_worker_is_told_of_the_order_its_service_and_its_breach_on_her_side_only()
    {
        foreach (var code in new[] { "tell-worker-of-order", "tell-worker-of-service", "tell-worker-of-breach" })
        {
            var rule = Duty(code);
            Assert.Equal(("service-of-protected-person", DutyRule.Nobody, true), (rule.Owes.Agency, rule.IfNobody, rule.SurvivorSide));
            Assert.Equal([DutyRule.TheDuty], rule.SameFor("OwedActionDone"));
        }
    }

    [Fact]
    [Source("Y-102")]
    public void A_variation_without_its_wording_sends_the_desk_to_the_court()
    {
        var rule = Duty("ask-court-for-varied-wording");
        Assert.Equal("wording-not-received", Assert.Single(rule.When).Condition);
        Assert.Equal(new AgencyUse("force-of-order", "order-desk"), rule.Owes);
    }

    [Fact]
    [Source("Y-101")]
    public void The_force_where_the_protected_person_lives_notes_the_order_and_it_shows_on_no_record_of_the_respondent()
    {
        var rule = Duty("note-order-where-she-lives");
        Assert.Equal(("force-of-protected-person", DutyRule.Nobody, true), (rule.Owes.Agency, rule.IfNobody, rule.SurvivorSide));
    }

    [Fact]
    [Source("D-25")]
    public void The_end_of_an_order_is_a_moment_of_risk_however_it_ends() =>
        Assert.All(["order-ended-review", "order-discharged-review"], code => Assert.Equal("force-of-order", Duty(code).IfNobody));

    [Fact]
    [Source("E-35")]
    public void Every_call_out_is_referred_to_advocacy_without_condition()
    {
        var rule = Duty("refer-call-out-to-advocacy");
        Assert.Empty(rule.When);
        Assert.Equal(("service-of-victim", true), (rule.OwedTo!.Agency, rule.SurvivorSide));
    }

    [Fact]
    [Source("B-09")]
    public void Children_at_a_call_out_or_nobody_knows_whether_there_were_any_means_childrens_services_are_told()
    {
        var condition = Assert.Single(Duty("tell-childrens-services").When);
        Assert.Equal((true, true, false), (condition.IsMetBy(Answer.Yes), condition.IsMetBy(Answer.NotKnown), condition.IsMetBy(Answer.No)));
    }

    [Fact]
    [Source("E-33")]
    public void Every_call_out_goes_to_the_meeting_of_the_next_24_hours()
    {
        var rule = Duty("daily-meeting");
        Assert.Equal((new Limit(24, LimitUnit.Hours), true), (rule.Within, rule.IsConfirmed("within")));
        Assert.Empty(rule.When);
    }

    [Theory]
    [InlineData("resolve-manifest-task", "ManifestTaskResolved", "Task", "order-desk")]
    [InlineData("chase-missing-manifest", "ManifestTaskResolved", "Task", "order-desk")]
    [InlineData("decide-possible-tie", "TieReviewed", "Review", "records-desk")]
    [InlineData("decide-possible-tie", "TieReviewLeftOpen", "Review", "records-desk")]
    [InlineData("decide-what-was-left-open", "TieReviewed", "Review", "manager")]
    [InlineData("say-whether-your-person", "HolderAnswered", "Question", "records-desk")]
    [InlineData("confirm-order", "OrderConfirmed", "Order", "order-desk")]
    [InlineData("confirm-disputed-statement", "OwedActionDone", "Duty", "order-desk")]
    public void What_the_register_cannot_settle_itself_ends_on_a_named_desk(string code, string by, string same, string desk)
    {
        var rule = Duty(code);
        Assert.Equal(desk, rule.Owes.Desk);
        Assert.Equal([same], rule.SameFor(by));
    }

    private static DutyRule Duty(string code) => Shipped.Book.DutyRuleOn(code, Today, null)!;
}
