using System.Net;
using NodaTime;
using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>A court's list: one row that loads, and one that waits for the desk, each about an applicant whose contact is confidential.</summary>
internal sealed class ImportDoors(CanaryArea area)
{
    private static readonly LocalDate Day = new(2026, 11, 3);

    internal async Task EnterAsync()
    {
        var maker = new ManifestMaker(Day, 2);
        foreach (var row in maker.Rows)
        {
            Fill(row);
        }
        // Aleksandra again: her service holds her, and so is told when she can be rung.
        maker[1]["Applicant Surname"] = "Nowak";
        maker[1]["Applicant Forename(s)"] = "Aleksandra";
        maker[1]["Applicant DOB"] = "09/03/1984";
        maker[2]["Order Name"] = "Occupation order";
        await GiveAsync(await File.ReadAllBytesAsync(maker.ToZip(), CanaryArea.Stop));
    }

    private void Fill(ManifestMakerRow row)
    {
        string Of(string what, string pattern = "{0}", CanaryKind kind = CanaryKind.AgencyContact) =>
            area.Flock.Word($"{what} of the court’s row {row.Number}", kind, AccessTestData.Northgate.Value, pattern).Text;
        row["Applicant 1st Line of Address"] = Of("address", "3 {0} Walk");
        row["Applicant 2nd Line of Address"] = Of("town");
        row["Applicant Postcode"] = area.Flock.Postcode($"postcode of the court’s row {row.Number}", CanaryKind.AgencyContact, AccessTestData.Northgate.Value).Text;
        row["Applicant Phone"] = area.Flock.Phone($"phone of the court’s row {row.Number}", CanaryKind.AgencyContact, AccessTestData.Northgate.Value).Text;
        row["Applicant Email"] = Of("e-mail", "{0}@example.test");
        // The second row is of a type that is not sent: it becomes no order, and what it says is nobody's to read.
        row["Applicant Safe Time to Call"] = Of("safe time", "after {0} school", row.Number == 1 ? CanaryKind.SafeTime : CanaryKind.AgencyContact);
        row["Is Applicant Address Confidential"] = row["Is Applicant Phone Confidential"] = row["Is Applicant Email Confidential"] = "Yes";
        row.Document = ManifestMaker.Pdf(Of("paper", "keep away from {0} school", row.Number == 1 ? CanaryKind.Paper : CanaryKind.AgencyContact));
    }

    private async Task GiveAsync(byte[] zip)
    {
        using var desk = Readers.Of(AccessTestData.Northgate, "order-desk", "keep-register").Browser(area.App);
        var page = await desk.GetAsync("/orders/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(""), "Password" },
            { new ByteArrayContent(zip), "Manifest", "manifest.zip" },
        };
        var answer = await desk.PostAsync("/orders/import", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var at = answer.Location!;
        for (var tries = 0; at.Contains("/runs/", StringComparison.Ordinal) && tries < 600; tries++)
        {
            await Task.Delay(200, CanaryArea.Stop);
            at = (await desk.GetAsync(at)).Location ?? at;
        }
        Assert.DoesNotContain("/runs/", at, StringComparison.Ordinal);
    }
}
