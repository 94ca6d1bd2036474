using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.People.Contracts;

/// <summary>Who is who, for the other modules.</summary>
public interface IPeople
{
    /// <summary>
    /// Records a person as an agency holds them and ties the record to a person where the engine is certain; the uncertain goes to review.
    /// Joins the unit of work under way. Gives the nominal the id in <paramref name="input"/> where there is one.
    /// </summary>
    Task<NominalId> RecordAsync(NewNominal input, CancellationToken stop);

    /// <summary>The person a nominal belongs to: every nominal tied to the same person, and those that are only possibly the same.</summary>
    Task<Subject> SubjectOfAsync(NominalId nominal, CancellationToken stop);

    /// <summary>Whether anybody is held under this id. Somebody whom one agency alone holds is tied to no person, and is held all the same.</summary>
    Task<bool> HoldsAsync(NominalId nominal, CancellationToken stop);

    /// <summary>Whether anybody is held under any of these ids.</summary>
    Task<bool> HoldsAnyAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop);

    /// <summary>How each is called, for this viewer. One that may not be seen reads "a person". Keeps no order; misses none.</summary>
    Task<IReadOnlyDictionary<NominalId, PersonName>> NamesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop);

    /// <summary>The agency of a kind that serves where this person lives, by their newest address that has a known area. Uses confidential addresses too and tells no address.</summary>
    Task<Known<AgencyCode>> AgencyServingHomeOfAsync(NominalId nominal, AgencyKind kind, CancellationToken stop);

    /// <summary>
    /// Whether a place is this person's home, by their newest address, confidential ones included; tells no address. A blank is never
    /// <see cref="HomeMatch.Other"/>.
    /// </summary>
    /// <param name="postcode">Of the place, as typed.</param>
    /// <param name="house">Its house number or name; null when not given.</param>
    Task<HomeMatch> HomeIsAtAsync(NominalId nominal, string postcode, string? house, CancellationToken stop);

    /// <summary>Agencies of a kind that hold a record tied for certain to the same person. To decide who is told, never to be shown.</summary>
    Task<IReadOnlyList<AgencyCode>> HoldersOfAsync(NominalId nominal, AgencyKind kind, CancellationToken stop);

    /// <summary>How old each was on a day, as far as their own record tells. Misses none.</summary>
    Task<IReadOnlyDictionary<NominalId, AgeOn>> AgesAsync(IReadOnlyCollection<NominalId> nominals, LocalDate on, CancellationToken stop);

    /// <summary>What those named are to each other today, by the records that are named. To decide by; shown only to those who may see ordinary data of them. Newest first.</summary>
    Task<IReadOnlyList<Related>> RelatedAsync(IReadOnlyCollection<NominalId> among, CancellationToken stop);

    /// <summary>Records what two people are to each other, where that is not held already. Joins the unit of work under way.</summary>
    Task RelateAsync(Related related, CancellationToken stop);

    /// <summary>Finds people by what somebody knows of them, best first, each with why. Reads under the read audit.</summary>
    Task<IReadOnlyList<Hit>> LookUpAsync(LookUpQuery query, CancellationToken stop);
}

/// <summary>How a place stands to somebody's home.</summary>
public enum HomeMatch
{
    /// <summary>No home is known, or it cannot be compared.</summary>
    NotKnown = 0,

    /// <summary>House and postcode are the same.</summary>
    Same = 1,

    /// <summary>The postcode is the same; whether the house is, is not known.</summary>
    SamePostcode = 2,
    Other = 3,
}

public sealed record NewNominal
{
    public NominalId? Id { get; init; }

    public required AgencyCode HeldBy { get; init; }

    public required PersonDescription Details { get; init; }

    public ContactDescription? Confidential { get; init; }

    public Instant? At { get; init; }

    /// <summary>People who are on the other side of the same incident or order: never the same person as this one.</summary>
    public IReadOnlyList<NominalId> NeverSameAs { get; init; } = [];
}

/// <param name="Shown">"Aleksandra Nowak", or "a person" where this viewer may not know.</param>
/// <param name="Born">"9 March 1984 (42)", partial where it is, or "not known".</param>
/// <param name="Reference">Short, for speech and page titles: "P-4821".</param>
public sealed record PersonName(string Shown, string Born, string Reference);

public sealed record LookUpQuery
{
    /// <summary>Anything, in any order: names, a date, a postcode, a phone number, an identifier.</summary>
    public string? Words { get; init; }

    public string? Forenames { get; init; }

    public string? Surname { get; init; }

    public string? Born { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public string? Phone { get; init; }

    public string? Identifier { get; init; }

    public int Most { get; init; } = 20;
}

/// <summary>One person found: the nominals tied together, why they matched, and those that are possibly the same but not tied.</summary>
public sealed record Hit
{
    public required NominalId Best { get; init; }

    public PersonId? Person { get; init; }

    public required PersonName Name { get; init; }

    public required IReadOnlyList<NominalId> Nominals { get; init; }

    /// <summary>"surname sounds alike; born the same day, month swapped": uses only what this viewer may see.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    public required double Weight { get; init; }

    public bool IsCertain { get; init; }

    public IReadOnlyList<AgencyCode> HeldBy { get; init; } = [];
}
