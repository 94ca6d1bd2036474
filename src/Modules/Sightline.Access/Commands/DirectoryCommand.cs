using Microsoft.EntityFrameworkCore;
using Sightline.Access.Directory;
using Sightline.Access.Model;
using Sightline.Access.Permissions;
using Sightline.Facts.Access;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;

namespace Sightline.Access.Commands;

/// <summary>The directory in a terminal.</summary>
internal sealed class DirectoryCommand(SightlineDb db) : ICommand
{
    private static readonly Dictionary<string, AgencyKind> Kinds = Enum.GetValues<AgencyKind>().ToDictionary(StatementRules.NameOf);

    public string Path => "directory";

    public string Summary => "List agencies, their desks, hours and telephone numbers";

    public string Help =>
        """
        Holds organisations, never a person.

          sightline directory --kind police
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options => [new("--kind", "Only agencies of this kind") { OneOf = [.. Kinds.Keys] }];

    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        var agencies = db.Set<Agency>().AsNoTracking();
        if (input.Option("--kind") is { } asked)
        {
            if (!Kinds.TryGetValue(asked, out var kind))
            {
                output.Problem($"“{asked}” is not a kind of agency. Use one of: {string.Join(", ", Kinds.Keys)}.");
                return ExitCode.Usage;
            }
            agencies = agencies.Where(agency => agency.Kind == kind);
        }
        var found = await agencies.OrderBy(agency => agency.Code).ToListAsync(stop);
        var codes = found.ConvertAll(agency => agency.Code);
        var desks = (await db.Set<Desk>().AsNoTracking().Where(desk => codes.Contains(desk.Agency)).OrderBy(desk => desk.Code).ToListAsync(stop))
            .ToLookup(desk => desk.Agency);
        output.Json(found.Select(agency => new
        {
            agency.Code,
            agency.Name,
            agency.Kind,
            Desks = desks[agency.Code].Select(desk => new { desk.Code, desk.Name, desk.Hours, desk.HoursAreAssumed, desk.Cover, desk.Phone }),
        }).ToList());
        output.Table(
            ["Agency", "Name", "Desk", "Hours", "Telephone"],
            found.SelectMany(agency => desks[agency.Code].Select(desk => Row(agency, desk)).DefaultIfEmpty([agency.Code.Value, agency.Name, "none known", "", ""])));
        return ExitCode.Done;
    }

    private static IReadOnlyList<string> Row(Agency agency, Desk desk) =>
        [agency.Code.Value, agency.Name, desk.Name, AgencyWords.Hours(desk.Hours, desk.HoursAreAssumed), desk.Phone ?? "not known"];
}
