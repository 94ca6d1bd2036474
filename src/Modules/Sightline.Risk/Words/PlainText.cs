namespace Sightline.Risk.Words;

/// <summary>Text as it was typed, without what no database or screen can hold.</summary>
internal static class PlainText
{
    /// <summary>Null where nothing is left.</summary>
    internal static string? Clean(string? typed)
    {
        var text = typed is null ? "" : string.Concat(typed.Where(letter => !char.IsControl(letter) || letter is '\n' or '\r' or '\t')).Trim();
        return text.Length == 0 ? null : text;
    }
}
