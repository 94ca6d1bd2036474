using Sightline.Facts.Orders;

namespace Sightline.Orders.RecordBreachOutcome;

internal static class OutcomeWords
{
    internal static string Of(BreachOutcome outcome) => outcome switch
    {
        BreachOutcome.Arrested => "Arrested",
        BreachOutcome.Charged => "Charged",
        BreachOutcome.SentToProsecutor => "Sent to the prosecutor",
        BreachOutcome.ReturnedToCourt => "Returned to court",
        BreachOutcome.NoFurtherAction => "No further action",
        _ => "Suspect not found",
    };
}
