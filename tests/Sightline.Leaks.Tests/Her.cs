using Sightline.Leaks.Reading;

namespace Sightline.Leaks.Tests;

/// <summary>One family, written for these tests.</summary>
internal static class Her
{
    internal static Secrets Secrets { get; } = new()
    {
        People =
        [
            new()
            {
                Part = PartPlayed.Victim, Names = ["Marta Quill"], Addresses = ["Flat 2, 14 Larkspur Street, Overmere, QX7 4TD"], Phones = ["07700 900217"], Emails = ["marta.quill88@example.org"],
                Places = ["Dunmore Bakery (work)", "Tarn Road Surgery (GP)"],
            },
            new() { Part = PartPlayed.Child, Names = ["Ivo Quill"], Places = ["St Brannoc's C of E Primary School", "Little Otters Nursery (nursery)", "Dame Ada Thornebury Academy"] },
            new() { Part = PartPlayed.NewPartner, Names = ["Callum Wray"] },
            new() { Part = PartPlayed.Relative, Names = ["Hanna Quill"] },
            new() { Part = PartPlayed.Source, Names = ["Denise Astley"] },
            new() { Part = PartPlayed.Helper, Names = ["Priya Nandra"] },
        ],
        Services = ["Harbourlight Domestic Abuse Service", "MARAC"],
        Near = ["Overmere Lido", "Foxhill Retail Park"],
        Known = new()
        {
            Names = ["Dean Holt"], Addresses = ["9 Cannon Row, Netherby, QX2 1AA", "40 Larkspur Street, Netherby, QX2 8PP"], Phones = ["07700 900455"], Places = ["Netherby", "Netherby Magistrates' Court", "St Brannoc's Church"],
        },
    };

    private static readonly LeakScan Scan = new(Secrets);

    internal static IReadOnlyList<Finding> In(string text, string fileName = "") => Scan.Of(Paper.OfText(text, fileName));

    internal static IReadOnlyList<Finding> In(byte[] document, string fileName = "letter")
    {
        var read = PaperReader.Read(document, fileName);
        Assert.Equal("", read.NotRead);
        return Scan.Of(read.Paper!);
    }
}
