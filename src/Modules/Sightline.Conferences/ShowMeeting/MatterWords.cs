using Sightline.Conferences.Model;
using Sightline.Facts.Incidents;
using Sightline.Facts.Risk;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Orders.Contracts;

namespace Sightline.Conferences.ShowMeeting;

internal static class MatterWords
{
    internal static ShownMatter Of(Matter matter, CallOutDigest? callOut, OrderSummary? order) => matter.Kind switch
    {
        MatterKind.CallOut => new($"Call-out, {LondonTime.DateAndTime(matter.At)}", callOut is null ? "Not held any more." : OfCallOut(callOut), $"/incidents/{matter.Thing}"),
        MatterKind.Breach => new($"Breach reported, {LondonTime.DateAndTime(matter.At)}", order?.TypeName ?? "The order is not held any more.", LinkTo(matter)),
        MatterKind.NewOrder => new($"New order, {LondonTime.DateAndTime(matter.At)}", order?.TypeName ?? "The order is not held any more.", LinkTo(matter)),
        _ => new($"Risk assessed, {LondonTime.DateAndTime(matter.At)}", Of(matter.Level), null),
    };

    internal static string Of(PartyPart part) => part switch
    {
        PartyPart.Victim => "victim or protected",
        PartyPart.Suspect => "suspect or respondent",
        PartyPart.ChildPresent => "child who was there",
        PartyPart.Witness => "witness",
        PartyPart.Caller => "caller",
        _ => "involved, part not known",
    };

    private static string OfCallOut(CallOutDigest callOut) =>
        $"{callOut.Abuse}. Weapon: {Of(callOut.WeaponUsed)}. Anybody hurt: {Of(callOut.Injury)}. Children there: {Of(callOut.ChildrenPresent)}. Arrest: {Of(callOut.PowerOfArrest)}.";

    private static string Of(RiskLevel? level) => level switch
    {
        RiskLevel.Standard => "Standard.",
        RiskLevel.Medium => "Medium.",
        RiskLevel.High => "High.",
        _ => "It came to no level: not known.",
    };

    private static string Of(Answer answer) => answer switch { Answer.Yes => "yes", Answer.No => "no", _ => "not known" };

    private static string Of(PowerOfArrestUse use) => use switch
    {
        PowerOfArrestUse.Used => "made",
        PowerOfArrestUse.AvailableNotUsed => "not made, though there was a power",
        PowerOfArrestUse.NotAvailable => "there was no power",
        _ => "not known whether there was a power",
    };

    private static string? LinkTo(Matter matter) => matter.Order is { } order ? $"/orders/{order}" : null;
}
