using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record SendingSaysToWhom(bool IsInRegister, string? ToWhom) : Rule
{
    public override bool IsBroken => IsInRegister == !string.IsNullOrWhiteSpace(ToWhom);

    public override Refusal Refusal => IsInRegister
        ? new("ToWhom", "Say one desk: the one chosen, or the one written here.", "Each sending goes to one desk.", "Leave this empty, or choose “Not in this list”.")
        : new("To", "Choose the desk it was sent to, or write which one it was.", "Somebody must be able to ask that desk whether it came.");
}
