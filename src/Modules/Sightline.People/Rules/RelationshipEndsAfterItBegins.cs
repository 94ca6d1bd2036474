using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RelationshipEndsAfterItBegins(LocalDate? From, LocalDate? On) : Rule
{
    public override bool IsBroken => On < From;

    public override Refusal Refusal => new("On", "The relationship would end before it begins.",
        "One of the two days is a slip.", "Check the day it ended.");
}
