using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record FlagFindingFitsTheFlag(FlagFinding Finding, Answer Flag) : Rule
{
    public override bool IsBroken => !Fits();

    public override Refusal Refusal => new("Flag", Flag switch
    {
        Answer.Yes => "The report is flagged as domestic abuse, and the finding does not fit that.",
        Answer.No => "The report is not flagged as domestic abuse, and the finding does not fit that.",
        _ => "Nobody could say whether it is domestic abuse, and the finding does not fit that.",
    }, "Misses and false flags are counted apart.", "Choose the finding that fits the flag as it stands.");

    private bool Fits() => Finding switch
    {
        FlagFinding.Right => Flag != Answer.NotKnown,
        FlagFinding.Missed => Flag == Answer.No,
        FlagFinding.WronglySet => Flag == Answer.Yes,
        FlagFinding.SettledAsDomesticAbuse or FlagFinding.SettledAsNot => Flag == Answer.NotKnown,
        FlagFinding.CannotTell => true,
        _ => false,
    };
}
