using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Directory;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.RegisterAgency;

/// <summary>What the directory is told of a new agency.</summary>
internal sealed record Registration
{
    public required AgencyCode Code { get; init; }

    public required AgencyKind Kind { get; init; }

    public required string Name { get; init; }

    public string? Area { get; init; }

    public string? OnsCode { get; init; }

    /// <summary>For a court: the force its orders go to where no address says otherwise.</summary>
    public AgencyCode? Force { get; init; }

    /// <summary>Parts of postcodes it serves; one agency of a kind for each.</summary>
    public IReadOnlyList<string> PostcodePrefixes { get; init; } = [];

    /// <summary>For a court: the names and codes by which manifests call it. Its own name always does.</summary>
    public IReadOnlyList<string> CourtNames { get; init; } = [];

    /// <summary>For a court: the days on which its manifest is expected.</summary>
    public IReadOnlyList<IsoDayOfWeek> ManifestDays { get; init; } = [];
}

/// <summary>Puts an agency into the directory, with the places it serves and the names it goes by.</summary>
internal sealed class RegisterAgencyAction(SightlineDb db, UnitOfWork unit)
{
    public Task RegisterAsync(Registration agency, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            Kernel.Rules.Check([new AgencyCodeIsPlain(agency.Code), .. agency.PostcodePrefixes.Select(prefix => new PlaceIsPartOfAPostcode(prefix))]);
            var names = IsCourt(agency.Kind) ? agency.CourtNames.Append(agency.Name).ToList() : [];
            Kernel.Rules.Check([
                new AgencyIsRegisteredOnce(agency.Code, await db.Set<Agency>().AnyAsync(row => row.Code == agency.Code, stop)),
                .. await ForceRulesAsync(agency, stop), .. await PlaceRulesAsync(agency, stop), .. await NameRulesAsync(names, stop)]);
            Add(agency, names);
            unit.State(new AgencyRegistered { Agency = agency.Code, Kind = agency.Kind, Name = agency.Name });
        },
        stop);

    internal static bool IsCourt(AgencyKind kind) => kind is AgencyKind.FamilyCourt or AgencyKind.MagistratesCourt or AgencyKind.CrownCourt or AgencyKind.OtherCourt;

    private void Add(Registration agency, IEnumerable<string> names)
    {
        db.Append(new Agency
        {
            Code = agency.Code,
            Kind = agency.Kind,
            Name = agency.Name,
            Area = agency.Area,
            OnsCode = agency.OnsCode,
            Force = agency.Force,
        });
        foreach (var prefix in agency.PostcodePrefixes.Select(prefix => PostcodeParts.Canonical(prefix)!).Distinct())
        {
            db.Append(new PostcodeArea { Kind = agency.Kind, Prefix = prefix, Agency = agency.Code });
        }
        foreach (var folded in names.Select(CourtName.Fold).Where(folded => folded.Length > 0).Distinct())
        {
            db.Append(new CourtName { Folded = folded, Court = agency.Code });
        }
        if (agency.ManifestDays.Count > 0)
        {
            db.Append(new ExpectedManifest { Court = agency.Code, Weekdays = agency.ManifestDays });
        }
    }

    private async Task<IEnumerable<Rule>> ForceRulesAsync(Registration agency, CancellationToken stop) => agency.Force is { } force
        ? [new AgencyIsInTheDirectory(force, await db.Set<Agency>().AnyAsync(row => row.Code == force && row.Kind == AgencyKind.Police, stop))]
        : [];

    private async Task<IEnumerable<Rule>> PlaceRulesAsync(Registration agency, CancellationToken stop)
    {
        var prefixes = agency.PostcodePrefixes.Select(prefix => PostcodeParts.Canonical(prefix)!).ToList();
        var taken = await db.Set<PostcodeArea>().AsNoTracking().Where(area => area.Kind == agency.Kind && prefixes.Contains(area.Prefix)).ToListAsync(stop);
        return taken.Select(area => new PlaceIsServedByOneAgencyOfAKind(area.Prefix, area.Agency));
    }

    private async Task<IEnumerable<Rule>> NameRulesAsync(List<string> names, CancellationToken stop)
    {
        var folded = names.ConvertAll(CourtName.Fold);
        var taken = await db.Set<CourtName>().AsNoTracking().Where(name => folded.Contains(name.Folded)).ToListAsync(stop);
        return taken.Select(name => new CourtNameCallsOneCourt(names[folded.IndexOf(name.Folded)], name.Court));
    }
}
