using Sightline.Kernel;

namespace Sightline.Orders.Enforceability;

/// <summary>
/// Enforceable now? Decided term by term. Yes needs every part known: in force, wording held, he is bound, the power confirmed, and the record his.
/// Anything missing makes it not known, never no; no is only for what has ended, was never made, or certainly carries no power.
/// </summary>
internal static class Evaluator
{
    internal static OrderAnswer Evaluate(OrderAsHeld order, Question asked)
    {
        var inForce = TimeInForce.At(order, asked.Now);
        var terms = order.Terms
            .Where(term => term.ReplacedAt is not { } replaced || replaced > asked.Now)
            .Where(term => term.BroughtAt is not { } brought || brought <= asked.Now)
            .OrderBy(term => term.Number).ThenBy(term => term.Id)
            .Select(term => OfTerm(term, order, asked, inForce)).ToList();
        var overall = terms.Count > 0 ? Overall(terms) : inForce.Answer == Answer.No ? Answer.No : Answer.NotKnown;
        var reasons = terms.Count > 0 ? [inForce.Why] : new List<string> { inForce.Why, "Its terms are not held here." };
        return new OrderAnswer
        {
            Enforceable = overall,
            Terms = terms,
            Reasons = reasons,
            Tonight = overall == Answer.NotKnown || terms.Any(term => term.Enforceable == Answer.NotKnown) ? Tonight.Of(asked, order) : [],
            IsPossible = asked.OnlyPossiblyHim && overall != Answer.No,
        };
    }

    private static Answer Overall(List<TermAnswer> terms) => Answers.Any(terms.Select(term => term.Enforceable));

    private static TermAnswer OfTerm(TermAsHeld term, OrderAsHeld order, Question asked, (Answer Answer, string Why) inForce)
    {
        if (inForce.Answer == Answer.No)
        {
            return Made(term, Answer.No, MayDo.Nothing, "Not in force", [inForce.Why]);
        }
        if (order.Type is null)
        {
            return NotKnown(term, order, asked, [inForce.Why, "The rulebook does not know this type of order."]);
        }
        var power = Power.For(term, order.Type);
        var parts = new[] { inForce, Wording(term, order, asked), WhetherHeIsBound.By(term, order, asked), (power.Answer, power.Why) };
        var answer = Answers.All(parts.Select(part => part.Item1));
        if (power.Answer == Answer.No)
        {
            // That there is no power is sure whatever else is not: it is said, and what to do instead.
            return Made(term, Answer.No, MayDo.NoPower, power.Words, Reasons(parts, Answer.No)) with { Tonight = Tonight.Of(asked, order) };
        }
        if (answer == Answer.NotKnown)
        {
            var reasons = Reasons(parts, Answer.NotKnown);
            return NotKnown(term, order, asked, reasons) with { Words = power.Answer == Answer.NotKnown ? power.Words : $"Not known: {Lower(reasons[0])}" };
        }
        return asked.OnlyPossiblyHim
            ? NotKnown(term, order, asked, ["Possible: the record is only possibly this person's. Confirm identity by date of birth, a second name or an identifier."])
                with { IsPossible = true, Words = $"Possible: confirm identity first. If it is this person: {power.Words}" }
            : Made(term, Answer.Yes, power.MayDo, power.Words, [.. parts.Select(part => part.Item2).Where(why => why.Length > 0)]);
    }

    /// <summary>A variation whose wording has not come makes every term it touches not known, until a later one brings the words.</summary>
    private static (Answer Answer, string Why) Wording(TermAsHeld term, OrderAsHeld order, Question asked)
    {
        var open = order.Variations
            .Where(variation => variation.At <= asked.Now && variation.WordingReceived != Answer.Yes && Touches(variation, term))
            .Where(variation => term.BroughtAt is not { } brought || brought < variation.At)
            .Where(variation => !order.Variations.Any(later => later.WordingReceived == Answer.Yes && later.At >= variation.At && later.At <= asked.Now && Touches(later, term)))
            .OrderBy(variation => variation.At).LastOrDefault();
        return open is null
            ? (Answer.Yes, "")
            : (Answer.NotKnown, $"Varied on {LondonTime.Date(LondonTime.DayOf(open.At))}, new wording not received.");
    }

    private static bool Touches(Variation variation, TermAsHeld term) => variation.TermsTouched.Count == 0 || variation.TermsTouched.Contains(term.Id);

    private static TermAnswer NotKnown(TermAsHeld term, OrderAsHeld order, Question asked, List<string> reasons) =>
        Made(term, Answer.NotKnown, MayDo.NotConfirmed, $"Not known: {Lower(reasons[0])}", reasons) with { Tonight = Tonight.Of(asked, order) };

    private static TermAnswer Made(TermAsHeld term, Answer answer, MayDo mayDo, string words, IReadOnlyList<string> reasons) => new()
    {
        Term = term.Id,
        Number = term.Number,
        Plain = term.Plain,
        Legal = term.Legal,
        Enforceable = answer,
        MayDo = mayDo,
        Words = words,
        Reasons = reasons,
    };

    private static List<string> Reasons((Answer Answer, string Why)[] parts, Answer of) => [.. parts.Where(part => part.Answer == of).Select(part => part.Why)];

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
