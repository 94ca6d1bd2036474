using NodaTime;
using Sightline.Deadlines;
using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Rulebook.Tests;

/// <summary>What the shipped rulebook says of orders, against the law as it was read.</summary>
public sealed class StatuteTests
{
    private static readonly LocalDate InThePilot = new(2026, 1, 15);

    [Fact]
    [Source("Y-35", "D-03")]
    public void A_non_molestation_order_is_a_crime_to_break_once_the_respondent_knew_and_not_before()
    {
        var type = Type("non-molestation-order");
        Assert.Equal((BreachKind.Offence, Answer.Yes), (type.Breach, type.MayArrest));
        Assert.Equal("5 years in prison, tried on indictment", type.MaximumPenalty);
        Assert.Equal([BindsFrom.Pronounced, BindsFrom.Served, BindsFrom.Knew], type.BindsFrom);
        Assert.DoesNotContain(BindsFrom.Made, type.BindsWhen(Answer.No));
        Assert.Null(Shipped.Book.OrderTypeOn("non-molestation-order", new LocalDate(2007, 6, 30), null));
    }

    [Theory]
    [Source("D-04")]
    [InlineData(Answer.Yes, Answer.Yes)]
    [InlineData(Answer.No, Answer.No)]
    [InlineData(Answer.NotKnown, Answer.NotKnown)]
    public void A_power_of_arrest_on_an_occupation_order_counts_term_by_term(Answer onTheTerm, Answer expected)
    {
        var type = Type("occupation-order-with-power-of-arrest");
        Assert.True(type.PerTermArrest);
        Assert.Equal(expected, type.MayArrestFor(onTheTerm));
    }

    [Fact]
    [Source("Y-105")]
    public void An_occupation_order_without_a_power_of_arrest_says_not_confirmed_and_whom_to_ask()
    {
        var type = Type("occupation-order");
        Assert.Equal((Answer.NotKnown, BreachKind.NotKnown), (type.MayArrest, type.Breach));
        Assert.Equal("Power not confirmed. Ask: the duty inspector; the court that made it may issue a warrant", type.MayArrestWords);
        Assert.Equal(Answer.NotKnown, type.MayArrestFor(Answer.Yes));
        Assert.Contains(Shipped.Book.Unverified, entry => entry.Entry == type && entry.Fields.Count == 0);
    }

    [Theory]
    [Source("Y-41", "D-05")]
    [InlineData("restraining-order")]
    [InlineData("restraining-order-on-acquittal")]
    public void A_restraining_order_binds_from_its_making_and_is_a_crime_to_break(string code)
    {
        var type = Type(code);
        Assert.Equal((BreachKind.Offence, Answer.Yes), (type.Breach, type.MayArrest));
        Assert.Equal([BindsFrom.Made], type.BindsFrom);
        Assert.Equal(["magistrates-court", "crown-court"], type.MadeBy);
    }

    [Fact]
    [Source("Y-12", "Y-14", "D-02")]
    public void A_dvpo_lasts_14_to_28_days_may_be_arrested_for_and_is_not_called_a_crime()
    {
        var type = Type("dvpo");
        Assert.Equal((14, 28), (type.MinimumDays, type.MaximumDays));
        Assert.Equal((Answer.Yes, BreachKind.NotKnown), (type.MayArrest, type.Breach));
        Assert.Null(type.MaximumPenalty);
    }

    [Fact]
    [Source("D-01")]
    public void A_dvpn_says_its_power_of_arrest_is_not_confirmed()
    {
        var type = Type("dvpn");
        Assert.True(type.Verified);
        Assert.Equal(Answer.NotKnown, type.MayArrest);
        Assert.StartsWith("Power not confirmed. Ask: the duty inspector", type.MayArrestWords, StringComparison.Ordinal);
        Assert.Equal(Answer.Yes, type.MayArrestAsWritten);
    }

    [Fact]
    [Source("Y-22", "Y-23")]
    public void A_dapn_binds_when_a_constable_has_served_it_and_may_be_arrested_for()
    {
        var type = Type("dapn");
        Assert.Equal([BindsFrom.Served], type.BindsWhen(Answer.No));
        Assert.Equal((Answer.Yes, Answer.Yes), (type.MayArrest, type.ServedByPolice));
        Assert.Equal(["police"], type.MadeBy);
    }

    [Fact]
    [Source("Y-29", "D-16")]
    public void A_dapo_made_on_notice_binds_from_its_making_and_one_without_notice_from_when_the_respondent_knew()
    {
        var type = Type("dapo");
        Assert.Contains(BindsFrom.Made, type.BindsWhen(Answer.No));
        Assert.Equal([BindsFrom.Pronounced, BindsFrom.Served, BindsFrom.Knew], type.BindsWhen(Answer.Yes));
        Assert.Equal(type.BindsWhen(Answer.Yes), type.BindsWhen(Answer.NotKnown));
        Assert.Equal((BreachKind.Offence, Answer.Yes), (type.Breach, type.MayArrest));
    }

    [Fact]
    [Source("Y-25")]
    public void A_dapo_may_be_asked_for_by_the_protected_person_the_police_and_others_with_leave() =>
        Assert.Equal(
            ["protected-person", "police", "person-named-in-regulations", "anyone-with-leave", "court-itself"], Type("dapo").Applicants);

    [Fact]
    [Source("Y-45", "D-17")]
    public void A_stalking_protection_order_lasts_at_least_two_years_and_an_interim_one_has_no_least()
    {
        Assert.Equal(730, Type("stalking-protection-order").MinimumDays);
        Assert.Null(Type("interim-stalking-protection-order").MinimumDays);
        Assert.All(["stalking-protection-order", "interim-stalking-protection-order"], code => Assert.Equal(BreachKind.Offence, Type(code).Breach));
        Assert.Null(Type("stalking-protection-order").MaximumPenalty);
        Assert.False(Type("stalking-protection-order").BindingIsConfirmed);
    }

    [Fact]
    [Source("Y-106")]
    public void A_forced_marriage_protection_order_is_a_crime_to_break_once_known()
    {
        var type = Type("forced-marriage-protection-order");
        Assert.Equal((BreachKind.Offence, Answer.Yes), (type.Breach, type.MayArrest));
        Assert.DoesNotContain(BindsFrom.Made, type.BindsWhen(Answer.No));
    }

    [Theory]
    [Source("D-06", "D-07", "D-08", "D-19")]
    [InlineData("court-bail-conditions", BreachKind.BreachOfBail)]
    [InlineData("pre-charge-bail-conditions", BreachKind.BreachOfBail)]
    [InlineData("licence-conditions", BreachKind.RecallOrReturn)]
    [InlineData("exclusion-requirement", BreachKind.BreachOfSentence)]
    [InlineData("civil-injunction", BreachKind.ContemptOnly)]
    public void Bail_licence_exclusion_and_injunction_stand_in_the_register_with_their_power_not_confirmed(string code, BreachKind written)
    {
        var type = Type(code);
        Assert.Equal((written, BreachKind.NotKnown, Answer.NotKnown), (type.BreachAsWritten, type.Breach, type.MayArrest));
        Assert.Contains("no-contact", code == "exclusion-requirement" ? ["no-contact"] : type.TermKinds);
    }

    [Theory]
    [Source("D-09", "D-10", "D-11", "D-12", "D-13", "D-14", "D-15")]
    [InlineData("community-order", "D-09")]
    [InlineData("suspended-sentence-order", "D-10")]
    [InlineData("alcohol-abstinence-requirement", "D-11")]
    [InlineData("alcohol-treatment-requirement", "D-12")]
    [InlineData("rehabilitation-activity-requirement", "D-13")]
    [InlineData("building-better-relationships-requirement", "D-14")]
    [InlineData("programme-requirement", "D-15")]
    [InlineData("unpaid-work-requirement", "D-15")]
    [InlineData("curfew-requirement", "D-15")]
    [InlineData("conditional-discharge", "D-15")]
    [InlineData("fine", "D-15")]
    [InlineData("compensation-order", "D-15")]
    [InlineData("custodial-sentence", "D-15")]
    public void Sentences_and_requirements_are_types_whose_breach_is_for_probation_and_the_court(string code, string source)
    {
        var type = Type(code);
        Assert.Equal((BreachKind.BreachOfSentence, Answer.NotKnown), (type.BreachAsWritten, type.MayArrest));
        Assert.Contains(source, type.Ref.Split(", "));
        Assert.Contains("probation", type.Ask, StringComparison.Ordinal);
    }

    [Fact]
    [Source("Y-53")]
    public void Alcohol_abstinence_lasts_120_days_at_most() => Assert.Equal(120, Type("alcohol-abstinence-requirement").MaximumDays);

    [Fact]
    [Source("Y-24")]
    public void After_a_dapn_the_force_has_48_hours_from_when_it_was_given_to_have_an_application_heard()
    {
        var rule = Duty("apply-to-court-after-dapn");
        Assert.Equal(("OrderServed", "at", "dapn-notice"), (rule.On, rule.StartsAt, rule.Calendar));
        Assert.Equal((new Limit(48, LimitUnit.Hours), Basis.Statute, true), (rule.Within, rule.Basis, rule.IsConfirmed("within")));
        Assert.Equal([new ConditionUse("order-type-is", "dapn", Answer.Yes, NotKnownRaises: true)], rule.When);
        Assert.Equal(new AgencyUse("force-of-order", "order-desk"), rule.Owes);
    }

    [Fact]
    [Source("E-29", "Y-13")]
    public void After_a_dvpn_the_force_has_48_hours_and_the_days_left_out_are_not_confirmed()
    {
        var rule = Duty("apply-to-court-after-dvpn");
        Assert.Equal((new Limit(48, LimitUnit.Hours), "dvpn-notice", false), (rule.Within, rule.Calendar, rule.Verified));
        Assert.Equal("dvpn", Assert.Single(rule.When).Argument);
    }

    [Theory]
    [Source("Y-23", "Y-104")]
    [InlineData("bring-before-court-after-dapn-breach-arrest", "dapn", "arrest-24h-dapn")]
    [InlineData("bring-before-court-after-occupation-arrest", "occupation-order-with-power-of-arrest", "occupation-arrest")]
    [InlineData("bring-before-court-after-dvpo-breach-arrest", "dvpo", "running")]
    public void After_an_arrest_for_a_breach_the_person_is_before_the_court_within_24_hours_by_that_acts_calendar(
        string code, string type, string calendar)
    {
        var rule = Duty(code);
        Assert.Equal(("BreachOutcomeRecorded", "at", calendar), (rule.On, rule.StartsAt, rule.Calendar));
        Assert.Equal(new Limit(24, LimitUnit.Hours), rule.Within);
        Assert.Equal([type, null], rule.When.Select(use => use.Argument));
        Assert.Equal("breach-outcome-is-arrest", rule.When[1].Condition);
    }

    [Fact]
    [Source("Y-28")]
    public void Details_under_a_dapo_are_owed_within_3_days_of_which_the_day_of_making_is_the_first()
    {
        var rule = Duty("notify-police-of-address-dapo");
        Assert.Equal((new Limit(3, LimitUnit.DaysBeginningWithTheDay), "MadeOn", "Respondents"), (rule.Within, rule.StartsAt, rule.ForEach));
        Assert.Equal("dapo", Assert.Single(rule.When).Argument);
    }

    [Fact]
    [Source("Y-45")]
    public void Details_under_a_stalking_protection_order_are_owed_within_3_days_of_which_the_day_of_service_is_the_first()
    {
        var rule = Duty("notify-police-of-address-spo");
        Assert.Equal((new Limit(3, LimitUnit.DaysBeginningWithTheDay), "OrderServed", "at"), (rule.Within, rule.On, rule.StartsAt));
    }

    private static OrderType Type(string code) => Shipped.Book.OrderTypeOn(code, InThePilot, "greater-manchester")!;

    private static DutyRule Duty(string code) => Shipped.Book.DutyRuleOn(code, InThePilot, null)!;
}
