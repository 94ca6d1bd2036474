namespace Sightline.Platform.Web;

/// <summary>
/// What may be written of a request's address: how long it is, in segments, and nothing of it. An address that is no page of ours may hold anything,
/// a name typed in lower case as well as a house's word; an id may be a person's.
/// </summary>
public static class UrlRedactor
{
    public static string Redact(string? path, string? query = null)
    {
        var kept = string.Join('/', (path ?? "").Split('/').Select(segment => segment.Length == 0 ? "" : "…"));
        return string.IsNullOrEmpty(query) || query == "?" ? kept : kept + "?…";
    }
}
