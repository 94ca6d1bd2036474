using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>He heard it himself: in his hearing, with both present, at contact with a child, or because it was said to him.</summary>
internal static partial class HeWasThere
{
    internal static bool Holds(Said said) => Present().IsMatch(said.Text) || SaidSo().IsMatch(said.Next) || ToHisFace(said) || AtContact(said)
        || said.Earlier().FirstOrDefault() is { } before && Present().IsMatch(before.Text) && !ToldApart.Holds(before.Text);

    /// <summary>"Told his father about the hamster", where he is the father.</summary>
    private static bool ToHisFace(Said said) => said.SpeaksOfAChild && Addressing().IsMatch(said.Value)
        && Parent().Match(said.After) is { Success: true } parent && parent.Groups["man"].Success == said.Actors.IsMan;

    /// <summary>What a child says at contact the parent hears, unless it was said apart or is that the child is afraid.</summary>
    private static bool AtContact(Said said) => said.SpeaksOfAChild && said.Earlier().Select(sentence => sentence.Text).Prepend(said.Text).Any(Contact().IsMatch)
        && !NotAtContact().IsMatch(said.Text) && said.Earlier().All(sentence => !NotAtContact().IsMatch(sentence.Text));

    [GeneratedRegex(@"\b(?:in (?:your|his|her|their|both parents'|everyone's|everybody's|the [a-z]+'s|[a-z]+ [a-z]+'s) (?:presence|hearing)|in front of (?:you|him|both|all|everyone|everybody|the whole)|both (?:the )?(?:parents|parties|of (?:you|them)) (?:were |was |being )?(?:present|there|in the room|attended|listened|heard|agreed|together)|parents (?:both |were |being )*(?:present|together)|(?:at|in) which (?:you|he|she|they|both [a-z]+) (?:were|was|are|took) (?:also |both )?(?:present|there|part)|(?:both parents|the parties) (?:were|was|being) (?:also |both |all )?(?:present|there|in the room|listening)|(?<!\b(?:that|if|whether) )you (?:were|was) (?:also )?(?:present|in the room)|which (?:you|he|both) (?:also )?(?:attended|heard|took part)|(?<=^\W*(?:as )?)you (?:will have |would have |have |had |also |then |yourself |both |may |will )*(?:heard|remember hearing|listened)\b|(?:told|informed|asked|sent|gave|given|copied|shared with|shown|to|with|spoke to|before) (?:the )?(?:both (?:of you|of them|parents|parties|sides|families)|all (?:the )?parties|you both|(?:everyone|everybody) (?:present|there|in the room))|round the table|around the table|across the table)\b")]
    private static partial Regex Present();

    [GeneratedRegex(@"\b(?:in (?:your|his|her) (?:presence|hearing)|you (?:were there|were present|heard (?:it|this|her|him|them)|will have heard)|no secret|said (?:so|this|it) to you(?:r face)?)\b")]
    private static partial Regex SaidSo();

    [GeneratedRegex(@"\b(?:told|tells|said|says|asked|asks|chosen to|called|shouted|wrote|written|showed|shows|gave|waved|sent|replied|answered|spoke|talked|described|explained|admitted|mentioned|shared)$")]
    private static partial Regex Addressing();

    [GeneratedRegex(@"^(?: (?:to|with|out|over|across|back|write|speak|talk|happily|shyly|loudly|it|this|a|an|the|picture|drawing|card|letter))* (?:his|her|their|the) (?:own )?(?:(?<man>father|dad|daddy|tad|tada)|mother|mum|mummy|mam)\b")]
    private static partial Regex Parent();

    [GeneratedRegex(@"\b(?:contact (?:session|visit|took place|was|went|began|ended|on)|(?:at|during|beginning of|start of|end of) (?:the |this |each |every )?(?:[a-z]+ )?(?:contact|visit|session|handover|hand-over|observation)|observed (?:session|contact)|contact supervisor|the supervisor|contact centre|contact room|on (?:arrival|leaving|saying goodbye|parting)|video call|ran to (?:him|her|you|his|their))\b")]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(?:after(?:wards)?|before|later|on the way|in the car|when (?:he|she|you|dad|daddy|mum|mummy|(?:his|her|their|the) [a-z]+) (?:had |was |were )?(?:left|gone|out)|whisper(?:ed|s|ing)?|(?:told|to|with|asked) (?:the |a |her |his |their )?(?:supervisor|worker|staff|teacher|social worker|foster|me|us|nan|grandmother)|at school|nightmares?|since|(?:not|n't) (?:want|like|wish)|afraid|scared|frightened|fears?|worried|upset|cried|crying|tearful|reluctant|hid|hides|wet|refused|distressed)\b")]
    private static partial Regex NotAtContact();
}
