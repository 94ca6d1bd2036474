using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.AddDesk;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.Directory;

/// <summary>Loads the agencies every installation knows (<c>data/agencies.json</c>). What is there already stays as it is.</summary>
internal sealed class NationalDirectory(SightlineDb db, UnitOfWork unit)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    internal static string ShippedFile => Path.Combine(AppContext.BaseDirectory, "data", "agencies.json");

    /// <exception cref="InvalidDataException">The file is not as expected; says what was.</exception>
    internal async Task LoadAsync(string file, CancellationToken stop)
    {
        var listed = await ReadAsync(file, stop);
        var held = await db.Set<Agency>().Select(agency => agency.Code).ToListAsync(stop);
        var missing = listed.Agencies.Where(agency => !held.Contains(new AgencyCode(agency.Code))).ToList();
        if (missing.Count == 0)
        {
            return;
        }
        await unit.DoAsync(
            () =>
            {
                missing.ForEach(agency => Add(agency, listed));
                return Task.CompletedTask;
            },
            stop);
    }

    internal static async Task<AgencyFile> ReadAsync(string file, CancellationToken stop)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<AgencyFile>(stream, Format, stop) ?? throw new JsonException("the file is empty");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)}, line {wrong.LineNumber + 1}: {wrong.Message}", wrong);
        }
    }

    private void Add(ListedAgency listed, AgencyFile file)
    {
        var code = new AgencyCode(listed.Code);
        var kind = Enum.Parse<AgencyKind>(listed.Kind);
        db.Append(new Agency { Code = code, Kind = kind, Name = listed.Name, Area = listed.Area, OnsCode = listed.Ons });
        unit.State(new AgencyRegistered { Agency = code, Kind = kind, Name = listed.Name });
        foreach (var desk in file.Desks.Where(desk => desk.For == listed.Kind))
        {
            AddDeskAction.Add(db, unit, new NewDesk
            {
                Agency = code,
                Role = desk.Role,
                Name = desk.Name,
                Hours = desk.Hours,
                HoursAreAssumed = desk.HoursAreAssumed,
                Cover = CodeOf(code, desk.Cover),
                Manager = CodeOf(code, desk.Manager),
            });
        }
    }

    private static DeskCode? CodeOf(AgencyCode agency, string? role) => role is null ? null : new DeskCode($"{agency}/{role}");

    internal sealed record AgencyFile
    {
        /// <summary>Where the lists come from, and when they were read.</summary>
        public required string Source { get; init; }

        public required string Read { get; init; }

        /// <summary>The desks each agency of a kind starts with; covers and managers stand before the desks that name them.</summary>
        public required IReadOnlyList<ListedDesk> Desks { get; init; }

        public required IReadOnlyList<ListedAgency> Agencies { get; init; }
    }

    internal sealed record ListedDesk
    {
        public required string For { get; init; }

        public required string Role { get; init; }

        public required string Name { get; init; }

        public required string Hours { get; init; }

        public bool HoursAreAssumed { get; init; }

        public string? Cover { get; init; }

        public string? Manager { get; init; }
    }

    internal sealed record ListedAgency
    {
        public required string Code { get; init; }

        public required string Kind { get; init; }

        public required string Name { get; init; }

        public string? Area { get; init; }

        public string? Ons { get; init; }

        /// <summary>What about this entry has not been checked against its source.</summary>
        public string? NotVerified { get; init; }
    }
}
