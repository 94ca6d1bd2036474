namespace Sightline.Linkage;

/// <summary>A heading as words: "givenName", "given_name" and " GIVEN NAME " are one.</summary>
internal sealed class HeadingWords
{
    private readonly HashSet<string> _words;

    internal HeadingWords(string heading)
    {
        var words = Parted(heading);
        Number = words.Where(word => int.TryParse(word, out _)).Select(int.Parse).FirstOrDefault();
        words.RemoveAll(word => int.TryParse(word, out _));
        _words = [.. words];
        Joined = string.Concat(words);
    }

    /// <summary>The first number in it, 0 without one: 2 for "address_2".</summary>
    internal int Number { get; }

    /// <summary>Its words without numbers, as one.</summary>
    internal string Joined { get; }

    internal bool Has(params ReadOnlySpan<string> any)
    {
        foreach (var word in any)
        {
            if (_words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether each of its words is one of these.</summary>
    internal bool HasOnly(params ReadOnlySpan<string> known)
    {
        foreach (var word in _words)
        {
            if (!known.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the joined words are one of these.</summary>
    internal bool Is(params ReadOnlySpan<string> any) => any.Contains(Joined);

    /// <summary>Whether these stand together somewhere in it, however they are parted.</summary>
    internal bool Holds(params ReadOnlySpan<string> any)
    {
        foreach (var word in any)
        {
            if (Joined.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Parted(string heading)
    {
        var words = new List<string>();
        var start = 0;

        // "D.O.B." and "N.H.S. no": single letters a mark apart are one word. Where the last of them ended.
        var letterEnd = -2;
        for (var at = 0; at <= heading.Length; at++)
        {
            var isEnd = at == heading.Length || !char.IsLetterOrDigit(heading[at]);
            var isTurn = !isEnd && at > start
                && (char.IsAsciiDigit(heading[at]) != char.IsAsciiDigit(heading[at - 1]) || (char.IsUpper(heading[at]) && char.IsLower(heading[at - 1])));
            if ((isEnd || isTurn) && at > start)
            {
                var word = heading[start..at].ToLowerInvariant();
                if (word.Length == 1 && char.IsLetter(word[0]) && start - 1 == letterEnd)
                {
                    words[^1] += word;
                }
                else
                {
                    words.Add(word);
                }

                letterEnd = char.IsLetter(word[0]) && (word.Length == 1) ? at : -2;
            }

            start = isEnd ? at + 1 : isTurn ? at : start;
        }

        return words;
    }
}
