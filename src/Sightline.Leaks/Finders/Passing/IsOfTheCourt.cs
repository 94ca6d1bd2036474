using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>Forms of words that courts, charges and assessments use of everybody: the particulars on Form C8, the fear that an offence is made of, harm to known adults.</summary>
internal static partial class IsOfTheCourt
{
    internal static bool Holds(Said said) => Form().IsMatch(said.Text);

    [GeneratedRegex(@"\b(?:form c8|c8 form|confidential contact details form|not to be (?:disclosed|revealed) (?:to any (?:person|party|other)[^.;]{0,30})?(?:without|save|except)[^.;]{0,20}(?:order|leave|permission|direction)|the court (?:notes|records|directs|orders|declares|recites|certifies|reminds|is satisfied|being satisfied)|particulars of (?:the )?offence|contrary to section|causes? (?:[a-z]+ ){1,3}to fear|intending that|course of conduct|(?:risk of )?serious harm to (?:known|an identified|identified)|on at least two occasions)\b")]
    private static partial Regex Form();
}
