using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Sightline.Leaks.Reading;

/// <summary>
/// Every object of a PDF, of every revision: found by its own mark and not through the tables, which tell only of the newest. Streams are unpacked within bounds.
/// </summary>
internal sealed partial class PdfFile
{
    private const int MostObjects = 200_000;
    private const long LargestWhole = 200_000_000;

    private readonly ReadOnlyMemory<byte> content;
    private readonly Dictionary<int, List<PdfObject>> byNumber = [];
    private long whole;

    internal PdfFile(ReadOnlyMemory<byte> content)
    {
        this.content = content;
        var text = Encoding.Latin1.GetString(content.Span);
        var between = new StringBuilder();
        var at = 0;
        foreach (Match match in ObjectMark().Matches(text))
        {
            if (match.Index < at)
            {
                continue;
            }
            between.Append(text, at, match.Index - at).Append('\n');
            at = Read(match, text);
        }
        between.Append(text, Math.Min(at, text.Length), text.Length - Math.Min(at, text.Length));
        Between = CrossReference().Replace(between.ToString(), "\n");
        foreach (var packed in All.Where(found => found.Dictionary?.NameOf("Type") == "ObjStm").ToList())
        {
            Unpack(packed);
        }
        if (text.Contains("/Encrypt", StringComparison.Ordinal) && (All.Any(found => found.Dictionary?["Encrypt"] is not null) || EncryptedTrailer().IsMatch(text)))
        {
            throw new NotReadException("The PDF is locked with a password or with rights, and cannot be read. Save it without.");
        }
    }

    /// <summary>What stands outside every object: comments, what was appended.</summary>
    internal string Between { get; }

    internal IEnumerable<PdfObject> All => byNumber.Values.SelectMany(versions => versions);

    internal bool IsNewest(PdfObject found) => ReferenceEquals(byNumber[found.Number][^1], found);

    internal IReadOnlyList<PdfObject> Versions(PdfValue? value) => value is PdfReference reference && byNumber.TryGetValue(reference.Number, out var versions) ? versions : [];

    /// <summary>The newest value behind a reference; the value itself when it is none.</summary>
    internal PdfValue? Resolve(PdfValue? value)
    {
        for (var step = 0; step < 20 && value is PdfReference; step++)
        {
            value = Versions(value) is [.., var newest] ? newest.Value : null;
        }
        return value is PdfReference ? null : value;
    }

    /// <summary>The unpacked bytes of a stream; null when it is packed in a way that only pictures and fonts are.</summary>
    internal byte[]? Unpacked(PdfObject found)
    {
        if (found.Stream is not { } stream)
        {
            return null;
        }
        var bytes = stream.ToArray();
        var filters = Names(found.Dictionary!["Filter"] ?? found.Dictionary["F"]);
        var parameters = Resolve(found.Dictionary["DecodeParms"] ?? found.Dictionary["DP"]);
        for (var at = 0; at < filters.Count; at++)
        {
            var unpacked = Filter(filters[at], bytes);
            if (unpacked is null)
            {
                return null;
            }
            var given = (parameters is PdfList list && at < list.Items.Count ? Resolve(list.Items[at]) : parameters) as PdfDictionary;
            bytes = PdfFilters.Unpredicted(unpacked, given, Resolve);
        }
        whole += bytes.Length;
        return whole > LargestWhole ? throw new NotReadException("The PDF grows larger than can be read when unpacked.") : bytes;
    }

    internal List<string> Names(PdfValue? value) => Resolve(value) switch
    {
        PdfName name => [name.Name],
        PdfList list => [.. list.Items.Select(Resolve).OfType<PdfName>().Select(name => name.Name)],
        _ => [],
    };

    private static byte[]? Filter(string filter, byte[] bytes) => filter switch
    {
        "FlateDecode" or "Fl" => PdfFilters.Inflated(bytes),
        "ASCIIHexDecode" or "AHx" => PdfFilters.FromHex(bytes),
        "ASCII85Decode" or "A85" => PdfFilters.From85(bytes),
        "RunLengthDecode" or "RL" => PdfFilters.RunLength(bytes),
        "LZWDecode" or "LZW" => PdfFilters.Lzw(bytes),
        _ => null,
    };

    private int Read(Match mark, string text)
    {
        if (byNumber.Count >= MostObjects)
        {
            throw new NotReadException("The PDF holds more objects than can be read.");
        }
        var lexer = new PdfLexer(content, mark.Index + mark.Length);
        var value = lexer.Next();
        var end = lexer.At;
        if (value is PdfNumber && ReferenceBehind().Match(text, end, Math.Min(24, text.Length - end)) is { Success: true } rest && rest.Index == end)
        {
            value = new PdfReference((int)((PdfNumber)value).Value);
            end += rest.Length;
        }
        ReadOnlyMemory<byte>? stream = null;
        if (value is PdfDictionary dictionary && StreamMark().Match(text, end, Math.Min(40, text.Length - end)) is { Success: true } begins && begins.Index == end)
        {
            var from = end + begins.Length;
            var to = StreamEnd(text, from, dictionary);
            stream = content[from..to];
            end = to;
        }
        Add(new(int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture), value ?? new PdfKeyword("null"), stream));
        var closed = text.IndexOf("endobj", end, Math.Min(text.Length - end, 64), StringComparison.Ordinal);
        return closed < 0 ? end : closed + 6;
    }

    private static int StreamEnd(string text, int from, PdfDictionary dictionary)
    {
        if (dictionary["Length"] is PdfNumber { Value: >= 0 } length && from + length.Value <= text.Length
            && text.IndexOf("endstream", from + (int)length.Value, Math.Min(16, text.Length - from - (int)length.Value), StringComparison.Ordinal) >= 0)
        {
            return from + (int)length.Value;
        }
        var end = text.IndexOf("endstream", from, StringComparison.Ordinal);
        return end < 0 ? text.Length : end > from && text[end - 1] == '\n' ? end - (end - 1 > from && text[end - 2] == '\r' ? 2 : 1) : end;
    }

    private void Unpack(PdfObject packed)
    {
        var bytes = Unpacked(packed) ?? throw new NotReadException("The PDF keeps its objects in a form that cannot be read.");
        if (Resolve(packed.Dictionary!["N"]) is not PdfNumber count || Resolve(packed.Dictionary["First"]) is not PdfNumber first)
        {
            return;
        }
        var header = new PdfLexer(bytes);
        for (var at = 0; at < Math.Min(count.Value, MostObjects); at++)
        {
            if (header.Next() is not PdfNumber number || header.Next() is not PdfNumber offset || first.Value + offset.Value >= bytes.Length || first.Value + offset.Value < 0)
            {
                return;
            }
            Add(new((int)number.Value, new PdfLexer(bytes, (int)(first.Value + offset.Value)).Next() ?? new PdfKeyword("null"), null));
        }
    }

    private void Add(PdfObject found)
    {
        if (!byNumber.TryGetValue(found.Number, out var versions))
        {
            byNumber[found.Number] = versions = [];
        }
        versions.Add(found);
    }

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,9})[ \t\r\n\f\0]+[0-9]{1,5}[ \t\r\n\f\0]+obj(?![a-zA-Z])")]
    private static partial Regex ObjectMark();

    [GeneratedRegex(@"\s*(?:%[^\r\n]*[\r\n]+)?stream(?:\r\n|\n|\r)")]
    private static partial Regex StreamMark();

    [GeneratedRegex(@"\s+[0-9]{1,5}\s+R(?![a-zA-Z])")]
    private static partial Regex ReferenceBehind();

    [GeneratedRegex(@"[0-9]{10} [0-9]{5} [nf]|startxref\s+[0-9]+|xref\s+[0-9]+ [0-9]+|<[0-9A-Fa-f]{32}>")]
    private static partial Regex CrossReference();

    [GeneratedRegex(@"trailer[^%]{0,4000}?/Encrypt")]
    private static partial Regex EncryptedTrailer();
}

/// <summary>How streams are packed (ISO 32000-1, §7.4).</summary>
internal static class PdfFilters
{
    private const int Largest = 60_000_000;

    /// <summary>As much as can be unpacked: a damaged end does not hide the beginning.</summary>
    internal static byte[] Inflated(byte[] bytes)
    {
        var result = Inflate(new ZLibStream(new MemoryStream(bytes, false), CompressionMode.Decompress));
        return result.Length == 0 && bytes.Length > 2 ? Inflate(new DeflateStream(new MemoryStream(bytes, 2, bytes.Length - 2, false), CompressionMode.Decompress)) : result;
    }

    private static byte[] Inflate(Stream packed)
    {
        using var stream = packed;
        using var plain = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                plain.Write(buffer, 0, read);
                if (plain.Length > Largest)
                {
                    throw new NotReadException("The PDF grows larger than can be read when unpacked.");
                }
            }
        }
        catch (InvalidDataException)
        {
            return plain.ToArray();
        }
        return plain.ToArray();
    }

    internal static byte[] FromHex(byte[] bytes)
    {
        var digits = new StringBuilder();
        foreach (var letter in bytes.TakeWhile(letter => letter != '>').Where(letter => char.IsAsciiHexDigit((char)letter)))
        {
            digits.Append((char)letter);
        }
        return Convert.FromHexString(digits.Length % 2 == 1 ? digits.Append('0').ToString() : digits.ToString());
    }

    internal static byte[] From85(byte[] bytes)
    {
        var plain = new List<byte>();
        var group = new List<int>();
        foreach (var letter in bytes.TakeWhile(letter => letter != '~'))
        {
            if (letter == 'z' && group.Count == 0)
            {
                plain.AddRange([0, 0, 0, 0]);
            }
            else if (letter is >= (byte)'!' and <= (byte)'u')
            {
                group.Add(letter - '!');
                if (group.Count == 5)
                {
                    Group(group, plain);
                }
            }
        }
        Group(group, plain);
        return [.. plain];
    }

    internal static byte[] RunLength(byte[] bytes)
    {
        var plain = new List<byte>();
        for (var at = 0; at < bytes.Length && bytes[at] != 128;)
        {
            if (bytes[at] < 128)
            {
                plain.AddRange(bytes.Skip(at + 1).Take(bytes[at] + 1));
                at += bytes[at] + 2;
            }
            else
            {
                plain.AddRange(Enumerable.Repeat(at + 1 < bytes.Length ? bytes[at + 1] : (byte)0, 257 - bytes[at]));
                at += 2;
            }
            if (plain.Count > Largest)
            {
                throw new NotReadException("The PDF grows larger than can be read when unpacked.");
            }
        }
        return [.. plain];
    }

    internal static byte[] Lzw(byte[] bytes)
    {
        var plain = new List<byte>();
        var table = new List<byte[]>();
        var width = 9;
        byte[]? last = null;
        long bits = 0;
        var held = 0;
        foreach (var value in bytes)
        {
            bits = (bits << 8) | value;
            held += 8;
            if (held < width)
            {
                continue;
            }
            var code = (int)((bits >> (held - width)) & ((1 << width) - 1));
            held -= width;
            bits &= (1L << held) - 1;
            if (code == 257 || plain.Count > Largest)
            {
                break;
            }
            if (code == 256)
            {
                table.Clear();
                (width, last) = (9, null);
                continue;
            }
            var entry = code < 256 ? [(byte)code] : code - 258 < table.Count ? table[code - 258] : last is null ? [] : (byte[])[.. last, last[0]];
            plain.AddRange(entry);
            if (last is not null && entry.Length > 0 && table.Count < 3838)
            {
                table.Add([.. last, entry[0]]);
            }
            last = entry.Length > 0 ? entry : last;
            width = table.Count + 258 + 1 >= 2048 ? 12 : table.Count + 258 + 1 >= 1024 ? 11 : table.Count + 258 + 1 >= 512 ? 10 : 9;
        }
        return [.. plain];
    }

    /// <summary>Undoes the PNG predictors that tables and lists of objects are packed with.</summary>
    internal static byte[] Unpredicted(byte[] bytes, PdfDictionary? parameters, Func<PdfValue?, PdfValue?> resolve)
    {
        if (resolve(parameters?["Predictor"]) is not PdfNumber { Value: >= 10 })
        {
            return bytes;
        }
        int Given(string key, int otherwise) => resolve(parameters?[key]) is PdfNumber number ? Math.Clamp((int)number.Value, 1, 100_000) : otherwise;
        var pixel = Math.Max(1, Given("Colors", 1) * Given("BitsPerComponent", 8) / 8);
        var row = Math.Max(1, (Given("Colors", 1) * Given("BitsPerComponent", 8) * Given("Columns", 1) + 7) / 8);
        var plain = new List<byte>(bytes.Length);
        var above = new byte[row];
        for (var at = 0; at < bytes.Length; at += row + 1)
        {
            var line = new byte[row];
            var have = Math.Min(row, bytes.Length - at - 1);
            for (var x = 0; x < have; x++)
            {
                var left = x >= pixel ? line[x - pixel] : 0;
                var corner = x >= pixel ? above[x - pixel] : 0;
                line[x] = (byte)(bytes[at + 1 + x] + bytes[at] switch { 1 => left, 2 => above[x], 3 => (left + above[x]) / 2, 4 => Paeth(left, above[x], corner), _ => 0 });
            }
            plain.AddRange(line.AsSpan(0, have));
            above = line;
        }
        return [.. plain];
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static void Group(List<int> group, List<byte> plain)
    {
        if (group.Count < 2)
        {
            group.Clear();
            return;
        }
        var count = group.Count;
        while (group.Count < 5)
        {
            group.Add(84);
        }
        var value = group.Aggregate(0L, (sum, digit) => sum * 85 + digit);
        for (var at = 0; at < count - 1; at++)
        {
            plain.Add((byte)(value >> (24 - 8 * at)));
        }
        group.Clear();
    }
}
