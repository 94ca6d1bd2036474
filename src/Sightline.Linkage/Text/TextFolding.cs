using System.Globalization;
using System.Text;

namespace Sightline.Linkage;

/// <summary>Text as comparable words: no marks, no case, no punctuation.</summary>
internal static class TextFolding
{
    /// <summary>What lies beyond is not read: no name or address line is longer, and a hostile one must not cost anything.</summary>
    internal const int LongestRead = 200;

    /// <summary>The words of a value in a–z (and 0–9 when asked for); letters of scripts without a table stay as they are.
    /// Apostrophes vanish ("O'Neill" is one word); every other mark parts words.</summary>
    internal static List<string> Words(string? value, bool withDigits = false)
    {
        var words = new List<string>(4);
        if (string.IsNullOrEmpty(value))
        {
            return words;
        }

        var word = new StringBuilder(32);
        var read = value.AsSpan(0, Math.Min(value.Length, LongestRead));
        foreach (var rune in read.EnumerateRunes())
        {
            if (!Append(word, rune, withDigits) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>False when the character ends a word.</summary>
    private static bool Append(StringBuilder word, Rune rune, bool withDigits)
    {
        var lower = Rune.ToLowerInvariant(rune).Value;
        switch (lower)
        {
            case >= 'a' and <= 'z':
                word.Append((char)lower);
                return true;
            case >= '0' and <= '9':
                word.Append(withDigits ? ((char)lower).ToString() : string.Empty);
                return withDigits;
            case '\'' or '\u2019' or '\u2018' or '\u02bc' or '`' or '\u00b4' or '\u200c' or '\u200d':
            case >= 0x0300 and <= 0x036f:
            case >= 0x064b and <= 0x065f:
                return true;
            case >= 0xff41 and <= 0xff5a:
                word.Append((char)(lower - 0xff41 + 'a'));
                return true;
            case < 0x80 or 0xfffd:
                return false;
        }

        return AppendOther(word, new Rune(lower));
    }

    private static bool AppendOther(StringBuilder word, Rune rune)
    {
        var folded = rune.IsBmp ? LetterFolding.Of((char)rune.Value) : null;
        if (folded is not null)
        {
            word.Append(folded);
            return true;
        }

        // Vowel signs of the Indic scripts are marks, and part of the word.
        var isLetter = Rune.IsLetter(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        if (isLetter)
        {
            word.Append(rune.ToString());
        }

        return isLetter;
    }
}
