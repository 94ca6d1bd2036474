using System.Text;
using Sightline.Kernel;

namespace Sightline.Orders.ImportManifest.Reading;

/// <summary>Reads the bytes of the court's table as the UTF-8 they must be. A name read in the wrong encoding is another name.</summary>
internal static class ManifestText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <exception cref="ManifestUnreadableException">The bytes are not UTF-8.</exception>
    internal static string Decode(byte[] bytes)
    {
        var text = bytes.AsSpan();
        if (text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || IsMostlyPairsWithNothing(text))
        {
            throw Unreadable("The CSV file is written in UTF-16, not in UTF-8.");
        }
        if (text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            text = text[3..];
        }
        try
        {
            return Strict.GetString(text);
        }
        catch (DecoderFallbackException wrong)
        {
            var line = text[..Math.Clamp(wrong.Index, 0, text.Length)].Count((byte)'\n') + 1;
            throw Unreadable($"The CSV file is not written in UTF-8: line {line:N0} holds a letter in another encoding, as a file saved from an old spreadsheet does.");
        }
    }

    /// <summary>
    /// Undoes letters that were read in one encoding and written in another ("JosÃ©" for "José").
    /// </summary>
    /// <returns>Null when the text shows no sign of it.</returns>
    internal static string? Repaired(string text)
    {
        if (!text.Any(letter => letter > 0x7F))
        {
            return null;
        }
        try
        {
            var undone = Strict.GetString(Windows.GetBytes(text));
            return undone == text ? null : undone;
        }
        catch (Exception whole) when (whole is EncoderFallbackException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsMostlyPairsWithNothing(ReadOnlySpan<byte> text)
    {
        var start = text[..Math.Min(text.Length, 4096)];
        return start.Length > 1 && start.Count((byte)0) * 4 > start.Length;
    }

    private static ManifestUnreadableException Unreadable(string what) => new(new Refusal(
        "manifest", what, "Read in the wrong encoding a name becomes another name, so nothing of it was loaded.", "Ask the court to send it again in UTF-8. Do not open and save it in a spreadsheet."));
}
