using NodaTime;
using Sightline.Conferences.Rules;
using Sightline.Kernel;

namespace Sightline.Conferences.Tests;

public sealed class RulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 3, 9, 10);

    [Fact]
    public void Each_rule_is_broken_by_what_it_forbids_and_by_nothing_else()
    {
        Breaks(new OneMeetingOfAKindIsOpen(true), new OneMeetingOfAKindIsOpen(false));
        Breaks(new MeetingIsOfAKindThatIsHeldHere(false), new MeetingIsOfAKindThatIsHeldHere(true));
        Breaks(new OthersAreAskedToMeetingsForThem(false, 1), new OthersAreAskedToMeetingsForThem(false, 0));
        Breaks(new AgencyAskedIsInTheDirectory(false), new AgencyAskedIsInTheDirectory(true));
        Breaks(new MeetingIsStillOpen(false), new MeetingIsStillOpen(true));
        Breaks(new EveryLineHasADecision(["line 2"]), new EveryLineHasADecision([]));
        Breaks(new DecisionSaysWhatOrWhy(null), new DecisionSaysWhatOrWhy("Visit today"));
        Breaks(new DecisionFitsItsField("12345", 4), new DecisionFitsItsField("1234", 4));
        Breaks(new WhatIsToBeDoneHasAnOwner(true, false), new WhatIsToBeDoneHasAnOwner(false, false));
        Breaks(new WhatIsToBeDoneHasATime(true, false), new WhatIsToBeDoneHasATime(true, true));
        Breaks(new TimeToDoItIsAhead(Now, Now), new TimeToDoItIsAhead(Now + Duration.FromMinutes(1), Now));
        Breaks(new OwnerTakesPartInTheMeeting(false), new OwnerTakesPartInTheMeeting(true));
    }

    private static void Breaks(Rule broken, Rule kept)
    {
        Assert.True(broken.IsBroken);
        Assert.False(kept.IsBroken);
        Assert.NotEmpty(broken.Refusal.What);
    }
}
