using NodaTime;
using Sightline.Demonstration.Names;
using Sightline.Demonstration.Places;
using Sightline.Facts;

namespace Sightline.Demonstration.People;

/// <summary>An invented person as they are, before any agency writes them down.</summary>
internal sealed class Human
{
    internal required Community Community { get; init; }

    /// <summary>"female" or "male".</summary>
    internal required string Sex { get; init; }

    internal required string Forenames { get; set; }

    internal required string Surname { get; set; }

    internal required LocalDate Born { get; init; }

    internal string? MaidenName { get; set; }

    internal (string? Forenames, string? Surname)? Alias { get; set; }

    internal string? ShortName => Communities.ShortNameOf(Forenames.Split(' ')[0]);

    internal string? Language { get; set; }

    internal required Home Home { get; set; }

    internal Home? FormerHome { get; set; }

    internal IList<string> Phones { get; } = [];

    internal string? Email { get; set; }

    internal string? Pnc { get; set; }

    /// <summary>Where she is must reach nobody who is not entitled to it.</summary>
    internal bool HomeIsConfidential { get; set; }

    /// <summary>This person as each agency holds them.</summary>
    internal Dictionary<AgencyCode, NominalId> HeldBy { get; } = [];

    internal bool IsChild(LocalDate on) => Born.PlusYears(18) > on;

    internal string Title => $"{Forenames} {Surname}";
}

/// <param name="From">The first day there; null: not known.</param>
internal sealed record Home(Place Place, LocalDate? From, LocalDate? To = null);
