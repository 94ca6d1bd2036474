using System.Text;
using Sightline.Leaks.Reading;

namespace Sightline.Leaks.Tests;

/// <summary>Every place in a document where something can stand, and every document that cannot be read.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("<p>14 <b>Lark</b>spur Street</p>", PaperPartKind.Body)]
    [InlineData("<p>Dear Mr Holt</p><table><tr><td>14</td></tr><tr><td>Larkspur</td><td>Street</td></tr></table>", PaperPartKind.Body)]
    [InlineData("<p>Dear Mr Holt</p><p style='display: none'>14 Larkspur Street</p>", PaperPartKind.Hidden)]
    [InlineData("<style>.x{color:#fff}</style><p>Dear Mr Holt <span class=x>14 Larkspur Street</span></p>", PaperPartKind.Hidden)]
    [InlineData("<p>Dear Mr Holt<!-- 14 Larkspur Street --></p>", PaperPartKind.Comment)]
    [InlineData("<p>Dear Mr Holt</p><img src=a.png alt='The door of 14 Larkspur Street'>", PaperPartKind.AltText)]
    [InlineData("<html><head><meta name=description content='14 Larkspur Street'></head><body>Dear Mr Holt</body></html>", PaperPartKind.Metadata)]
    [InlineData("<p>Dear Mr Holt <del>14 Larkspur Street</del></p>", PaperPartKind.Deleted)]
    [InlineData("<p>Dear Mr Holt <a href='https://maps.example.org/14+Larkspur+Street'>map</a></p>", PaperPartKind.Link)]
    public void Html_is_read_seen_and_unseen(string html, PaperPartKind where) =>
        Assert.Contains(Her.In(Encoding.UTF8.GetBytes(html)), finding => finding.Kind is FindingKind.Address && finding.Part == where);

    [Fact]
    public void A_word_document_is_read_in_every_part()
    {
        var document = Documents.Docx(
            Documents.Paragraph("Dear Mr Holt, 14 Lar", "kspur", " Street") + Documents.Paragraph("<w:del w:author=\"Marta Quill\"><w:r><w:delText>QX7 4TD</w:delText></w:r></w:del>")
            + Documents.Paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>07700 900217</w:t></w:r>") + Documents.Paragraph("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>marta.quill88@example.org</w:t></w:r>")
            + "<w:p><wp:docPr xmlns:wp=\"urn:x\" id=\"1\" descr=\"Dunmore Bakery\"/></w:p>",
            ("word/header1.xml", Documents.Word("hdr", Documents.Paragraph("St Brannoc's Primary"))), ("word/comments.xml", Documents.Word("comments", $"<w:comment w:author=\"x\">{Documents.Paragraph("She is afraid of you")}</w:comment>")),
            ("docProps/core.xml", "<c:coreProperties xmlns:c=\"urn:c\" xmlns:d=\"urn:d\"><d:creator>Priya Nandra</d:creator><c:lastModifiedBy>Marta Quill</c:lastModifiedBy></c:coreProperties>"),
            ("word/_rels/document.xml.rels", "<R xmlns=\"urn:r\"><Relationship Target=\"file:///C:/MARAC/Overmere/x.dotx\"/></R>"));
        var found = Her.In(document).Select(finding => (finding.Kind, finding.Part)).ToHashSet();
        Assert.Superset(
            new HashSet<(FindingKind, PaperPartKind)>
            {
                (FindingKind.Address, PaperPartKind.Body), (FindingKind.Postcode, PaperPartKind.Deleted), (FindingKind.Phone, PaperPartKind.Hidden), (FindingKind.Email, PaperPartKind.Hidden),
                (FindingKind.Place, PaperPartKind.AltText),
                (FindingKind.Place, PaperPartKind.HeaderOrFooter), (FindingKind.Told, PaperPartKind.Comment), (FindingKind.Service, PaperPartKind.Metadata), (FindingKind.WrittenBy,
                    PaperPartKind.Metadata),
                (FindingKind.Town, PaperPartKind.Link),
            }, found);
    }

    [Theory]
    [InlineData("BT /F1 12 Tf 72 700 Td (Dear Mr Holt, 14 Larkspur Street) Tj ET", PaperPartKind.Body)]
    [InlineData("BT /F1 12 Tf 72 700 Td [(14 Lark) -20 (spur) -300 (Street)] TJ ET", PaperPartKind.Body)]
    [InlineData("BT /F1 12 Tf 72 700 Td <3134204C61726B73707572205374> Tj ET", PaperPartKind.Body)]
    [InlineData("BT /F1 12 Tf 72 700 Td (14 Larkspur) Tj 0 -14 Td (Street) Tj ET", PaperPartKind.Body)]
    [InlineData("BT /F1 12 Tf 72 700 Td (Dear Mr Holt) Tj 3 Tr (14 Larkspur Street) Tj ET", PaperPartKind.Hidden)]
    [InlineData("BT /F1 12 Tf 72 700 Td (Dear Mr Holt) Tj 1 1 1 rg (14 Larkspur Street) Tj ET", PaperPartKind.Hidden)]
    public void A_pdf_is_read_seen_and_unseen(string content, PaperPartKind where) =>
        Assert.Contains(Her.In(Documents.Pdf(content)), finding => finding.Kind is FindingKind.Address && finding.Part == where);

    [Fact]
    public void Properties_notes_and_earlier_revisions_of_a_pdf_are_read()
    {
        const string Seen = "BT /F1 12 Tf 72 700 Td (Dear Mr Holt) Tj ET";
        Assert.Contains(Her.In(Documents.Pdf(Seen, "/Author (Priya Nandra)")), finding => finding.Part is PaperPartKind.Metadata);
        Assert.Contains(Her.In(Documents.Pdf(Seen, "/Author <FEFF00500072006900790061002000 4E0061006E006400720061>")), finding => finding.Part is PaperPartKind.Metadata);
        Assert.Contains(Her.In(Documents.Pdf(Seen, "", "7 0 obj\n<< /Type /Annot /Contents (14 Larkspur Street) >>\nendobj\n")), finding => finding.Part is PaperPartKind.Comment);
        Assert.Contains(Her.In(Documents.Pdf(Seen, "", "% 14 Larkspur Street\n")), finding => finding.Part is PaperPartKind.Hidden);
        var revised = Documents.Pdf("BT /F1 12 Tf 72 700 Td (14 Larkspur Street) Tj ET", "", $"4 0 obj\n<< /Length {Seen.Length} >>\nstream\n{Seen}\nendstream\nendobj\n%%EOF\n");
        Assert.Contains(Her.In(revised), finding => finding.Part is PaperPartKind.EarlierRevision);
    }

    [Theory]
    [InlineData("BT /F1 12 Tf (Dear Mr Holt) Tj ET", "9 0 obj\n<< /Encrypt 3 0 R >>\nendobj\n", "locked")]
    [InlineData("q 100 0 0 100 0 0 cm /Im1 Do Q", "", "picture")]
    public void A_pdf_that_cannot_be_read_is_refused_and_never_passed(string content, string appended, string why) =>
        Assert.Contains(why, PaperReader.Read(Documents.Pdf(content, "", appended), "a.pdf").NotRead, StringComparison.Ordinal);

    [Fact]
    public void Letters_of_a_pdf_without_a_table_are_refused()
    {
        const string Composite = "5 0 obj\n<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>\nendobj\n";
        Assert.Contains("letters", PaperReader.Read(Documents.Pdf("BT /F1 12 Tf <00110012001300140015> Tj ET", "", Composite), "a.pdf").NotRead, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_a_pdf_are_read_through_its_own_table()
    {
        const string Table = "2 beginbfchar <0001> <0031> <0002> <0034> endbfchar 1 beginbfrange <0010> <0029> <0061> endbfrange 1 beginbfchar <0003> <0020> endbfchar";
        var appended = $"5 0 obj\n<< /Type /Font /Subtype /Type0 /ToUnicode 8 0 R >>\nendobj\n8 0 obj\n<< /Length {Table.Length} >>\nstream\n{Table}\nendstream\nendobj\n";
        var larkspurStreet = string.Concat("14 larkspur street".Select(letter => letter switch
        {
            '1' => "0001",
            '4' => "0002",
            ' ' => "0003",
            _ => (0x10 + letter - 'a').ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
        }));
        Assert.Contains(Her.In(Documents.Pdf($"BT /F1 12 Tf <{larkspurStreet}> Tj ET", "", appended)), finding => finding.Kind is FindingKind.Address);
    }

    [Fact]
    public void A_picture_tells_where_it_was_taken_and_by_whom()
    {
        var findings = Her.In(Documents.Jpeg((0xE1, Documents.Exif("Priya Nandra")), (0xFE, "14 Larkspur Street"u8.ToArray())));
        Assert.Equal([FindingKind.Service, FindingKind.Position, FindingKind.Address], findings.Select(finding => finding.Kind));
        Assert.Contains(Her.In(Documents.Png("Comment", "14 Larkspur Street")), finding => finding.Kind is FindingKind.Address);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 not a zip")]
    [InlineData("%PDF-1.4 nothing behind it")]
    [InlineData("{\\rtf1 Dear Mr Holt}")]
    [InlineData("\0\u0001\u0002\u0003 bytes of a program")]
    public void What_is_no_document_is_refused_in_words(string bytes)
    {
        var read = PaperReader.Read(Encoding.Latin1.GetBytes(bytes), "a");
        Assert.Null(read.Paper);
        Assert.NotEmpty(read.NotRead);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        var bomb = Documents.Docx(Documents.Paragraph(new string('a', 45_000_000)));
        Assert.True(bomb.Length < 1_000_000);
        Assert.NotEmpty(PaperReader.Read(bomb, "a.docx").NotRead);
    }

    [Fact]
    public void Damaged_documents_of_every_kind_get_an_answer_and_never_a_crash()
    {
        byte[][] whole =
        [
            Documents.Docx(Documents.Paragraph("14 Larkspur Street")), Documents.Pdf("BT /F1 12 Tf 72 700 Td (14 Larkspur Street) Tj ET", "/Author (x)"), Documents.Jpeg((0xE1, Documents.Exif("A")), (0xFE, "text"u8.ToArray())),
            Documents.Png("Comment", "14 Larkspur Street"), "<html><p style='display:none'>14 Larkspur <b>Street</b></p></html>"u8.ToArray(),
        ];
        var random = new Random(41);
        var scan = new LeakScan(Her.Secrets);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var bytes = whole[turn % whole.Length].ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            if (random.Next(4) == 0)
            {
                bytes = bytes[..random.Next(1, bytes.Length)];
            }
            var read = PaperReader.Read(bytes, "x");
            Assert.True(read.Paper is null == read.NotRead.Length > 0);
            if (read.Paper is not null)
            {
                scan.Of(read.Paper);
            }
        }
    }

    [Fact]
    public void Long_rows_of_one_word_are_answered_in_time()
    {
        foreach (var word in new[] { "she ", "has ", "near ", "following a report ", "O", "1 ", "the ", "and in ", "double ", "<b>", "&#", "collect " })
        {
            var text = string.Concat(Enumerable.Repeat(word, 60_000 / word.Length));
            Her.In(text);
            Her.In(Encoding.UTF8.GetBytes("<html>" + text));
        }
    }
}
