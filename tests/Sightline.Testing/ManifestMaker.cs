using System.Globalization;
using System.Text;
using ICSharpCode.SharpZipLib.Zip;
using NodaTime;
using NodaTime.Text;

namespace Sightline.Testing;

/// <summary>One row as the court would write it, by heading, and the documents that come with it.</summary>
public sealed class ManifestMakerRow
{
    internal ManifestMakerRow(int number, Dictionary<string, string> fields, byte[] document)
    {
        Number = number;
        Fields = fields;
        Document = document;
    }

    public int Number { get; }

    public Dictionary<string, string> Fields { get; }

    /// <summary>Null: it did not come.</summary>
    public byte[]? Document { get; set; }

    public byte[]? Welsh { get; set; }

    public string this[string heading]
    {
        get => Fields[heading];
        set => Fields[heading] = Fields.ContainsKey(heading) ? value : throw new ArgumentException($"A manifest has no column “{heading}”.", nameof(heading));
    }
}

/// <summary>Makes court manifests in the real layout (31 columns, one PDF an order, zipped and locked the old way) about people who do not exist.</summary>
public sealed class ManifestMaker
{
    private static readonly LocalDatePattern Written = LocalDatePattern.Create("dd/MM/uuuu", CultureInfo.InvariantCulture);
    private static readonly string[] Surnames =
        ["Ashdown", "Birtwell", "Calloway", "Derrington", "Eastlake", "Farrowby", "Gledhill", "Harcombe", "Inskip", "Jellicoe", "Kettering", "Longbourne", "Nowicki", "Osei-Tutu", "O’Rourke"];

    private static readonly string[] Forenames =
        ["Adaeze", "Bronwen", "Callum", "Dafydd", "Elżbieta", "Farida", "Gethin", "Hollie", "Imran", "Jolanta", "Kwame", "Lowri", "Marek", "Niamh", "Owain", "Priya", "Rhiannon", "Siôn", "Tamsin", "Yusuf"];

    private readonly LocalDate day;
    private readonly List<ManifestMakerRow> rows = [];
    private readonly Dictionary<string, byte[]> beside = [];

    public ManifestMaker(LocalDate day, int rows)
    {
        this.day = day;
        for (var number = 1; number <= rows; number++)
        {
            this.rows.Add(MakeRow(number));
        }
    }

    public static IReadOnlyList<string> Headings { get; } =
    [
        "Case No. FamilyMan", "Case No. Manage Cases", "Court Name/Location", "Court Code", "Order Name", "Court Date", "Order Expiry Date", "Respondent Surname",
        "Respondent Forename(s)", "Respondent DOB", "Respondent 1st Line of Address", "Respondent 2nd Line of Address", "Respondent Postcode", "Respondent Phone",
        "Respondent Email", "Is Respondent Address Confidential", "Is Respondent Phone Confidential", "Is Respondent Email Confidential", "Applicant Surname",
        "Applicant Forename(s)", "Applicant DOB", "Applicant 1st Line of Address", "Applicant 2nd Line of Address", "Applicant Postcode", "Applicant Phone",
        "Applicant Safe Time to Call", "Applicant Email", "Is Applicant Address Confidential", "Is Applicant Phone Confidential", "Is Applicant Email Confidential",
        "Order File Name",
    ];

    public string TableName => $"manifest-{day.ToString("uuuuMMdd", CultureInfo.InvariantCulture)}.csv";

    public IReadOnlyList<ManifestMakerRow> Rows => rows;

    /// <summary>Row by its number, from 1.</summary>
    public ManifestMakerRow this[int number] => rows[number - 1];

    /// <summary>A file that no row names.</summary>
    public ManifestMaker Beside(string name, byte[] content)
    {
        beside[name] = content;
        return this;
    }

    /// <summary>A small PDF that readers open, with these words on its page.</summary>
    public static byte[] Pdf(string words)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var starts = new List<int>();
        var content = $"BT /F1 12 Tf 72 720 Td ({words}) Tj ET";
        foreach (var part in new[]
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        })
        {
            starts.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{starts.Count} 0 obj\n{part}\nendobj\n");
        }
        var table = text.Length;
        text.Append("xref\n0 6\n0000000000 65535 f \n");
        starts.ForEach(start => text.Append(CultureInfo.InvariantCulture, $"{start:0000000000} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    public string Csv()
    {
        var text = new StringBuilder(string.Join(',', Headings.Select(Quoted))).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', Headings.Select(heading => Quoted(row[heading]))).Append("\r\n");
        }
        return text.ToString();
    }

    /// <summary>Every file by its name.</summary>
    public Dictionary<string, byte[]> Files(byte[]? table = null)
    {
        var files = new Dictionary<string, byte[]> { [TableName] = table ?? Encoding.UTF8.GetBytes(Csv()) };
        foreach (var row in rows)
        {
            var name = row["Order File Name"];
            if (row.Document is not null && name.EndsWith(".pdf", StringComparison.Ordinal))
            {
                files[name] = row.Document;
            }
            if (row.Welsh is not null)
            {
                files[$"{name[..^4]}-welsh.pdf"] = row.Welsh;
            }
        }
        foreach (var (name, content) in beside)
        {
            files[name] = content;
        }
        return files;
    }

    public string ToFolder()
    {
        var folder = TestFolder.New("manifest");
        foreach (var (name, content) in Files())
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }
        return folder;
    }

    /// <summary>Zipped, and locked with ZipCrypto where there is a password.</summary>
    public string ToZip(string? password = null) => Zip(Files(), password);

    public static string Zip(IReadOnlyDictionary<string, byte[]> files, string? password = null)
    {
        var path = Path.Combine(TestFolder.New("zip"), "manifest.zip");
        using var zip = new ZipOutputStream(File.Create(path)) { Password = password, UseZip64 = UseZip64.Off };
        foreach (var (name, content) in files)
        {
            zip.PutNextEntry(new ZipEntry(name) { DateTime = new DateTime(2026, 11, 3, 6, 0, 0, DateTimeKind.Unspecified) });
            zip.Write(content);
            zip.CloseEntry();
        }
        return path;
    }

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Pick(string[] from, int index) => from[index % from.Length];

    /// <summary>Every row different from every other; families of many shapes; the flags in all the ways courts write them.</summary>
    private ManifestMakerRow MakeRow(int number)
    {
        var flag = number % 4;
        var name = $"FL404A-{number:00000}.pdf";
        var born = new LocalDate(1950, 1, 1).PlusDays(number * 17 % 18_000);
        var values = new[]
        {
            $"NG26F{number:00000}", $"17600000{number:00000000}", "The Family Court at Northgate", "NGFC", "Non-molestation order (FL404A)", Written.Format(day), Written.Format(day.PlusYears(1)),
            $"{Pick(Surnames, number)}{Tail(number)}", Pick(Forenames, number * 7), number % 9 == 0 ? "" : Written.Format(born), $"{number} Quarry Street", "Northgate", $"ZZ{1 + number % 9} {number % 10}AA",
            $"07700 900{number % 1000:000}", $"r{number}@example.test", flag == 0 ? "Yes" : "No", flag == 1 ? "true" : "false", flag == 2 ? "YES" : "no",
            $"{Pick(Surnames, number * 3 + 5)}{Tail(number + 1)}", Pick(Forenames, number * 11 + 3), "", flag == 3 ? "-" : $"{number} Orchard Row", flag == 3 ? "-" : "Northgate", flag == 3 ? "-" : $"ZZ{1 + number % 5} {number % 10}BB",
            flag == 1 ? "-" : $"07700 901{number % 1000:000}", number % 5 == 0 ? "weekdays before noon" : "", flag == 2 ? "" : $"a{number}@example.test", flag is 0 or 3 ? "Yes" : "No", flag == 1 ? "True" : "False", "Yes", name,
        };
        var fields = Headings.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
        return new ManifestMakerRow(number, fields, Pdf($"Order {number}"));
    }

    /// <summary>A thousand people need more surnames than fifteen.</summary>
    private static string Tail(int number) => (number / Surnames.Length % 8) switch { 0 => "", 1 => "son", 2 => "-Price", 3 => "well", 4 => "ton", 5 => " Reid", 6 => "ley", _ => "man" };
}
