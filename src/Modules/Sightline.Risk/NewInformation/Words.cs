using Sightline.Facts.Risk;
using Sightline.Kernel;

namespace Sightline.Risk.NewInformation;

internal static class InformationText
{
    /// <summary>In the order of the form.</summary>
    internal static IReadOnlyList<HowKnown> Ways { get; } =
        [HowKnown.SawOrHeardIt, HowKnown.ToldByPersonAtRisk, HowKnown.ToldByPersonWhoMayDoHarm, HowKnown.ToldBySomebodyElse, HowKnown.FromRecords];

    internal static string Of(HowKnown how) => how switch
    {
        HowKnown.SawOrHeardIt => "I saw or heard it",
        HowKnown.ToldByPersonAtRisk => "The person at risk said so",
        HowKnown.ToldByPersonWhoMayDoHarm => "The person who may do harm said so",
        HowKnown.ToldBySomebodyElse => "Somebody else said so",
        HowKnown.FromRecords => "It stands in a record",
        _ => "Not known",
    };

    internal static string Traced(Answer mayBeTraced) => mayBeTraced switch
    {
        Answer.Yes => "It may be traced to whoever said it. Nobody is to learn that it was said.",
        Answer.No => "It cannot be traced to whoever said it.",
        _ => "Whether it may be traced to whoever said it is not known: treat it as if it could.",
    };

    internal static Answer ReadTraced(string? chosen) => chosen switch { "yes" => Answer.Yes, "no" => Answer.No, _ => Answer.NotKnown };

    internal static HowKnown ReadHow(string? chosen) => Enum.TryParse<HowKnown>(chosen, out var how) && Enum.IsDefined(how) ? how : HowKnown.NotKnown;
}
