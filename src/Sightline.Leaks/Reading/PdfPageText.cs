using System.Text;

namespace Sightline.Leaks.Reading;

/// <summary>Reads the text of one stream of drawing (ISO 32000-1, §9.4), told apart into what is seen and what is not.</summary>
internal sealed class PdfPageText(PdfFile file, Dictionary<string, PdfFont> fonts, Action<PdfValue?> draw)
{
    private const double Far = 0.4;

    private readonly StringBuilder seen = new();
    private readonly StringBuilder unseen = new();
    private readonly Stack<State> saved = new();
    private State now = new(null, 10, 0, false);
    private double scale = 1;
    private (double X, double Y) line;
    private (double X, double Y) end;

    internal string Seen => seen.ToString();

    internal string Unseen => unseen.ToString();

    internal bool HasPicture { get; private set; }

    internal void Read(byte[] content, PdfDictionary? objects)
    {
        var lexer = new PdfLexer(content);
        var given = new List<PdfValue>();
        while (lexer.Next() is { } value)
        {
            if (value is not PdfKeyword keyword)
            {
                given.Add(value);
                if (given.Count > 10_000)
                {
                    given.Clear();
                }
                continue;
            }
            if (keyword.Word == "BI")
            {
                SkipPicture(lexer, content);
            }
            Operator(keyword.Word, given, objects);
            given.Clear();
        }
    }

    private void Operator(string word, List<PdfValue> given, PdfDictionary? objects)
    {
        double Number(int fromEnd) => given.Count >= fromEnd && given[^fromEnd] is PdfNumber number ? number.Value : 0;
        switch (word)
        {
            case "q":
                if (saved.Count < 500)
                {
                    saved.Push(now);
                }
                break;
            case "Q":
                now = saved.TryPop(out var before) ? before : now;
                break;
            case "BT":
                (line, scale) = ((0, 0), 1);
                break;
            case "Tf":
                now = now with { Size = Number(1), Font = given.Count > 1 && given[^2] is PdfName font ? font.Name : now.Font };
                break;
            case "Tr":
                now = now with { Mode = (int)Number(1) };
                break;
            case "g" or "rg" or "k" or "sc" or "scn":
                now = now with { White = White(word, given) };
                break;
            case "Td" or "TD":
                Move(line.X + Number(2) * scale, line.Y + Number(1) * scale);
                break;
            case "Tm":
                scale = given.Count >= 6 ? Math.Max(Math.Abs(Number(6)), Math.Abs(Number(5))) : 1;
                Move(Number(2), Number(1));
                break;
            case "T*":
                Move(line.X, line.Y - now.Size * scale);
                break;
            case "Tj" when given.Count > 0:
                Show(given[^1]);
                break;
            case "'" or "\"" when given.Count > 0:
                Move(line.X, line.Y - now.Size * scale);
                Show(given[^1]);
                break;
            case "TJ" when given.Count > 0 && given[^1] is PdfList list:
                ShowList(list);
                break;
            case "BDC" when given.Count > 0 && file.Resolve(given[^1]) is PdfDictionary marked && marked["ActualText"] is PdfString actual:
                unseen.Append(actual.Text).Append('\n');
                break;
            case "Do" when given.Count > 0 && given[^1] is PdfName name:
                HasPicture = true;
                draw(objects?[name.Name]);
                break;
            default:
                break;
        }
    }

    private void ShowList(PdfList list)
    {
        foreach (var item in list.Items)
        {
            if (item is PdfNumber { Value: < -200 } gap)
            {
                Current().Append(' ');
                end.X += -gap.Value / 1000 * now.Size * scale;
            }
            else
            {
                Show(item);
            }
        }
    }

    private void Show(PdfValue value)
    {
        if (value is not PdfString text)
        {
            return;
        }
        var read = (fonts.GetValueOrDefault(now.Font ?? "") ?? fonts.GetValueOrDefault("") ?? new PdfFont(null, file)).Text(text.Bytes);
        Current().Append(read);
        end = (end.X + Width(read) * Math.Abs(now.Size) * scale, line.Y);
    }

    /// <summary>About how wide the letters are, in their own size: enough to tell a gap from none.</summary>
    private static double Width(string text) => text.Sum(letter => letter switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'I' or '.' or ',' or '\'' or ':' or ';' or '!' or '|' or ' ' or '(' or ')' or '/' or '-' or 'r' => 0.32,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '—' => 0.85,
        >= 'A' and <= 'Z' => 0.68,
        _ => 0.53,
    });

    /// <summary>To another line, or so far along this one that a reader sees a gap.</summary>
    private void Move(double x, double y)
    {
        var size = Math.Max(0.1, Math.Abs(now.Size) * scale);
        var text = Current();
        if (Math.Abs(y - end.Y) > size * 0.3)
        {
            text.Append('\n');
        }
        else if (x > end.X + size * Far || x < end.X - size * 4)
        {
            text.Append(' ');
        }
        line = (x, y);
        end = (x, y);
    }

    private static bool White(string word, List<PdfValue> given)
    {
        var numbers = given.OfType<PdfNumber>().Select(number => number.Value).ToList();
        return numbers.Count switch { 1 or 3 => numbers.All(value => value > 0.97), 4 => word == "k" && numbers.All(value => value < 0.03), _ => false };
    }

    private StringBuilder Current() => now.Mode is 3 or 7 || now.White || Math.Abs(now.Size) * scale < 1.2 ? unseen : seen;

    private void SkipPicture(PdfLexer lexer, byte[] content)
    {
        HasPicture = true;
        var at = content.AsSpan(lexer.At).IndexOf("ID"u8);
        if (at < 0)
        {
            return;
        }
        var from = lexer.At + at + 2;
        var stop = content.AsSpan(from).IndexOf("\nEI"u8);
        stop = stop < 0 ? content.AsSpan(from).IndexOf(" EI"u8) : stop;
        lexer.At = stop < 0 ? content.Length : from + stop + 3;
    }

    private sealed record State(string? Font, double Size, int Mode, bool White);
}
