using Sightline.Facts;

namespace Sightline.Platform.Work;

/// <summary>Hears facts in the transaction that states them. Derive from <see cref="Listener{TFact}"/>.</summary>
public interface IListener
{
    bool Hears(Fact fact);

    Task HearAsync(Fact fact, CancellationToken stop);
}

/// <summary>Hears one kind of fact, or with <see cref="Fact"/> itself every fact, whoever states it.</summary>
public abstract class Listener<TFact> : IListener
    where TFact : Fact
{
    public bool Hears(Fact fact) => fact is TFact;

    Task IListener.HearAsync(Fact fact, CancellationToken stop) => HearAsync((TFact)fact, stop);

    protected abstract Task HearAsync(TFact fact, CancellationToken stop);
}
