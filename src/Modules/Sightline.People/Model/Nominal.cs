using NodaTime;
using Sightline.Facts;

namespace Sightline.People.Model;

/// <summary>A person as one agency holds them. Ordinary values stand clear; what is missing is not known.</summary>
internal sealed class Nominal
{
    public required NominalId Id { get; init; }

    public required AgencyCode HeldBy { get; init; }

    /// <summary>The number of <see cref="Reference"/>; also what the look-up index calls this nominal by.</summary>
    public required long Number { get; init; }

    public string? Forenames { get; set; }

    public string? Surname { get; set; }

    /// <summary>How they wish to be called.</summary>
    public string? PreferredName { get; set; }

    /// <summary>ISO, possibly partial: "1984", "1984-03", "1984-03-09".</summary>
    public string? Born { get; set; }

    public string? Sex { get; set; }

    public string? Language { get; set; }

    public required Instant RecordedAt { get; init; }

    /// <summary>What was held here was disposed of: nobody finds it any more, and only the agency that held it is told so.</summary>
    public Instant? DisposedAt { get; set; }

    /// <summary>Under which class.</summary>
    public RetentionClassCode? DisposedUnder { get; set; }

    /// <summary>Short enough to be said over a radio: "P-4821".</summary>
    public string Reference => ReferenceOf(Number);

    internal static string ReferenceOf(long number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P-{number}");
}
