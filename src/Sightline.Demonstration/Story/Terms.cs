using Sightline.Demonstration.Names;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using NodaTime;

namespace Sightline.Demonstration.Story;

/// <summary>The usual terms of each kind of order, in our own plain words.</summary>
internal static class Terms
{
    internal static IReadOnlyList<TermDescription> Of(string type, Chance chance, Instant at)
    {
        var drafts = type switch
        {
            "occupation-order-with-power-of-arrest" => new[]
            {
                LeaveHome with { PowerOfArrest = Answer.Yes }, KeepAwayHome(100) with { PowerOfArrest = Answer.Yes }, NoEviction with { PowerOfArrest = Answer.No },
            },
            "occupation-order" => [LeaveHome, NoEviction],
            "dvpn" => [NoViolence, LeaveHome, KeepAwayHome(50)],
            "dvpo" => [NoViolence, NoContact, LeaveHome, KeepAwayHome(50)],
            "court-bail-conditions" => [NoContact, KeepAwayHome(200), LiveAt],
            "pre-charge-bail-conditions" => [NoContact, KeepAwayHome(100)],
            "licence-conditions" => [NoContact, KeepAwayHome(500), Report],
            "restraining-order" or "restraining-order-on-acquittal" => [NoContact, KeepAwayHome(100), NoPublication],
            "stalking-protection-order" => [NoContact, KeepAwayHome(200), NotifyDetails],
            "forced-marriage-protection-order" => [NoViolence, NoTravel, NoContact],
            "civil-injunction" => [NoHarassment, NoContact],
            _ => chance.InHundred(30) ? [NoContact, KeepAwayHome(100), NoViolence, KeepAwaySchool(chance)] : [NoContact, KeepAwayHome(100), NoViolence],
        };
        return Numbered(drafts, chance, at);
    }

    internal static IReadOnlyList<TermDescription> Typical(Chance chance, Instant at) => Numbered([NoContact, KeepAwayHome(100), NoViolence], chance, at);

    private static List<TermDescription> Numbered(IEnumerable<TermDescription> drafts, Chance chance, Instant at) =>
        drafts.Select((draft, index) => draft with { Term = new TermId(chance.Id(at)), Number = index + 1 }).ToList();

    internal static TermDescription KeepAwayHome(int metres) => Draft("keep-away-place", $"Must not come within {metres} metres of the protected person’s home.") with { Metres = metres };

    internal static TermDescription NoContact { get; } = Draft("no-contact", "Must not contact the protected person by any means, or get anybody else to.");

    internal static TermDescription NoViolence { get; } = Draft("no-violence", "Must not use or threaten violence against the protected person, or get anybody else to.");

    private static TermDescription LeaveHome { get; } = Draft("leave-home", "Must leave the home and stay out of it.");

    private static TermDescription NoEviction { get; } = Draft("no-eviction", "Must not put the protected person out of the home.");

    private static TermDescription LiveAt { get; } = Draft("live-at", "Must live and sleep each night at the address given to the court.");

    private static TermDescription Report { get; } = Draft("other", "Must keep every appointment with the supervising officer.");

    private static TermDescription NoPublication { get; } = Draft("no-publication", "Must not post or share anything about the protected person.");

    private static TermDescription NotifyDetails { get; } = Draft("notify-details", "Must tell the police every name used and every home address within three days.");

    private static TermDescription NoTravel { get; } = Draft("no-travel", "Must not take the protected person out of the country, and must hand over the passport.");

    private static TermDescription NoHarassment { get; } = Draft("no-harassment", "Must not harass the protected person.");

    private static TermDescription KeepAwaySchool(Chance chance)
    {
        var district = chance.Between(1, 6);
        return Draft("keep-away-place", "Must not come within 50 metres of the children’s school.") with
        {
            Metres = 50,
            Place = $"Millrace Primary School, Granary Lane, Northgate, ZZ{district} 4SC",
        };
    }

    private static TermDescription Draft(string kind, string plain) => new() { Term = default, Number = 0, Kind = kind, Plain = plain };
}
