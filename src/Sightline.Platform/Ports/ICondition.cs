using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;

namespace Sightline.Platform.Ports;

/// <summary>The name by which the rulebook calls a condition, an agency resolver or a page link: lower case with hyphens.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NamedAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>For a condition: something follows its name in the rulebook ("order-type-is: dapn").</summary>
    public bool TakesArgument { get; init; }

    /// <summary>For a condition: what follows is how many in how many months ("3 in 12 months").</summary>
    public bool TakesPeriod { get; init; }

    /// <exception cref="InvalidOperationException">The type has no name.</exception>
    public static NamedAttribute Of(Type type) => (NamedAttribute?)GetCustomAttribute(type, typeof(NamedAttribute))
        ?? throw new InvalidOperationException($"{type.Name} fills a port the rulebook names it by, and has no [Named].");
}

/// <summary>A named (<see cref="NamedAttribute"/>) question that rules of the rulebook may ask about a fact. It has three answers; "not known" never loses a duty.</summary>
public interface ICondition
{
    /// <param name="argument">What follows the name in the rulebook ("order-type-is: dapn"); null for none.</param>
    Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop);
}

/// <summary>A named answer to "which agency?", for a rule that says who owes or is owed: "force-of-order", "service-of-victim".</summary>
public interface IAgencyResolver
{
    /// <summary>
    /// The kinds of agency among which it finds one by looking at the people concerned; none where the fact itself names the agency. By these, and never by whom
    /// it finds, an agency hears that it may not share: else the refusal would tell that somebody is known to a service.
    /// </summary>
    IReadOnlyList<AgencyKind> Kinds => [];

    /// <returns>The agencies, none when there is none or it is not known. <see cref="Resolved.IsKnown"/> tells the two apart.</returns>
    Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop);
}

/// <param name="IsKnown">False: nobody knows which agency it is, so the duty goes to whoever must find out. True and empty: there is none.</param>
public sealed record Resolved(bool IsKnown, IReadOnlyList<AgencyCode> Agencies)
{
    public static Resolved NotKnown { get; } = new(false, []);

    public static Resolved None { get; } = new(true, []);

    public static Resolved To(params IReadOnlyList<AgencyCode> agencies) => new(true, agencies);
}

/// <summary>A page that a duty's button opens, by a name the rulebook may use ("record-service").</summary>
public interface IPageLink
{
    /// <param name="ids">The ids of what the duty is about, by name ("Order", "Respondent").</param>
    string? To(IReadOnlyDictionary<string, Guid> ids);
}
