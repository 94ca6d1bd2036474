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

    private static DeclaredPersonCanBeFound Declared(PersonDescription details) => new(new DeclaredPerson(Connection.Relative, details));

    private static void Breaks(Rule broken, Rule kept)
    {
        Assert.True(broken.IsBroken);
        Assert.False(kept.IsBroken);
        Assert.NotEqual("", broken.Refusal.What);
        Assert.NotEqual("", broken.Refusal.Instead);
    }
}
