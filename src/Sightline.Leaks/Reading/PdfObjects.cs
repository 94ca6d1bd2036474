using System.Globalization;
using System.Text;

namespace Sightline.Leaks.Reading;

/// <summary>What stands in a PDF (ISO 32000-1, §7.3): names, strings, numbers, references, lists, dictionaries; a keyword is an operator.</summary>
internal abstract record PdfValue;

internal sealed record PdfName(string Name) : PdfValue;

internal sealed record PdfString(byte[] Bytes) : PdfValue
{
    /// <summary>UTF-16 when it says so, UTF-8 when it says so, else one byte a letter.</summary>
    internal string Text => Bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2)
        : Bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(Bytes, 2, Bytes.Length - 2)
        : Bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(Bytes, 3, Bytes.Length - 3) : PlainText.Windows1252(Bytes);
}

internal sealed record PdfNumber(double Value) : PdfValue;

internal sealed record PdfReference(int Number) : PdfValue;

internal sealed record PdfKeyword(string Word) : PdfValue;

internal sealed record PdfList(IReadOnlyList<PdfValue> Items) : PdfValue;

internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    internal PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    internal string NameOf(string key) => this[key] is PdfName name ? name.Name : "";
}

/// <summary>One object as it stands in the file; a later one of the same number replaces it, and it stays readable.</summary>
internal sealed record PdfObject(int Number, PdfValue Value, ReadOnlyMemory<byte>? Stream)
{
    internal PdfDictionary? Dictionary => Value as PdfDictionary;
}

/// <summary>Reads values one after another. Ends by null, whatever the bytes.</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> content, int at = 0)
{
    private const int Deepest = 60;
    private int depth;

    internal int At { get; set; } = at;

    private ReadOnlySpan<byte> Bytes => content.Span;

    internal PdfValue? Next()
    {
        SkipSpace();
        if (At >= content.Length)
        {
            return null;
        }
        var letter = Bytes[At];
        switch (letter)
        {
            case (byte)'/':
                At++;
                return new PdfName(Name());
            case (byte)'(':
                return Literal();
            case (byte)'<' when At + 1 < content.Length && Bytes[At + 1] == '<':
                At += 2;
                return Nested(Dictionary);
            case (byte)'<':
                return Hex();
            case (byte)'[':
                At++;
                return Nested(List);
            case (byte)']' or (byte)'}' or (byte)'{' or (byte)')':
                At++;
                return new PdfKeyword(((char)letter).ToString());
            case (byte)'>':
                At += At + 1 < content.Length && Bytes[At + 1] == '>' ? 2 : 1;
                return new PdfKeyword(">>");
            default:
                return Word();
        }
    }

    private PdfValue Nested(Func<PdfValue> read)
    {
        if (++depth > Deepest)
        {
            throw new NotReadException("The PDF is nested deeper than can be read.");
        }
        var value = read();
        depth--;
        return value;
    }

    private PdfValue Dictionary()
    {
        var entries = new Dictionary<string, PdfValue>();
        var values = new List<PdfValue>();
        while (Next() is { } value && value is not PdfKeyword { Word: ">>" })
        {
            Push(values, value);
        }
        for (var at = 0; at + 1 < values.Count; at++)
        {
            if (values[at] is PdfName name)
            {
                entries[name.Name] = values[++at];
            }
        }
        return new PdfDictionary(entries);
    }

    private PdfValue List()
    {
        var values = new List<PdfValue>();
        while (Next() is { } value && value is not PdfKeyword { Word: "]" })
        {
            Push(values, value);
        }
        return new PdfList(values);
    }

    /// <summary>"12 0 R" is one value.</summary>
    private static void Push(List<PdfValue> values, PdfValue value)
    {
        if (value is PdfKeyword { Word: "R" } && values is [.., PdfNumber number, PdfNumber])
        {
            values.RemoveRange(values.Count - 2, 2);
            values.Add(new PdfReference((int)number.Value));
            return;
        }
        values.Add(value);
    }

    private PdfString Literal()
    {
        var text = new List<byte>();
        var open = 1;
        At++;
        while (At < content.Length)
        {
            var letter = Bytes[At++];
            if (letter == '\\' && At < content.Length)
            {
                Escape(text);
                continue;
            }
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (open == 0)
            {
                break;
            }
            text.Add(letter);
        }
        return new([.. text]);
    }

    private void Escape(List<byte> text)
    {
        var letter = Bytes[At++];
        if (letter is >= (byte)'0' and <= (byte)'7')
        {
            var value = letter - '0';
            for (var more = 0; more < 2 && At < content.Length && Bytes[At] is >= (byte)'0' and <= (byte)'7'; more++)
            {
                value = value * 8 + Bytes[At++] - '0';
            }
            text.Add((byte)value);
        }
        else if (letter == '\r')
        {
            At += At < content.Length && Bytes[At] == '\n' ? 1 : 0;
        }
        else if (letter != '\n')
        {
            text.Add(letter switch { (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', _ => letter });
        }
    }

    private PdfString Hex()
    {
        var digits = new StringBuilder();
        At++;
        while (At < content.Length && Bytes[At] != '>')
        {
            if (char.IsAsciiHexDigit((char)Bytes[At]))
            {
                digits.Append((char)Bytes[At]);
            }
            At++;
        }
        At++;
        return new(Convert.FromHexString(digits.Length % 2 == 1 ? digits.Append('0').ToString() : digits.ToString()));
    }

    private string Name()
    {
        var name = new StringBuilder();
        while (At < content.Length && IsRegular(Bytes[At]))
        {
            var letter = (char)Bytes[At++];
            if (letter == '#' && At + 1 < content.Length && char.IsAsciiHexDigit((char)Bytes[At]) && char.IsAsciiHexDigit((char)Bytes[At + 1]))
            {
                letter = (char)Convert.ToInt32(Encoding.ASCII.GetString(Bytes.Slice(At, 2)), 16);
                At += 2;
            }
            name.Append(letter);
        }
        return name.ToString();
    }

    private PdfValue Word()
    {
        var from = At;
        while (At < content.Length && IsRegular(Bytes[At]))
        {
            At++;
        }
        At += At == from ? 1 : 0;
        var word = Encoding.Latin1.GetString(Bytes[from..Math.Min(At, content.Length)]);
        return word.Length < 40 && double.TryParse(word, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? new PdfNumber(number) : new PdfKeyword(word);
    }

    private void SkipSpace()
    {
        while (At < content.Length)
        {
            if (Bytes[At] == '%')
            {
                while (At < content.Length && Bytes[At] is not ((byte)'\n' or (byte)'\r'))
                {
                    At++;
                }
            }
            else if (Bytes[At] is 0 or 9 or 10 or 12 or 13 or 32)
            {
                At++;
            }
            else
            {
                return;
            }
        }
    }

    private static bool IsRegular(byte letter) =>
        letter is not (0 or 9 or 10 or 12 or 13 or 32 or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}
