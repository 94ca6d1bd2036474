using NodaTime;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Orders.Rules;

/// <summary>Some orders have a least and a longest length, in days beginning with the day of making (CSA 2010 s.28 for a DVPO, read 2026-11-22).</summary>
internal sealed record LengthMustBeLawful(OrderType? Type, LocalDate? MadeOn, LocalDate? LastDay, Answer UntilFurtherOrder) : Rule
{
    public override bool IsBroken => IsTooShort || IsTooLong || (UntilFurtherOrder == Answer.Yes && Most is not null);

    private int? Days => MadeOn is { } made && LastDay is { } last ? Period.DaysBetween(made, last) + 1 : null;

    private int? Least => Type?.IsConfirmed("minimum-days") == true ? Type.MinimumDays : null;

    private int? Most => Type?.IsConfirmed("maximum-days") == true ? Type.MaximumDays : null;

    private bool IsTooShort => Days < Least;

    private bool IsTooLong => Days > Most;

    private string Limits => (Least, Most) switch
    {
        ({ } least, { } most) => $"from {least} to {most} days",
        ({ } least, null) => $"at least {least} days",
        (null, { } most) => $"at most {most} days",
        _ => "as long as the court says",
    };

    public override Refusal Refusal => new(
        "LastDay", $"A {Type?.Name} runs {Limits}.", "The law sets how long it may run, counting the day it was made.", "Check both dates against the order.");
}
