using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Sightline.Kernel;
using Sightline.Platform.Commands;

namespace Sightline.Orders.ImportManifest.Reading;

/// <param name="Trouble">Why it cannot serve as an order's document; null when it can.</param>
internal sealed record DocumentRead(ManifestFile File, string Digest, string? Trouble);

/// <summary>Everything a manifest says, read once from end to end before anything of it is loaded.</summary>
internal sealed partial record ManifestContent
{
    /// <summary>SHA-256 over every file's name and content, whatever it was packed in, as hex.</summary>
    internal required string Digest { get; init; }

    /// <summary>The day it is for, by the name of its table; null where the name does not say.</summary>
    internal LocalDate? Day { get; init; }

    internal required IReadOnlyList<RawRow> Rows { get; init; }

    /// <summary>Every file but the table, by its name, letters of either case alike.</summary>
    internal required IReadOnlyDictionary<string, DocumentRead> Documents { get; init; }

    internal static ManifestContent Read(ManifestFiles files, IProgress<Progress>? progress, CancellationToken stop)
    {
        var tables = files.All.Where(file => file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).ToList();
        if (tables.Count != 1)
        {
            throw Unreadable(tables.Count == 0 ? "It holds no CSV file, so nothing says what its PDFs are." : $"It holds {tables.Count} CSV files, and a manifest holds one.",
                "Ask the court which is right, or to send it again.");
        }
        var table = ReadTable(files, tables[0], stop);
        var rows = ManifestTable.Read(ManifestText.Decode(table), files.Limits);
        var documents = new Dictionary<string, DocumentRead>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.All.Where(file => file != tables[0] && !IsLitter(file.Name)))
        {
            documents[file.Name] = ReadDocument(files, file, stop);
            progress?.Report(new Progress(documents.Count, files.All.Count - 1));
        }
        return new ManifestContent { Digest = DigestOf(table, tables[0], documents), Day = DayOf(tables[0].Name), Rows = rows, Documents = documents };
    }

    private static byte[] ReadTable(ManifestFiles files, ManifestFile table, CancellationToken stop)
    {
        try
        {
            return files.Read(table, files.Limits.TableBytes, stop) ?? throw Unreadable("Its CSV file is larger than any court’s list.", "Ring the court and ask what they sent.");
        }
        catch (DamagedFileException damaged)
        {
            throw Unreadable("Its CSV file does not unpack: the password is wrong, or the zip is damaged.", "Check the password with the court. If it is right, ask for the zip again.", damaged);
        }
    }

    private static DocumentRead ReadDocument(ManifestFiles files, ManifestFile file, CancellationToken stop)
    {
        byte[]? bytes;
        try
        {
            bytes = files.Read(file, files.Limits.DocumentBytes, stop);
        }
        catch (DamagedFileException)
        {
            return new DocumentRead(file, "", "it does not unpack: it is damaged");
        }
        if (bytes is null)
        {
            return new DocumentRead(file, "", $"it is larger than {files.Limits.DocumentBytes / 1024 / 1024:N0} MB");
        }
        return new DocumentRead(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), Pdf.TroubleOf(bytes));
    }

    /// <summary>What computers leave in folders by themselves: nobody's order.</summary>
    private static bool IsLitter(string name) => name is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private static string DigestOf(byte[] table, ManifestFile named, Dictionary<string, DocumentRead> documents)
    {
        var lines = documents.Values.Select(document => $"{document.File.Name}\n{document.Digest}").Order(StringComparer.Ordinal)
            .Prepend($"{named.Name}\n{Convert.ToHexStringLower(SHA256.HashData(table))}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static LocalDate? DayOf(string name) =>
        TableName().Match(name) is { Success: true } match && LocalDatePattern.Create("uuuuMMdd", CultureInfo.InvariantCulture).Parse(match.Groups[1].Value) is { Success: true } day
            ? day.Value
            : null;

    [GeneratedRegex(@"^manifest-(\d{8})\.csv$", RegexOptions.IgnoreCase)]
    private static partial Regex TableName();

    private static ManifestUnreadableException Unreadable(string what, string instead, Exception? cause = null) =>
        new(new Refusal("manifest", what, "Nothing of it was loaded.", instead), cause);
}

/// <summary>Whether bytes are a PDF at all. What it says is for people to read.</summary>
internal static class Pdf
{
    /// <summary>Readers look for the first mark and the last within this many bytes of either end.</summary>
    private const int Reach = 1024;

    internal static string? TroubleOf(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return "it is empty";
        }
        if (bytes.AsSpan(0, Math.Min(Reach, bytes.Length)).IndexOf("%PDF-"u8) < 0)
        {
            return "it is not a PDF";
        }
        return bytes.AsSpan(Math.Max(0, bytes.Length - Reach)).IndexOf("%%EOF"u8) < 0 ? "it is cut short" : null;
    }
}
