using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Rulebook.Tests;

public sealed class AccessTests
{
    private static readonly AccessMatrix Access = Shipped.Book.Access;

    [Fact]
    public void Every_role_that_was_asked_for_is_there_and_can_do_something() =>
        Assert.Equal(
            [
                "agency-administrator", "auditor", "call-handler", "childrens-services", "court-clerk", "court-order-desk", "crime-screener", "death-reviewer", "desk-manager",
                "disclosure-officer", "domestic-abuse-specialist", "duty-inspector", "feed", "order-desk", "police-supervisor", "probation-manager", "probation-officer", "professional-standards", "records-manager", "records-reviewer", "response-officer",
                "support-death-reviewer", "support-manager", "support-worker",
            ],
            Access.Roles.Where(role => role.Permissions.Count > 0).Select(role => role.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_permission_of_the_program_is_held_by_some_role() =>
        Assert.Empty(Shipped.Vocabulary.Permissions.Except(Access.Roles.SelectMany(role => role.Permissions)));

    [Fact]
    [Source("F-30")]
    public void Only_support_services_see_what_is_confidential_to_a_survivor()
    {
        var seeing = Access.Roles.Where(role => role.Purposes.Any(use => use.Shown.Contains(Sensitivity.SurvivorConfidential)));
        Assert.Equal(["support-worker", "support-manager", "support-death-reviewer"], seeing.Select(role => role.Code));
        Assert.All(seeing, role => Assert.Equal(["support-service"], role.AgencyKinds));
    }

    [Fact]
    public void The_police_see_that_it_is_held_and_probation_and_courts_not_even_that()
    {
        var call = new Purpose("respond-to-call");
        Assert.Equal(Sight.Held, Access.SightOf("call-handler", call, Sensitivity.SurvivorConfidential));
        Assert.Equal(Sight.Held, Access.SightOf("response-officer", call, Sensitivity.SurvivorConfidential));
        Assert.False(Access.MaySee("response-officer", call, Sensitivity.SurvivorConfidential));
        Assert.Equal(Sight.Absent, Access.SightOf("probation-officer", new Purpose("supervise"), Sensitivity.SurvivorConfidential));
        Assert.Equal(Sight.Absent, Access.SightOf("court-clerk", new Purpose("hear-case"), Sensitivity.SurvivorConfidential));
    }

    [Fact]
    public void A_purpose_that_is_not_the_roles_own_shows_nothing()
    {
        Assert.True(Access.MaySee("support-worker", new Purpose("support-survivor"), Sensitivity.SurvivorConfidential));
        Assert.Equal(Sight.Absent, Access.SightOf("support-worker", new Purpose("respond-to-call"), Sensitivity.Ordinary));
        Assert.Equal(Sight.Absent, Access.SightOf("no-such-role", new Purpose("support-survivor"), Sensitivity.Ordinary));
        Assert.Equal(Sight.Absent, Access.SightOf("support-worker", default, Sensitivity.Ordinary));
    }

    [Theory]
    [InlineData("call-handler", "people.look-up", true)]
    [InlineData("call-handler", "orders.discharge", false)]
    [InlineData("response-officer", "orders.discharge", false)]
    [InlineData("order-desk", "orders.import", true)]
    [InlineData("court-order-desk", "orders.import", false)]
    [InlineData("court-clerk", "orders.discharge", true)]
    [InlineData("support-worker", "orders.door-view", false)]
    [InlineData("support-worker", "incidents.view", false)]
    [InlineData("probation-officer", "people.review-ties", false)]
    [InlineData("agency-administrator", "people.look-up", false)]
    [InlineData("auditor", "people.record", false)]
    [InlineData("feed", "feed.state", true)]
    [InlineData("feed", "people.look-up", false)]
    [InlineData("records-manager", "people.retention", true)]
    [InlineData("records-reviewer", "people.retention", false)]
    [InlineData("agency-administrator", "people.retention", false)]
    [InlineData("no-such-role", "people.look-up", false)]
    [InlineData("call-handler", "no.such.permission", false)]
    public void A_role_may_do_what_it_names_and_nothing_else(string role, string permission, bool expected) =>
        Assert.Equal(expected, Access.Allows(role, permission));

    [Theory]
    [InlineData("police", "OrderDischarged", StatementAnswer.Yes)]
    [InlineData("family-court", "OrderDischarged", StatementAnswer.Yes)]
    [InlineData("crown-court", "OrderVaried", StatementAnswer.Yes)]
    [InlineData("probation", "OrderDischarged", StatementAnswer.Held)]
    [InlineData("support-service", "OrderServed", StatementAnswer.Held)]
    [InlineData("local-authority", "OrderExpired", StatementAnswer.Held)]
    [InlineData("oversight", "OrderVaried", StatementAnswer.Held)]
    [InlineData("probation", "OrderMade", StatementAnswer.No)]
    [InlineData("support-service", "BreachReported", StatementAnswer.Yes)]
    [InlineData("support-service", "BreachOutcomeRecorded", StatementAnswer.No)]
    [InlineData("family-court", "OrderConfirmed", StatementAnswer.No)]
    [InlineData("probation", "CallOutRecorded", StatementAnswer.No)]
    [InlineData("police", "DutyWaived", StatementAnswer.No)]
    [InlineData("police", "NoSuchFact", StatementAnswer.No)]
    public void What_would_end_or_change_an_order_is_held_unless_court_or_police_state_it(string kind, string fact, StatementAnswer expected) =>
        Assert.Equal(expected, Access.MayState(kind, fact));

    [Fact]
    public void A_kind_of_agency_named_under_held_is_held_whatever_the_rest()
    {
        using var folder = new TemporaryRuleBook();
        var access = folder.Load().Access;
        Assert.Equal(StatementAnswer.Held, access.MayState("probation", "OrderMade"));
        Assert.Equal(StatementAnswer.No, access.MayState("cafcass", "OrderMade"));
        Assert.Equal(StatementAnswer.Yes, access.MayState("police", "OrderMade"));
    }
}
