using System.Text;
using ICSharpCode.SharpZipLib.Zip;
using NodaTime;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Testing;

namespace Sightline.Orders.Tests.ImportManifest;

public sealed class ManifestReadingTests
{
    private const string Password = "gorse-lantern-19";

    private static readonly LocalDate Day = new(2026, 11, 3);

    private static ManifestContent Read(string path, string? password = null, ManifestLimits? limits = null)
    {
        using var files = ManifestFiles.Open(path, password, limits ?? ManifestLimits.Standard);
        return ManifestContent.Read(files, null, TestContext.Current.CancellationToken);
    }

    private static string Refused(string path, string? password = null, ManifestLimits? limits = null) =>
        Assert.Throws<ManifestUnreadableException>(() => Read(path, password, limits)).Refusal.ToString();

    private static string ZipWith(byte[] table) => ManifestMaker.Zip(new ManifestMaker(Day, 2).Files(table));

    private static string FileWith(byte[] bytes)
    {
        var path = Path.Combine(TestFolder.New("bytes"), "manifest.zip");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    [Fact]
    public void A_locked_zip_an_open_zip_and_a_folder_of_the_same_manifest_are_the_same_manifest()
    {
        var maker = new ManifestMaker(Day, 5);
        var locked = Read(maker.ToZip(Password), Password);
        Assert.Equal(5, locked.Rows.Count);
        Assert.All(locked.Rows, row => Assert.Null(row.Trouble));
        Assert.Equal(5, locked.Documents.Count);
        Assert.All(locked.Documents.Values, document => Assert.Null(document.Trouble));
        Assert.Equal(Day, locked.Day);
        Assert.Equal(locked.Digest, Read(maker.ToZip()).Digest);
        Assert.Equal(locked.Digest, Read(maker.ToFolder()).Digest);
    }

    [Fact]
    public void A_zip_made_of_a_folder_reads_as_the_folder_would()
    {
        var maker = new ManifestMaker(Day, 2);
        var inside = maker.Files().ToDictionary(file => $"manifest/{file.Key}", file => file.Value);
        Assert.Equal(Read(maker.ToZip()).Digest, Read(ManifestMaker.Zip(inside)).Digest);
    }

    [Fact]
    public void The_wrong_password_is_told_from_a_missing_one()
    {
        var zip = new ManifestMaker(Day, 2).ToZip(Password);
        Assert.Contains("the password is wrong", Refused(zip, "heather-lantern-19"), StringComparison.Ordinal);
        Assert.Contains("none was given", Refused(zip), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a zip at all")]
    [InlineData("PK\u0003\u0004 begins like one")]
    public void What_is_not_a_zip_is_said_to_be_none(string content) =>
        Assert.Contains("not a zip file", Refused(FileWith(Encoding.ASCII.GetBytes(content))), StringComparison.Ordinal);

    [Fact]
    public void A_zip_cut_short_is_refused_whole()
    {
        var bytes = File.ReadAllBytes(new ManifestMaker(Day, 3).ToZip());
        Assert.Contains("cut short", Refused(FileWith(bytes[..(bytes.Length / 2)])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/cron.d/order.pdf")]
    [InlineData("/etc/order.pdf")]
    [InlineData("..\\order.pdf")]
    [InlineData("C:\\order.pdf")]
    [InlineData("a/../../order.pdf")]
    public void A_name_that_points_outside_the_zip_refuses_it_whole(string name)
    {
        var clean = new string('x', name.Length);
        var files = new ManifestMaker(Day, 1).Files();
        files[clean] = ManifestMaker.Pdf("x");
        var path = ManifestMaker.Zip(files);
        // The writer cleans names, as an attacker's does not: the name is put in by hand.
        File.WriteAllBytes(path, Replaced(File.ReadAllBytes(path), Encoding.ASCII.GetBytes(clean), Encoding.ASCII.GetBytes(name)));
        Assert.Contains("points outside", Refused(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_a_zip_and_a_link_in_a_folder_are_refused()
    {
        var path = Path.Combine(TestFolder.New("zip"), "manifest.zip");
        using (var zip = new ZipOutputStream(File.Create(path)) { UseZip64 = UseZip64.Off })
        {
            zip.PutNextEntry(new ZipEntry("order.pdf") { HostSystem = 3, ExternalFileAttributes = unchecked((int)0xA1FF0000) });
            zip.Write("/etc/passwd"u8);
            zip.CloseEntry();
        }
        Assert.Contains("link", Refused(path), StringComparison.Ordinal);
        var folder = new ManifestMaker(Day, 1).ToFolder();
        File.CreateSymbolicLink(Path.Combine(folder, "other.pdf"), "/etc/hostname");
        Assert.Contains("link", Refused(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_refused_by_how_much_it_grows_and_by_its_whole_size()
    {
        var files = new ManifestMaker(Day, 1).Files();
        files["big.pdf"] = new byte[8 * 1024 * 1024];
        var bomb = ManifestMaker.Zip(files);
        Assert.True(new FileInfo(bomb).Length < 64 * 1024);
        Assert.Contains("grows far beyond", Refused(bomb), StringComparison.Ordinal);
        var plenty = new ManifestMaker(Day, 20).ToZip();
        Assert.Contains("grows far beyond", Refused(plenty, limits: ManifestLimits.Standard with { TotalBytes = 10_000 }), StringComparison.Ordinal);
        Assert.Contains("files", Refused(plenty, limits: ManifestLimits.Standard with { Files = 5 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_none_or_two_files_of_one_name_refuse_it_whole()
    {
        var files = new ManifestMaker(Day, 1).Files();
        files["other.csv"] = "x"u8.ToArray();
        Assert.Contains("2 CSV files", Refused(ManifestMaker.Zip(files)), StringComparison.Ordinal);
        Assert.Contains("no CSV file", Refused(ManifestMaker.Zip(new Dictionary<string, byte[]> { ["a.pdf"] = ManifestMaker.Pdf("a") })), StringComparison.Ordinal);
        var twice = new ManifestMaker(Day, 1).Files();
        twice["order.pdf"] = twice["ORDER.PDF"] = ManifestMaker.Pdf("a");
        Assert.Contains("same name", Refused(ManifestMaker.Zip(twice)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_heading()
    {
        var table = Encoding.UTF8.GetBytes(new ManifestMaker(Day, 2).Csv());
        Assert.Equal(2, Read(ZipWith([0xEF, 0xBB, 0xBF, .. table])).Rows.Count);
    }

    [Fact]
    public void Wrong_encodings_are_named_and_refuse_it_whole()
    {
        var csv = new ManifestMaker(Day, 2).Csv().Replace("Quarry", "Quârry", StringComparison.Ordinal);
        Assert.Contains("UTF-16", Refused(ZipWith([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(csv)])), StringComparison.Ordinal);
        Assert.Contains("UTF-16", Refused(ZipWith(Encoding.BigEndianUnicode.GetBytes(csv))), StringComparison.Ordinal);
        var latin = Refused(ZipWith(Encoding.Latin1.GetBytes(csv)));
        Assert.Contains("line 2", latin, StringComparison.Ordinal);
        Assert.Contains("not written in UTF-8", latin, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_mangled_by_a_wrong_encoding_are_put_back_and_plain_text_is_left_alone()
    {
        Assert.Equal("José O’Rourke", ManifestText.Repaired("JosÃ© Oâ€™Rourke"));
        Assert.Null(ManifestText.Repaired("José"));
        Assert.Null(ManifestText.Repaired("Elżbieta"));
        Assert.Null(ManifestText.Repaired("Smith"));
    }

    [Fact]
    public void A_wrong_heading_is_named_by_its_number_and_repeats_no_value_it_finds_there()
    {
        var csv = new ManifestMaker(Day, 1).Csv();
        var swapped = csv.Replace("Court Date,Order Expiry Date", "Order Expiry Date,Court Date", StringComparison.Ordinal);
        Assert.Contains("Column 6 of the CSV file should be “Court Date” and is “Order Expiry Date”", Refused(ZipWith(Encoding.UTF8.GetBytes(swapped))), StringComparison.Ordinal);
        var lacking = csv.Replace(",Order File Name", "", StringComparison.Ordinal);
        Assert.Contains("lacks column 31, “Order File Name”", Refused(ZipWith(Encoding.UTF8.GetBytes(lacking))), StringComparison.Ordinal);
        var headless = csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var words = Refused(ZipWith(Encoding.UTF8.GetBytes(headless)));
        Assert.Contains("something else", words, StringComparison.Ordinal);
        Assert.DoesNotContain("NG26F", words, StringComparison.Ordinal);
        Assert.Contains("column 1", Refused(ZipWith([])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_cannot_be_read_stops_no_other()
    {
        var maker = new ManifestMaker(Day, 6);
        maker[2]["Respondent Surname"] = new string('x', 10 * 1024 * 1024);
        maker[3]["Respondent Surname"] = "nul\0here";
        var lines = maker.Csv().Split("\r\n");
        lines[4] = lines[4] + ",one more";
        lines[5] = "\"" + lines[5];
        var rows = Read(ZipWith(Encoding.UTF8.GetBytes(string.Join("\r\n", lines))), limits: ManifestLimits.Standard with { Growth = 100_000 }).Rows;
        string?[] begins = [null, "“Respondent Surname” holds 10,485,760 characters", "“Respondent Surname” holds a character that cannot", "The row has 32 fields", "The row’s quotation marks", null];
        Assert.Equal(begins.Length, rows.Count);
        foreach (var (row, begin) in rows.Zip(begins))
        {
            Assert.StartsWith(begin ?? "nothing", row.Trouble ?? "nothing", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_document_is_checked_for_its_first_mark_its_last_and_its_size()
    {
        Assert.Null(Pdf.TroubleOf(ManifestMaker.Pdf("whole")));
        Assert.Equal("it is empty", Pdf.TroubleOf([]));
        Assert.Equal("it is not a PDF", Pdf.TroubleOf("GIF89a"u8.ToArray()));
        Assert.Equal("it is cut short", Pdf.TroubleOf(ManifestMaker.Pdf("whole")[..100]));
        var content = Read(new ManifestMaker(Day, 1).ToZip(), limits: ManifestLimits.Standard with { DocumentBytes = 100 });
        Assert.StartsWith("it is larger than", Assert.Single(content.Documents).Value.Trouble, StringComparison.Ordinal);
    }

    private static byte[] Replaced(byte[] bytes, byte[] from, byte[] to)
    {
        for (var at = bytes.AsSpan().IndexOf(from); at >= 0; at = bytes.AsSpan().IndexOf(from))
        {
            to.CopyTo(bytes, at);
        }
        return bytes;
    }
}
