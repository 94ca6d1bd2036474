using Sightline.Facts;

namespace Sightline.Platform.Ports;

/// <summary>
/// The person a page is about: the nominals certainly theirs, and those that are only possibly so. What hangs on a possible one is
/// shown as "possible: confirm identity", never as theirs.
/// </summary>
public sealed record Subject
{
    public PersonId? Person { get; init; }

    public required IReadOnlyList<NominalId> Nominals { get; init; }

    public IReadOnlyList<NominalId> Possible { get; init; } = [];

    public static Subject Of(params IReadOnlyList<NominalId> nominals) => new() { Nominals = nominals };
}

/// <summary>Something on a page by its kind and id, with the people it concerns: what an offer can be about.</summary>
public sealed record Matter(string Kind, Guid Id, IReadOnlyList<NominalId> People);
