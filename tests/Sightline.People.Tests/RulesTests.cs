using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Rules;

namespace Sightline.People.Tests;

/// <summary>Each rule alone: what breaks it, the nearest thing that does not, and an answer somebody can act on.</summary>
public sealed class RulesTests
{
    private static readonly NominalId One = new(new Guid("00000000-0000-7000-8000-000000000001"));
    private static readonly NominalId Other = new(new Guid("00000000-0000-7000-8000-000000000002"));

    [Fact]
    public void Records_are_tied_only_when_they_are_two_known_and_not_tied_yet()
    {
        Breaks(new NominalIsKnown("Of", IsHeld: false), new NominalIsKnown("Of", IsHeld: true));
        Breaks(new RecordsAreTwo(One, One), new RecordsAreTwo(One, Other));
        Breaks(new RecordsAreNotTiedYet(AreTied: true), new RecordsAreNotTiedYet(AreTied: false));
        Breaks(new RecordIsTied(IsTied: false), new RecordIsTied(IsTied: true));
    }

    [Fact]
    public void A_consent_is_to_something_of_somebody_for_a_time_that_ends()
    {
        var day = new LocalDate(2026, 11, 3);
        Breaks(new ConsentHasAGateway(IsThere: false), new ConsentHasAGateway(IsThere: true));
        Breaks(new ConsentNamesWhomItLeadsTo(LeadsThere: false), new ConsentNamesWhomItLeadsTo(LeadsThere: true));
        Breaks(new ConsentHasBegun(day.PlusDays(1), day), new ConsentHasBegun(day, day));
        Breaks(new ConsentHasBegun(null, day), new ConsentHasBegun(day, day));
        Breaks(new ConsentEndsInTime(day, null, 28), new ConsentEndsInTime(null, day, 28));
        Breaks(new ConsentEndsInTime(day, day.PlusDays(-1), 28), new ConsentEndsInTime(day, day, 28));
        Breaks(new ConsentEndsInTime(day, day.PlusDays(28), 28), new ConsentEndsInTime(day, day.PlusDays(27), 28));
        Breaks(new ConsentSaysHow(" "), new ConsentSaysHow("Signed the form"));
        Breaks(new ConsentStillStands(HasEnded: true), new ConsentStillStands(HasEnded: false));
    }

    [Fact]
    public void An_answer_leaves_once_and_past_a_finding_only_by_a_second_person()
    {
        Breaks(new AnswerLeavesOnce(HasLeft: true), new AnswerLeavesOnce(HasLeft: false));
        Breaks(new SecondPersonReleases(MayRelease: true, PreparedIt: true), new SecondPersonReleases(MayRelease: true, PreparedIt: false));
        Breaks(new SecondPersonReleases(MayRelease: false, PreparedIt: false), new SecondPersonReleases(MayRelease: true, PreparedIt: false));
    }

    [Fact]
    public void A_relationship_is_between_two_and_recorded_once()
    {
        Breaks(new RelationshipIsBetweenTwo(One, One), new RelationshipIsBetweenTwo(One, Other));
        Breaks(new RelationshipIsNew(IsHeld: true), new RelationshipIsNew(IsHeld: false));
    }

    [Fact]
    public void A_review_is_decided_once_by_the_agency_that_is_asked()
    {
        Breaks(new ReviewIsOpen(IsOpen: false), new ReviewIsOpen(IsOpen: true));
        Breaks(
            new ReviewIsForThisAgency(new AgencyCode("police-northgate"), new AgencyCode("police-eastmoor")),
            new ReviewIsForThisAgency(new AgencyCode("police-northgate"), new AgencyCode("police-northgate")));
    }

    [Fact]
    public void Somebody_who_signs_in_declares_a_few_people_by_enough_to_know_them_again()
    {
        Breaks(new OnlyAPersonDeclares(IsAPerson: false), new OnlyAPersonDeclares(IsAPerson: true));
        Breaks(new DeclarationsAreFewEnough(60, 60), new DeclarationsAreFewEnough(59, 60));
        var name = new PersonDescription { Forenames = "Rhys", Surname = "Pugh" };
        Breaks(Declared(name), Declared(name with { Born = "1984" }));
        Breaks(Declared(new PersonDescription { Contact = new ContactDescription { Addresses = [new AddressDescription(["3 Mill Lane"], null)] } }),
            Declared(new PersonDescription { Contact = new ContactDescription { Addresses = [new AddressDescription(["3 Mill Lane"], "ZZ1 2CD")] } }));
        Assert.False(Declared(new PersonDescription { Contact = new ContactDescription { Phones = ["07700 900111"] } }).IsBroken);
    }

    [Fact]
    public void An_emergency_look_up_says_why_and_is_ones_own_while_it_runs()
    {
        Breaks(new EmergencyReasonIsChosen(null), new EmergencyReasonIsChosen(EmergencyReason.Threat));
        Breaks(new EmergencyReasonIsChosen((EmergencyReason)77), new EmergencyReasonIsChosen(EmergencyReason.Other));
        Breaks(new EmergencySaysWhy("  he is    "), new EmergencySaysWhy("He is here."));
        Breaks(new EmergencyLookUpIsOnesOwn("user:1", "user:2"), new EmergencyLookUpIsOnesOwn("user:1", "user:1"));
        var end = Instant.FromUtc(2026, 11, 3, 13, 10);
        Breaks(new EmergencyLookUpIsRunning(end, end), new EmergencyLookUpIsRunning(end, end - Duration.Epsilon));
    }

    [Fact]
    public void What_services_keep_opens_with_another_who_is_asked_and_agrees()
    {
        Breaks(new AgencyHasASecondPerson(HasDesk: false), new AgencyHasASecondPerson(HasDesk: true));
        Breaks(new SecondPersonIsAnother("user:1", "user:1"), new SecondPersonIsAnother("user:1", "user:2"));
        Breaks(new SecondPersonIsWaitedFor(IsAsked: false, IsAnswered: false), new SecondPersonIsWaitedFor(IsAsked: true, IsAnswered: false));
        Breaks(new SecondPersonIsWaitedFor(IsAsked: true, IsAnswered: true), new SecondPersonIsWaitedFor(IsAsked: true, IsAnswered: false));
        Breaks(new SecondPersonHasApproved(IsApproved: false), new SecondPersonHasApproved(IsApproved: true));
    }

    [Fact]
    public void An_attempt_says_how_and_what_came_of_it_and_telling_says_for_what()
    {
        Breaks(new AttemptSaysHowAndWhat("Way", null), new AttemptSaysHowAndWhat("Way", ContactWay.Phone));
        Breaks(new AttemptSaysHowAndWhat("Outcome", (ContactOutcome)77), new AttemptSaysHowAndWhat("Outcome", ContactOutcome.NoAnswer));
        Breaks(new PurposeOfTellingIsChosen(default), new PurposeOfTellingIsChosen(ToldFor.LifeInDanger));
    }

    [Fact]
    public void A_review_is_by_another_once_and_finds_something()
    {
        Breaks(new ReviewerIsAnother("user:1", "user:1", null), new ReviewerIsAnother("user:3", "user:1", null));
        Breaks(new ReviewerIsAnother("user:2", "user:1", "user:2"), new ReviewerIsAnother("user:3", "user:1", "user:2"));
        Breaks(new EmergencyIsReviewedOnce(IsReviewed: true), new EmergencyIsReviewedOnce(IsReviewed: false));
        Breaks(new ReviewFindsSomething(null), new ReviewFindsSomething(EmergencyOutcome.NotJustified));
    }

    private static DeclaredPersonCanBeFound Declared(PersonDescription details) => new(new DeclaredPerson(Connection.Relative, details));

    private static void Breaks(Rule broken, Rule kept)
    {
        Assert.True(broken.IsBroken);
        Assert.False(kept.IsBroken);
        Assert.NotEqual("", broken.Refusal.What);
        Assert.NotEqual("", broken.Refusal.Instead);
    }
}
