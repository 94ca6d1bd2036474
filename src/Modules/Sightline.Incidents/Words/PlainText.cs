using System.Text;

namespace Sightline.Incidents.Words;

/// <summary>Text as it was typed, without what no database or screen can hold.</summary>
internal static class PlainText
{
    /// <summary>Null where nothing is left.</summary>
    internal static string? Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }
        if (!typed.Any(IsUnprintable))
        {
            return typed.Trim();
        }
        var kept = new StringBuilder(typed.Length);
        foreach (var letter in typed.Where(letter => !IsUnprintable(letter)))
        {
            kept.Append(letter);
        }
        var text = kept.ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    internal static string? Line(string? typed) => Clean(typed)?.ReplaceLineEndings(" ");

    private static bool IsUnprintable(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t');
}
