using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;

namespace Sightline.People.Model;

/// <summary>
/// "Is this your person?", put to the agency that holds a record by whoever reviews whether another is the same person. Whoever is asked learns what the asker chose to
/// give; not who asks, and not which record.
/// </summary>
internal sealed class HolderQuestion : IVersioned
{
    public required QuestionId Id { get; init; }

    public required ReviewId ReviewId { get; init; }

    /// <summary>The asked agency's own record.</summary>
    public required NominalId NominalId { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>What the asker gave, sealed under the asked record's key.</summary>
    public required byte[] Given { get; init; }

    public required Instant AskedAt { get; init; }

    public Answer? SamePerson { get; set; }

    public Instant? AnsweredAt { get; set; }

    /// <summary>In the words of who answered, sealed under the asked record's key.</summary>
    public byte[]? Why { get; set; }

    public long Version { get; set; }
}
