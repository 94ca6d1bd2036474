using NodaTime;
using Sightline.Facts;

namespace Sightline.Risk.Contracts;

/// <summary>Flags for questions about very many at once: neither what they say nor why.</summary>
public interface IFlagRows
{
    /// <summary>Every flag that an agency set and whose words are still held.</summary>
    IQueryable<FlagRow> SetBy(AgencyCode agency);
}

public sealed class FlagRow
{
    public required FlagId Flag { get; init; }

    /// <summary>Null: it stands on a call-out.</summary>
    public required NominalId? Nominal { get; init; }

    public required LocalDate Since { get; init; }

    public required LocalDate LastConfirmed { get; init; }

    /// <summary>The last day on which it counts as current without being confirmed again.</summary>
    public required LocalDate CurrentUntil { get; init; }

    public required LocalDate? EndedOn { get; init; }
}
