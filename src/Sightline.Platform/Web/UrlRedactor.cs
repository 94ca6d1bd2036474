namespace Sightline.Platform.Web;

/// <summary>
/// What may be written of a request's address: the path with anything that is not a word of ours or an id struck out, and no query. Names never
/// stand in addresses by design; this is the second net.
/// </summary>
public static class UrlRedactor
{
    private const int LongestWord = 40;

    public static string Redact(string? path, string? query = null)
    {
        var kept = string.Join('/', (path ?? "").Split('/').Select(Segment));
        return string.IsNullOrEmpty(query) || query == "?" ? kept : kept + "?…";
    }

    private static string Segment(string segment)
    {
        if (segment.Length == 0 || Guid.TryParse(segment, out _))
        {
            return segment;
        }
        return segment.Length <= LongestWord && segment.All(letter => letter is >= 'a' and <= 'z' or '-' or '.' or >= '0' and <= '9')
            && segment.Count(char.IsAsciiDigit) < 5
            ? segment
            : "…";
    }
}
