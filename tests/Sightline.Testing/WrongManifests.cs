namespace Sightline.Testing;

/// <summary>What a seeded row must come to: by the way it is wrong, and whether the order stands in the register all the same.</summary>
public sealed record SeededRow(int Number, int Way, bool OrderStands);

/// <summary>A manifest seeded with every way a row or its document can be wrong (ways 3 to 9 and 11 of the road from court to police).</summary>
public static class WrongManifests
{
    private static readonly IReadOnlyList<(int Way, bool OrderStands, Action<ManifestMaker, ManifestMakerRow> Spoil)> Ways =
    [
        (3, false, (_, row) => row["Respondent Forename(s)"] = "Callum and Marek"),
        (3, false, (_, row) => row["Applicant Surname"] = "Harcombe; Inskip"),
        (4, true, (_, row) => (row.Welsh, row.Document) = (ManifestMaker.Pdf("Gorchymyn"), null)),
        (5, true, (_, row) => row["Court Date"] = ""),
        (5, true, (_, row) => row["Court Date"] = "01/01/2031"),
        (5, true, (_, row) => row["Court Date"] = "31/02/2026"),
        (6, true, (_, row) => row["Order Expiry Date"] = ""),
        (6, true, (_, row) => row["Order Expiry Date"] = "01/06/2026"),
        (6, true, (_, row) => row["Order Expiry Date"] = "in a year"),
        (7, false, (_, row) => row["Respondent Surname"] = "-"),
        (7, false, (_, row) => row["Respondent Forename(s)"] = ""),
        (7, true, (_, row) => Blank(row, "-", "Respondent DOB", "Respondent 1st Line of Address", "Respondent 2nd Line of Address", "Respondent Postcode", "Respondent Phone", "Respondent Email")),
        (7, true, (_, row) => Blank(row, "", "Applicant Surname", "Applicant Forename(s)")),
        (7, true, (_, row) => row["Respondent DOB"] = "30/02/1980"),
        (8, true, (_, row) => row.Document = null),
        (8, true, (_, row) => row.Document = "a picture"u8.ToArray()),
        (8, true, (_, row) => row.Document = ManifestMaker.Pdf("cut")[..200]),
        (8, true, (_, row) => (row["Order File Name"], row.Document) = ("../../etc/order.pdf", null)),
        (9, false, (maker, row) => SameAs(row, maker[row.Number - 1], "Respondent Surname", "Respondent Forename(s)", "Applicant Surname", "Applicant Forename(s)")),
        (11, true, (_, row) => Blank(row, "nowhere", "Court Code", "Court Name/Location")),
    ];

    /// <summary>Spoils every <paramref name="every"/>th row, going through the ways in turn. Each row before a spoiled one stays as it was.</summary>
    public static IReadOnlyList<SeededRow> Spoil(ManifestMaker maker, int count, int every)
    {
        var seeded = new List<SeededRow>();
        for (var index = 0; index < count; index++)
        {
            var (way, stands, spoil) = Ways[index % Ways.Count];
            var row = maker[(index + 1) * every];
            spoil(maker, row);
            seeded.Add(new SeededRow(row.Number, way, stands));
        }
        return seeded;
    }

    private static void Blank(ManifestMakerRow row, string with, params string[] headings) => headings.ToList().ForEach(heading => row[heading] = with);

    private static void SameAs(ManifestMakerRow row, ManifestMakerRow other, params string[] headings)
    {
        row["Case No. Manage Cases"] = other["Case No. Manage Cases"];
        headings.ToList().ForEach(heading => row[heading] = other[heading]);
    }
}
