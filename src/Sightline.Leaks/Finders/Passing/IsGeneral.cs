using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>It speaks of nobody: of any victim, of somebody in a film or an exercise, of how a scheme or an office works for all. Whoever is named is somebody.</summary>
internal static partial class IsGeneral
{
    internal static bool Holds(Said said) => OfAny().IsMatch(said.Before + said.Value) || Anybodys(said) || !said.NamesHer && (Policy().IsMatch(said.Text) || Law().IsMatch(said.Text))
        || Attempts().IsMatch(said.Before) || Views().IsMatch(said.Value) && !ToldApart.Holds(said.Text) && Themes().IsMatch(said.Text);

    /// <summary>"A film in which a woman tells her sister that she is afraid."</summary>
    private static bool Anybodys(Said said) => Pronoun().IsMatch(said.Value) && Indefinite().Match(said.Before) is { Success: true } && !said.NamesHer && !Agency().IsMatch(said.Text);

    [GeneratedRegex(@"\b(?:a|an|any|every|each|no|many|most|all|another|such a|those|the average|some) (?:[a-z]+ )?(?:victim|survivor|complainant|witness|woman|man|parent|partner|ex-partner|person|protected person|applicant|people|women|men|victims|survivors|parents|witnesses|children who)(?:'s|s')?(?: [a-z']+){0,3}$")]
    private static partial Regex OfAny();

    [GeneratedRegex("^ ?(?:that )?(?:she|he|they|her|his|their)\\b")]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(?:a|an|any|every|each|another|the) (?:[a-z]+ )?(?:woman|man|wife|husband|mother|person|character|actor|actress|girl|boy|victim in the|survivor in the|speaker|author)\b(?! (?:protected|named|you))[^.;]*$")]
    private static partial Regex Indefinite();

    [GeneratedRegex(@"\b(?:us|police|officers?|probation|this office|the (?:office|council|school)|confidence|rang|reported)\b")]
    private static partial Regex Agency();

    [GeneratedRegex(@"\b(?:(?:we|staff|officers|courts?|agencies|services|professionals|this (?:office|unit|service|department)|the (?:scheme|law|police|unit|team|service|council|service|trust|office)|no (?:officer|agency|member of staff|one)|nobody|no-one) (?:do not|does not|don't|doesn't|never|will not|won't|cannot|can't|neither|are not|is not|may not|ever|will ever|would|would ever)(?: [a-z]+){0,3}? (?:tell|say|disclose|confirm|discuss|share|reveal|comment|copy|give|passed?|told|copied|asked?)\b|(?:in|for) (?:every|each|all|any) (?:case|cases|family|families|order|request|requester|prisoner|tenant|person)|whoever (?:asks|it is|they are)|any member of the public|as a matter of (?:policy|course|routine)|standard (?:paragraph|wording|condition|letter|form)|(?:the )?same (?:answer|letter|words|rule) (?:is|are|was|goes|applies)|whether or not (?:any|there|a|she|he)|(?:is|are) (?:so|the same) (?:for|in) (?:all|every)|if (?:there (?:is|are|was|were)|any)|(?:the|a) court (?:may|can|must|has power to) |(?:is|are) (?:not )?(?:decisive|a defence|entitled to|available to)|(?:some|many|most) of you (?:may|will|might|have)\b|(?:we|i|tutors|staff) (?:tell|ask|remind|show|give|say to) (?:every|each|all) (?:group|class|course|new|member|man|woman|person|participant)|general (?:information|rule)|in general|people (?:rarely|often|sometimes|may|can)|victims (?:rarely|often|sometimes|may|can|do))\b")]
    private static partial Regex Policy();

    [GeneratedRegex(@"\b(?:section [0-9]+|act (?:19|20)[0-9]{2}|welfare checklist|so far as (?:they (?:are|can be) )?ascertain|ascertainable|in the light of (?:his|her|their) age|practice direction|part [0-9]+ of the|rule [0-9]+|schedule [0-9]+)\b")]
    private static partial Regex Law();

    /// <summary>Any attempt, any message: none that was.</summary>
    [GeneratedRegex(@"\b(?:any (?:attempt|approach|effort|contact|message|breach|such|letter|call|person)|by way of an?|such as|for example|for instance|e\.g\.?)\b[^.;]{0,110}$")]
    private static partial Regex Attempts();

    [GeneratedRegex("\\b(?:views?|wishes|feelings|perspective|fears?|concerns?)\\b")]
    private static partial Regex Views();

    /// <summary>What a course or a report has as its headings.</summary>
    [GeneratedRegex(@"\b(?:in an age[- ]appropriate way|(?:will|is to|are to|must|should|shall) be (?:sought|ascertained|considered|recorded|taken into account|heard)|week [0-9]+|module [0-9a-z]+|theme|topics?|headings?|the (?:course|group|module|session|programme) (?:covers|looks at|teaches|deals with|asks))\b")]
    private static partial Regex Themes();
}
