using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>Text written so that only a machine reads it: base64, percent signs, entities, quoted-printable.</summary>
internal static partial class EncodedText
{
    private const int MostPieces = 200;

    internal static IEnumerable<PaperPart> In(PaperPart part)
    {
        foreach (var match in Base64().Matches(part.Text).Take(MostPieces))
        {
            if (Decoded(match.Value) is { } text)
            {
                yield return new(PaperPartKind.Encoded, $"{part.Name}, base64", text);
            }
        }
        if (Percent().Count(part.Text) > 1)
        {
            yield return new(PaperPartKind.Encoded, $"{part.Name}, percent encoding", WebUtility.UrlDecode(part.Text));
        }
        if (Entity().IsMatch(part.Text))
        {
            yield return new(PaperPartKind.Encoded, $"{part.Name}, entities", WebUtility.HtmlDecode(part.Text));
        }
        if (Quoted().Count(part.Text) > 1)
        {
            yield return new(PaperPartKind.Encoded, $"{part.Name}, quoted-printable", Quoted().Replace(part.Text, match => match.Length == 3 ? ((char)Convert.ToInt32(match.Value[1..], 16)).ToString() : ""));
        }
    }

    private static string? Decoded(string text)
    {
        var plain = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        plain = plain.PadRight((plain.Length + 3) / 4 * 4, '=');
        var bytes = new byte[plain.Length];
        if (plain.Length % 4 != 0 || !Convert.TryFromBase64String(plain, bytes, out var written) || written < 9)
        {
            return null;
        }
        var decoded = Encoding.UTF8.GetString(bytes, 0, written);
        var printable = decoded.Count(letter => letter is >= ' ' and < (char)127 or '\n' or '\r' or '\t' || letter > 0xA0 && letter != '\uFFFD');
        return printable * 10 >= decoded.Length * 9 ? decoded : null;
    }

    [GeneratedRegex("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{12,100000}={0,2}(?![A-Za-z0-9+/_-])")]
    private static partial Regex Base64();

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Percent();

    [GeneratedRegex("&(?:#[0-9]{2,6}|#x[0-9A-Fa-f]{2,5}|[a-zA-Z]{2,10});")]
    private static partial Regex Entity();

    [GeneratedRegex("=[0-9A-F]{2}|=\r?\n")]
    private static partial Regex Quoted();
}
