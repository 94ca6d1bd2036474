using Sightline.Platform.Ports;

namespace Sightline.Platform.Reading;

/// <summary>Whoever is acting is kept from somebody this is about. Answered exactly as what does not exist, and recorded.</summary>
public sealed class KeptBackException(IReadOnlyList<Guid> people) : Exception("There is nothing here.")
{
    public IReadOnlyList<Guid> People { get; } = people;
}

/// <summary>
/// Keeps a reader from whom they must not see, in one place: every page, form and disclosure is asked here, so that no page can forget it.
/// </summary>
public sealed class KeptBack(IEnumerable<IKeptFrom> from, IEnumerable<IPeopleOf> about)
{
    private readonly Dictionary<Guid, bool> known = [];
    private bool? isFromAnybody;

    /// <summary>Those of the items that are about nobody the reader is kept from.</summary>
    public async Task<IReadOnlyList<T>> WithoutAsync<T>(IReadOnlyList<T> items, Func<T, IEnumerable<Guid>> subjects, CancellationToken stop)
    {
        if (items.Count == 0 || !await IsFromAnybodyAsync(stop))
        {
            return items;
        }
        var kept = (await OfAsync(items.SelectMany(subjects).Distinct().ToList(), stop)).Select(pair => pair.Thing).ToHashSet();
        return [.. items.Where(item => !subjects(item).Any(kept.Contains))];
    }

    /// <exception cref="KeptBackException">One of these is, or is about, somebody the reader is kept from.</exception>
    public async Task CheckAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop)
    {
        if (subjects.Count == 0 || !await IsFromAnybodyAsync(stop))
        {
            return;
        }
        var kept = await OfAsync(subjects, stop);
        if (kept.Count > 0)
        {
            throw new KeptBackException([.. kept.Select(pair => pair.Person).Distinct()]);
        }
    }

    /// <summary>Whether the reader is kept from anybody at all; most are not, and nothing more need be asked.</summary>
    public async Task<bool> IsFromAnybodyAsync(CancellationToken stop)
    {
        if (isFromAnybody is null)
        {
            isFromAnybody = false;
            foreach (var one in from)
            {
                isFromAnybody |= await one.IsFromAnybodyAsync(stop);
            }
        }
        return isFromAnybody.Value;
    }

    /// <summary>Things, and the people they are about, from whom the reader is kept. A person is about themselves.</summary>
    private async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop)
    {
        var pairs = subjects.Select(subject => new PersonOf(subject, subject)).ToList();
        foreach (var one in about)
        {
            pairs.AddRange(await one.OfAsync(subjects, stop));
        }
        var unknown = pairs.Select(pair => pair.Person).Where(person => !known.ContainsKey(person)).Distinct().ToList();
        foreach (var person in unknown)
        {
            known[person] = false;
        }
        foreach (var one in from.Where(_ => unknown.Count > 0))
        {
            foreach (var person in await one.OfAsync(unknown, stop))
            {
                known[person] = true;
            }
        }
        return pairs.FindAll(pair => known[pair.Person]);
    }
}
