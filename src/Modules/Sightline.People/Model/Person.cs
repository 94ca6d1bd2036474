using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Storage;

namespace Sightline.People.Model;

/// <summary>What nominals are tied to. It holds nothing itself: everything known of a person is held by a nominal, and so by an agency.</summary>
internal sealed class Person
{
    public required PersonId Id { get; init; }

    public required Instant MadeAt { get; init; }
}

/// <summary>That a nominal belongs to a person, from when until when. Ended, never deleted: every tie can be undone and its history told.</summary>
internal sealed class Tie
{
    public long Sequence { get; init; }

    public required NominalId NominalId { get; init; }

    public required PersonId PersonId { get; init; }

    public required TieBasis Basis { get; init; }

    /// <summary>In bits; higher is surer. Zero where a person decided.</summary>
    public required double Weight { get; init; }

    public required Instant From { get; init; }

    /// <summary>Null while it stands.</summary>
    public Instant? Until { get; set; }
}

/// <summary><see cref="OfId"/> is the <see cref="Kind"/> of <see cref="ToId"/>.</summary>
internal sealed class Relationship : IVersioned
{
    public required RelationshipId Id { get; init; }

    public required NominalId OfId { get; init; }

    public required NominalId ToId { get; init; }

    public required RelationshipKind Kind { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; set; }

    public required Instant LearnedAt { get; init; }

    public long Version { get; set; }
}
