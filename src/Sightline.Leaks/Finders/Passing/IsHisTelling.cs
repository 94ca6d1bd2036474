using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>The paragraph, or the sentence before a semicolon, says that he gives his account: what goes on in it, told of then, is his.</summary>
internal static partial class IsHisTelling
{
    internal static bool Holds(Said said)
    {
        if (Goes().Match(said.Before) is { Success: true } goes && His(said, said.At, goes.Index))
        {
            return true;
        }
        for (var at = said.At - 1; at >= said.At - said.Earlier().Count(); at--)
        {
            var text = said.Sentences[at].Text;
            if (ToldApart.Holds(text.Replace("told me", "", StringComparison.Ordinal).Replace("to me", "", StringComparison.Ordinal)) || Now().IsMatch(said.Value))
            {
                return false;
            }
            if (Opens().Match(text) is { Success: true } opens && His(said, at, opens.Index))
            {
                return true;
            }
        }
        return false;
    }

    private static bool His(Said said, int at, int verb) => said.Scene.Subjects.Of(said.Sentences, at, verb).Who is Teller.His;

    /// <summary>"He says that she always knew; she would say…"</summary>
    [GeneratedRegex(@"(?<=[a-z'] )(?:says?|said|believes?|claims?|claimed|thinks?|recalls?|recalled|describes?|described|maintains?|insists?|insisted)\b[^;]*;(?![^;]*\b(?:but|since|now|told (?:us|me))\b) [^;]*$")]
    private static partial Regex Goes();

    [GeneratedRegex(@"\b(?:gave|gives|offered|provided) (?:me |us |the officers? |an? |his |her |their |your )+(?:own |full |detailed |long |brief )?(?:account|version|explanation|side|history)\b|\b(?:told|tells) (?:me |us )?(?:his|her|their|your) (?:side|story|version)|\b(?:spoke|speaks|talked|talks) (?:at length|for [a-z ]+) (?:about|of)\b|\b(?:describes?|described|recounts?|recounted|recalls?|recalled) (?:the (?:relationship|offence|marriage|incident|events?|evening|night|argument|day|separation)|how|what|his|her|their)\b")]
    private static partial Regex Opens();

    [GeneratedRegex(@"^(?:[a-z]+ ){0,4}(?:is|are|fears|wants|wishes|would like|has asked|reports|tells|lets|does not|feels)\b")]
    private static partial Regex Now();
}
