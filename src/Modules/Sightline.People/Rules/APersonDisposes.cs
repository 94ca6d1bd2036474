using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record APersonDisposes(UserId? User) : Rule
{
    public override bool IsBroken => User is null;

    public override Refusal Refusal => new("", "Only a person decides that a record is disposed of.",
        "What goes cannot be brought back, and somebody must answer for it.", "Sign in as a records manager of the agency that holds it.");
}
