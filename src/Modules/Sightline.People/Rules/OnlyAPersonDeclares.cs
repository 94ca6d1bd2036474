using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record OnlyAPersonDeclares(bool IsAPerson) : Rule
{
    public override bool IsBroken => !IsAPerson;

    public override Refusal Refusal => new("", "A program declares nobody.", "Only people live with people.", "Sign in as yourself.");
}
