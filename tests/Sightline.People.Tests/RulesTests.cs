using Sightline.Facts;
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

    private static void Breaks(Rule broken, Rule kept)
    {
        Assert.True(broken.IsBroken);
        Assert.False(kept.IsBroken);
        Assert.NotEqual("", broken.Refusal.What);
        Assert.NotEqual("", broken.Refusal.Instead);
    }
}
