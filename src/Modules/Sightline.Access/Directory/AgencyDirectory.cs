using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Access.Directory;

/// <summary>Reads the directory as it stands. Nothing is kept between calls: a desk that changed a moment ago has changed.</summary>
internal sealed class AgencyDirectory(SightlineDb db, AccessMatrix matrix, IClock clock) : IDirectory
{
    private const string SomebodyWhoHasLeft = "somebody who has left";

    public async Task<Contracts.Agency?> FindAsync(AgencyCode code, CancellationToken stop) =>
        await db.Set<Model.Agency>().AsNoTracking().FirstOrDefaultAsync(agency => agency.Code == code, stop) is { } found ? Shown(found) : null;

    public async Task<IReadOnlyList<Contracts.Agency>> OfKindAsync(AgencyKind kind, CancellationToken stop) =>
        (await db.Set<Model.Agency>().AsNoTracking().Where(agency => agency.Kind == kind).OrderBy(agency => agency.Name).ToListAsync(stop))
        .ConvertAll(Shown);

    public async Task<Contracts.Desk?> DeskAsync(DeskCode code, CancellationToken stop) =>
        await db.Set<Model.Desk>().AsNoTracking().FirstOrDefaultAsync(desk => desk.Code == code, stop) is { } found ? Shown(found) : null;

    public async Task<Contracts.Desk?> DeskOfAsync(AgencyCode agency, string role, CancellationToken stop) =>
        await db.Set<Model.Desk>().AsNoTracking().FirstOrDefaultAsync(desk => desk.Agency == agency && desk.Role == role, stop) is { } found
            ? Shown(found)
            : null;

    public async Task<Known<AgencyCode>> ServingAsync(AgencyKind kind, string postcode, CancellationToken stop)
    {
        var parts = PostcodeParts.Of(postcode);
        if (parts.Count == 0)
        {
            return default;
        }
        var areas = await db.Set<PostcodeArea>().AsNoTracking().Where(area => area.Kind == kind && parts.Contains(area.Prefix)).ToListAsync(stop);
        var narrowest = parts.Select(part => areas.Find(area => area.Prefix == part)).FirstOrDefault(area => area is not null);
        return narrowest is null ? default : Known.Of(narrowest.Agency);
    }

    public async Task<Known<AgencyCode>> ForceOfCourtAsync(AgencyCode court, CancellationToken stop) =>
        Known.From(await db.Set<Model.Agency>().Where(agency => agency.Code == court).Select(agency => agency.Force).FirstOrDefaultAsync(stop));

    /// <remarks>A code and a name that call two different courts find none: a person must say which is meant.</remarks>
    public async Task<Contracts.Agency?> FindCourtAsync(string? courtCode, string? courtName, CancellationToken stop)
    {
        var asked = new[] { CourtName.Fold(courtCode), CourtName.Fold(courtName) }.Where(text => text.Length > 0).ToList();
        var courts = await db.Set<CourtName>().Where(name => asked.Contains(name.Folded)).Select(name => name.Court).Distinct().ToListAsync(stop);
        return courts.Count == 1 ? await FindAsync(courts[0], stop) : null;
    }

    public async Task<IReadOnlyList<Contracts.Agency>> CourtsExpectedAsync(LocalDate day, CancellationToken stop)
    {
        var expected = await db.Set<ExpectedManifest>().AsNoTracking().ToListAsync(stop);
        var courts = expected.Where(manifest => manifest.Weekdays.Contains(day.DayOfWeek)).Select(manifest => manifest.Court).ToList();
        return (await db.Set<Model.Agency>().AsNoTracking().Where(agency => courts.Contains(agency.Code)).OrderBy(agency => agency.Name).ToListAsync(stop))
            .ConvertAll(Shown);
    }

    public async Task<string> UserNameAsync(UserId user, CancellationToken stop) =>
        await db.Set<User>().Where(row => row.Id == user).Select(row => row.Name).FirstOrDefaultAsync(stop) ?? SomebodyWhoHasLeft;

    public async Task<IReadOnlyList<UserEntry>> UsersInRoleAsync(AgencyCode agency, string role, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var held = db.Set<RoleAtAgency>().Where(row => row.Agency == agency && row.Role == role && row.From <= now && (row.To == null || row.To > now));
        var rows = await db.Set<User>().Where(user => held.Any(row => row.User == user.Id)).OrderBy(user => user.Name).ThenBy(user => user.Id)
            .Select(user => new { user.Id, user.Name }).ToListAsync(stop);
        return rows.ConvertAll(row => new UserEntry(row.Id, row.Name, agency));
    }

    public Task<bool> HasUserWhoMayAsync(AgencyCode agency, string permission, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var roles = matrix.Roles.Select(role => role.Code).Where(role => matrix.Allows(role, permission)).ToList();
        return db.Set<RoleAtAgency>().AnyAsync(row => row.Agency == agency && roles.Contains(row.Role) && row.From <= now && (row.To == null || row.To > now), stop);
    }

    private static Contracts.Agency Shown(Model.Agency agency) =>
        new() { Code = agency.Code, Name = agency.Name, Kind = agency.Kind, Area = agency.Area };

    private static Contracts.Desk Shown(Model.Desk desk) => new()
    {
        Code = desk.Code,
        Agency = desk.Agency,
        Role = desk.Role,
        Name = desk.Name,
        Hours = desk.Hours,
        Cover = desk.Cover,
        Manager = desk.Manager,
        Phone = desk.Phone,
    };
}
