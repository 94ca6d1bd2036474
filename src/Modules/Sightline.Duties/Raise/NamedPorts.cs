using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Rulebook;

namespace Sightline.Duties.Raise;

/// <summary>Conditions, resolvers and links by the names the rulebook calls them.</summary>
internal sealed class NamedPorts(IEnumerable<ICondition> conditions, IEnumerable<IAgencyResolver> resolvers, IEnumerable<IPageLink> links)
{
    private readonly Dictionary<string, ICondition> conditions = ByName(conditions);
    private readonly Dictionary<string, IAgencyResolver> resolvers = ByName(resolvers);
    private readonly Dictionary<string, IPageLink> links = ByName(links);

    public ICondition Condition(string name) => conditions[name];

    public IAgencyResolver Resolver(string name) => resolvers[name];

    public IPageLink? Link(string name) => links.GetValueOrDefault(name);

    private static Dictionary<string, T> ByName<T>(IEnumerable<T> ports)
        where T : notnull => ports.ToDictionary(port => NamedAttribute.Of(port.GetType()).Name, StringComparer.Ordinal);
}

/// <summary>One fact (or one member of it) asked many questions by many rules: each is answered once.</summary>
internal sealed class FactQuestions(NamedPorts ports, Fact fact)
{
    private readonly Dictionary<(string, string?), Answer> answers = [];
    private readonly Dictionary<string, Resolved> agencies = [];
    private IReadOnlyList<NominalId>? protectedOnes;

    /// <summary>Whom the fact, as it is asked about here, names as protected.</summary>
    public IReadOnlyList<NominalId> Protected => protectedOnes ??=
        [.. FactReader.Subjects(fact).Where(about => about is { Side: Side.Protected, IsThing: false }).Select(about => new NominalId(about.Subject)).Distinct()];

    public async Task<bool> MeetsAsync(IReadOnlyList<ConditionUse> uses, CancellationToken stop)
    {
        foreach (var use in uses)
        {
            var key = (use.Condition, use.Argument);
            if (!answers.TryGetValue(key, out var answer))
            {
                answers[key] = answer = await ports.Condition(use.Condition).AskAsync(fact, use.Argument, stop);
            }
            if (!use.IsMetBy(answer))
            {
                return false;
            }
        }
        return true;
    }

    public async Task<Resolved> AgenciesAsync(string resolver, CancellationToken stop) => agencies.TryGetValue(resolver, out var known)
        ? known
        : agencies[resolver] = await ports.Resolver(resolver).ResolveAsync(fact, stop);
}
