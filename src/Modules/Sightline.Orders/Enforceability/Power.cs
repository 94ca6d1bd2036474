using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Orders.Enforceability;

/// <summary>What the law of its day lets an officer do about a breach of one term.</summary>
internal sealed record Power(Answer Answer, MayDo MayDo, string Words, string Why)
{
    internal static Power For(TermAsHeld term, OrderType type)
    {
        var may = type.MayArrestFor(term.PowerOfArrest);
        if (may == Answer.Yes)
        {
            return type.Breach == BreachKind.Offence
                ? new(may, MayDo.ArrestForCrime, "BREACH IS A CRIME – you may arrest", "")
                : new(may, MayDo.ArrestWithoutCrime, $"You may arrest. {Kind(type.Breach)}", "");
        }
        if (may == Answer.No)
        {
            var words = type.PerTermArrest ? "No power of arrest is attached to this term." : type.MayArrestWords;
            return new(may, MayDo.NoPower, words, words);
        }
        var attached = type.PerTermArrest && type.MayArrest == Answer.Yes
            ? "Power not confirmed: whether a power of arrest is attached to this term is not known. Look at the order itself."
            : $"Power not confirmed. Ask: {type.Ask}";
        return new(Answer.NotKnown, MayDo.NotConfirmed, attached, attached);
    }

    private static string Kind(BreachKind breach) => breach switch
    {
        BreachKind.ArrestableContempt => "A breach is not a crime in itself: it goes back to the court.",
        BreachKind.ContemptOnly => "A breach is for the court that made it.",
        BreachKind.BreachOfBail => "It is a breach of bail.",
        BreachKind.RecallOrReturn => "It may mean recall to prison.",
        BreachKind.BreachOfSentence => "It is a breach of the sentence.",
        _ => "Whether it is also a crime is not confirmed.",
    };
}

/// <summary>"Not known" always says what may be done tonight.</summary>
internal static class Tonight
{
    internal static IReadOnlyList<string> Of(Question asked, OrderAsHeld order) =>
    [
        order.IsPoliceNotice
            ? "Only a constable may serve a notice: if you hold it, serve it in person and record it. It counts from that minute."
            : "Tell the respondent the order and its terms as last known, and record it: known from that minute.",
        "Use the powers that need no order: arrest for an offence you suspect, or to stop a breach of the peace.",
        $"Ring {asked.Ring}.",
    ];
}
