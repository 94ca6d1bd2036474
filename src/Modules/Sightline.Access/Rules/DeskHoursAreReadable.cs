using System.Text.RegularExpressions;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed partial record DeskHoursAreReadable(string Hours) : Rule
{
    public override bool IsBroken => !Readable().IsMatch(Hours);

    public override Refusal Refusal => new("Hours", $"“{Hours}” cannot be read as hours.", "A duty must know whether the desk is there.",
        "Write “always”, or days and times such as “Mon-Fri 08:00-18:00; Sat 09:00-13:00”.");

    private const string Day = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private const string Time = "([01][0-9]|2[0-4]):[0-5][0-9]";
    private const string Period = $"{Day}(-{Day})?( {Day}(-{Day})?)* {Time}-{Time}";

    [GeneratedRegex($"^(|always|never|{Period}(; ?{Period})*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Readable();
}
