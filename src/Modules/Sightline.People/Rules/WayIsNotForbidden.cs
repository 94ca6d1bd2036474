using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.SafeContact;

namespace Sightline.People.Rules;

/// <param name="Where">The field.</param>
/// <param name="Way">By what.</param>
/// <param name="Value">The number or address; null: not said which.</param>
/// <param name="Block">What is known; null: nothing.</param>
internal sealed record WayIsNotForbidden(string Where, ContactWay Way, string? Value, SafeContactShown? Block) : Rule
{
    public override bool IsBroken => Block is not null && (IsForbidden(Block) || (ContactValue.Of(Way, Value) is { } value && Block.Forbids(value)));

    public override Refusal Refusal => new(Where, "That is a way in which this person must never be contacted.",
        "It was said that it endangers them.", "Choose another way. If it has happened already, ring your manager now: the person may have to be made safe tonight.");

    private bool IsForbidden(SafeContactShown block)
    {
        var lines = block.Lines.Where(line => line.What == ContactWords.Of(Way)).ToList();
        return lines.Exists(line => line is { Mark: ContactMark.Never, Struck: null }) && !lines.Exists(line => line.Mark == ContactMark.Safe);
    }
}
