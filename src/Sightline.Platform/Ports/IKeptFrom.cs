namespace Sightline.Platform.Ports;

/// <summary>
/// Whom whoever is acting is kept from, whatever their role: themselves, those they live with or are related to, and whoever stands in one matter with these. They are answered
/// as if nobody were held.
/// </summary>
public interface IKeptFrom
{
    /// <summary>False for most: then nothing more is asked.</summary>
    Task<bool> IsFromAnybodyAsync(CancellationToken stop);

    /// <param name="people">Ids, of nominals among others.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Those from whom whoever is acting is kept.</returns>
    Task<IReadOnlyCollection<Guid>> OfAsync(IReadOnlyCollection<Guid> people, CancellationToken stop);
}

/// <summary>Whom the things of a module are about, so that whoever is kept from a person is kept from their orders, calls and duties too.</summary>
public interface IPeopleOf
{
    /// <param name="things">Ids; those of other modules' things are passed over.</param>
    /// <param name="stop">Stops it.</param>
    Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop);
}

/// <param name="Thing">An order, a call, a duty.</param>
/// <param name="Person">A nominal it is about.</param>
public sealed record PersonOf(Guid Thing, Guid Person);
