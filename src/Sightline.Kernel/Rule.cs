namespace Sightline.Kernel;

/// <summary>
/// A rule of the field, named as a sentence ("BreachNeedsALiveTerm"). A broken one is told to the user in four parts:
/// where, what, why, and what to do instead.
/// </summary>
public abstract record Rule
{
    public abstract bool IsBroken { get; }

    public abstract Refusal Refusal { get; }
}

/// <param name="Where">The field or line, as the user knows it; empty when it is the whole.</param>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Why">Why that matters or which rule says so; may be empty.</param>
/// <param name="Instead">What to do instead; may be empty.</param>
public sealed record Refusal(string Where, string What, string Why = "", string Instead = "")
{
    public override string ToString() => string.Join(' ', new[] { What, Why, Instead }.Where(part => part.Length > 0));
}

/// <summary>Thrown when at least one rule is broken. Carries every broken rule, so that tests can say which.</summary>
public sealed class RulesBrokenException : Exception
{
    public RulesBrokenException(IReadOnlyList<Rule> broken)
        : base(string.Join(" ", broken.Select(rule => rule.Refusal.ToString()))) => Broken = broken;

    public RulesBrokenException()
        : this([])
    {
    }

    public RulesBrokenException(string message)
        : base(message) => Broken = [];

    public RulesBrokenException(string message, Exception inner)
        : base(message, inner) => Broken = [];

    public IReadOnlyList<Rule> Broken { get; }
}

public static class Rules
{
    /// <exception cref="RulesBrokenException">At least one rule is broken; all broken ones are named.</exception>
    public static void Check(params IEnumerable<Rule> rules)
    {
        var broken = rules.Where(rule => rule.IsBroken).ToList();
        if (broken.Count > 0)
        {
            throw new RulesBrokenException(broken);
        }
    }
}
