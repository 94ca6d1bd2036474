using Sightline.Facts;

namespace Sightline.Platform.Feed;

/// <summary>One kind of incoming fact, one action. Derive from <see cref="FeedHandler{TFact}"/>.</summary>
public interface IFeedHandler
{
    Type FactType { get; }

    Task HandleAsync(Fact fact, CancellationToken stop);
}

/// <summary>Calls the same action the pages call. Throws <see cref="Kernel.RulesBrokenException"/> when the fact cannot be taken; nothing of it then stays.</summary>
public abstract class FeedHandler<TFact> : IFeedHandler
    where TFact : Fact
{
    public Type FactType => typeof(TFact);

    public Task HandleAsync(Fact fact, CancellationToken stop) => HandleAsync((TFact)fact, stop);

    protected abstract Task HandleAsync(TFact fact, CancellationToken stop);
}

/// <summary>What the rulebook says of this kind of agency stating this fact.</summary>
public enum MayState
{
    No = 0,
    Yes = 1,

    /// <summary>Taken in, marked disputed, and left without effect until court or police confirm.</summary>
    HeldForConfirmation = 2,
}

/// <summary>Who may state what over the feed: Access answers from the rulebook and the directory.</summary>
public interface IStatementRules
{
    Task<MayState> MayStateAsync(AgencyCode agency, Type fact, CancellationToken stop);
}

/// <summary>Takes a statement that may not take effect until confirmed: the module that owns the subject marks it disputed.</summary>
public interface IHeldStatement
{
    bool Takes(Fact fact);

    Task HoldAsync(Fact fact, AgencyCode statedBy, CancellationToken stop);
}
