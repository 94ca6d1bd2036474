using System.Globalization;
using System.Text;

namespace Sightline.Leaks.Reading;

/// <summary>Turns the codes of one font into letters: by its own table of Unicode, else by its encoding. A code it cannot turn is counted, so that a text that was not read is never passed.</summary>
internal sealed class PdfFont
{
    private static readonly Dictionary<string, string> Glyphs = MakeGlyphs();

    private readonly Dictionary<int, string> letters = [];
    private readonly bool composite;
    private readonly bool mapped;
    private int codeBytes = 1;

    internal PdfFont(PdfDictionary? font, PdfFile file)
    {
        composite = font?.NameOf("Subtype") == "Type0";
        codeBytes = composite ? 2 : 1;
        foreach (var table in file.Versions(font?["ToUnicode"]).TakeLast(1))
        {
            if (file.Unpacked(table) is { } bytes)
            {
                ReadTable(bytes);
                mapped = letters.Count > 0;
            }
        }
        if (file.Resolve(font?["Encoding"]) is PdfDictionary encoding && file.Resolve(encoding["Differences"]) is PdfList differences && !mapped)
        {
            ReadDifferences(differences);
        }
    }

    /// <summary>Codes shown that could not be turned into letters.</summary>
    internal int NotRead { get; private set; }

    internal string Text(byte[] codes)
    {
        var text = new StringBuilder();
        for (var at = 0; at < codes.Length; at += codeBytes)
        {
            var code = codeBytes == 2 && at + 1 < codes.Length ? codes[at] << 8 | codes[at + 1] : codes[at];
            if (letters.TryGetValue(code, out var letter))
            {
                text.Append(letter);
            }
            else if (composite || mapped && code < 32 || code < 32 && code is not (9 or 10 or 13))
            {
                NotRead++;
                text.Append('\uFFFD');
            }
            else
            {
                text.Append(PlainText.Windows1252([(byte)code]));
            }
        }
        return text.ToString();
    }

    private void ReadTable(byte[] bytes)
    {
        var lexer = new PdfLexer(bytes);
        var given = new List<PdfValue>();
        while (lexer.Next() is { } value && letters.Count < 70_000)
        {
            if (value is not PdfKeyword keyword)
            {
                given.Add(value);
                continue;
            }
            switch (keyword.Word)
            {
                case "endcodespacerange" when given.OfType<PdfString>().FirstOrDefault() is { Bytes.Length: 1 or 2 } first:
                    codeBytes = first.Bytes.Length;
                    break;
                case "endbfchar":
                    var pairs = given.OfType<PdfString>().ToList();
                    for (var at = 0; at + 1 < pairs.Count; at += 2)
                    {
                        letters[Code(pairs[at])] = Encoding.BigEndianUnicode.GetString(pairs[at + 1].Bytes);
                    }
                    break;
                case "endbfrange":
                    Ranges([.. given.Where(entry => entry is PdfString or PdfList)]);
                    break;
                default:
                    break;
            }
            given.Clear();
        }
    }

    private void Ranges(List<PdfValue> given)
    {
        for (var at = 0; at + 2 < given.Count; at += 3)
        {
            if (given[at] is not PdfString from || given[at + 1] is not PdfString to)
            {
                return;
            }
            for (var code = Code(from); code <= Math.Min(Code(to), Code(from) + 65_535); code++)
            {
                var step = code - Code(from);
                letters[code] = given[at + 2] is PdfList list ? step < list.Items.Count && list.Items[step] is PdfString one ? Encoding.BigEndianUnicode.GetString(one.Bytes) : ""
                    : Stepped(((PdfString)given[at + 2]).Bytes, step);
            }
        }
    }

    private static string Stepped(byte[] first, int step)
    {
        if (first.Length < 2)
        {
            return "";
        }
        var last = (first[^2] << 8 | first[^1]) + step;
        return Encoding.BigEndianUnicode.GetString([.. first[..^2], (byte)(last >> 8), (byte)last]);
    }

    private void ReadDifferences(PdfList differences)
    {
        var code = 0;
        foreach (var item in differences.Items)
        {
            if (item is PdfNumber number)
            {
                code = (int)number.Value;
            }
            else if (item is PdfName glyph)
            {
                letters[code++] = Glyph(glyph.Name);
            }
        }
    }

    private static string Glyph(string name)
    {
        if (Glyphs.TryGetValue(name, out var letter))
        {
            return letter;
        }
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && int.TryParse(name.AsSpan(3, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            && value is not (>= 0xD800 and <= 0xDFFF))
        {
            return char.ConvertFromUtf32(value);
        }
        return name.Length == 1 ? name : name.Contains('.', StringComparison.Ordinal)
            && name.IndexOf('.', StringComparison.Ordinal) > 0 ? Glyph(name[..name.IndexOf('.', StringComparison.Ordinal)]) : "\uFFFD";
    }

    private static int Code(PdfString text) => text.Bytes.Aggregate(0, (sum, value) => (sum << 8 | value) & 0xFFFFFF);

    private static Dictionary<string, string> MakeGlyphs()
    {
        string[] pairs = ("space= |zero=0|one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|period=.|comma=,|hyphen=-|quotesingle='|quoteright=’|quoteleft=‘|quotedblleft=“|quotedblright=”|quotedbl=\"|at=@|underscore=_|slash=/|colon=:|semicolon=;|"
            + "parenleft=(|parenright=)|plus=+|ampersand=&|numbersign=#|exclam=!|question=?|asterisk=*|endash=–|emdash=—|bullet=•|fi=fi|fl=fl|ff=ff|ffi=ffi|ffl=ffl|sterling=£|percent=%|eacute=é|egrave=è|acircumflex=â|ocircumflex=ô|wcircumflex=ŵ|ycircumflex=ŷ|nbspace= ").Split('|');
        return pairs.Select(pair => (pair[..pair.IndexOf('=', 1)], pair[(pair.IndexOf('=', 1) + 1)..])).ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }
}
