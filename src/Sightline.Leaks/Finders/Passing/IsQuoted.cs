using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>It stands between marks of quotation and the words are his, a judge's, a course's or a card's; or they are a few that name a thing and tell nothing.</summary>
internal static partial class IsQuoted
{
    private const int FewWords = 7;

    internal static bool Holds(Said said)
    {
        var earlier = string.Concat(said.Earlier().Reverse().Select(sentence => sentence.Text));
        var (before, all) = (earlier + said.Before, earlier + said.Text);
        if (before.Count(letter => letter is '"') % 2 == 0 && !said.Value.TrimStart().StartsWith('"'))
        {
            return Opened(before, said.Value) is { } inside && IsAName(all, inside);
        }
        var open = before.Count(letter => letter is '"') % 2 == 1 ? before.LastIndexOf('"') : before.Length;
        return WhoSays(said, all[..open]) || IsAName(all, open);
    }

    /// <summary>Where a quotation begins within what was found; null when it does not, or only at its end.</summary>
    private static int? Opened(string before, string value) => value.IndexOf('"', StringComparison.Ordinal) is >= 0 and var at && at < 3 ? before.Length + at : null;

    private static bool WhoSays(Said said, string before)
    {
        if (Card().IsMatch(before))
        {
            return true;
        }
        if (Speaks().Matches(before).LastOrDefault() is not { } verb)
        {
            return false;
        }
        // Places of the verb in the sentence it stands in: earlier sentences are looked at as what they are.
        var from = 0;
        for (var at = said.At - said.Earlier().Count(); at <= said.At; at++)
        {
            var length = said.Sentences[at].Text.Length;
            if (verb.Index < from + length)
            {
                return said.Scene.Subjects.Of(said.Sentences, at, verb.Index - from).Who is Teller.His;
            }
            from += length;
        }
        return false;
    }

    /// <summary>A "message from the kids": a name for a thing.</summary>
    private static bool IsAName(string all, int open)
    {
        var close = open + 1 < all.Length ? all.IndexOf('"', open + 1) : -1;
        var inside = close > open ? all[(open + 1)..close] : "";
        return inside.Length > 0 && inside.Split(' ').Length <= FewWords && !Telling().IsMatch(inside) && Named().IsMatch(all[..open]);
    }

    [GeneratedRegex(@"\b(?:card|cards|worksheet|poster|slide|leaflet|film|song|exercise|question|questions|homework|heading|headed|titled|entitled|called|the words|case study|the (?:judge|recorder|chair|bench|magistrates?|court)(?: [a-z]+){0,4} (?:said|words|added|put it|remarked|told [a-z]+)|(?:his|your) (?:words|letter|text|message|messages|reply|answer|post|diary|homework)(?: [a-z]+){0,4})[^.;""]{0,40}$")]
    private static partial Regex Card();

    [GeneratedRegex(@"\b(?:said|says|replied|replies|answered|wrote|writes|told|tells|added|shouted|asked|claims|claimed|put it|explained|admitted|read|sent|posted|texted|responded|remarked|described|used the words?|spoke|complained|insisted|volunteered)\b")]
    private static partial Regex Speaks();

    [GeneratedRegex(@"\b(?:told|said|says|asked|wants?|afraid|scared|fears?|frightened|rang|reported|not)\b")]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b(?:a|an|any|the|so-called|called|word|term|phrase|of|as)(?: so-called)? ?$")]
    private static partial Regex Named();
}
