using Sightline.Kernel;

namespace Sightline.Platform.Feed;

/// <summary>Who handles which fact, and who may state it.</summary>
public sealed class FeedParts(IEnumerable<IFeedHandler> handlers, IEnumerable<IHeldStatement> holders, IStatementRules statements, RefusedLines refused)
{
    private readonly Dictionary<Type, IFeedHandler> byType = handlers.ToDictionary(handler => handler.FactType);

    internal RefusedLines Refused { get; } = refused;

    internal IStatementRules Statements { get; } = statements;

    internal IReadOnlyList<IHeldStatement> Holders { get; } = holders.ToList();

    public IReadOnlyCollection<Type> Handled => byType.Keys;

    internal IFeedHandler HandlerOf(Type fact) => byType.GetValueOrDefault(fact)
        ?? throw new LineRefusedException(new Refusal("type", $"{fact.Name} is stated by this register itself and is not taken from outside.",
            Instead: "See docs/feed.md for the facts that are."));
}
