using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.AddDesk;

/// <summary>A desk to be added. Its code is its agency's and its role: "police-northgate/order-desk".</summary>
internal sealed record NewDesk
{
    public required AgencyCode Agency { get; init; }

    public required string Role { get; init; }

    public required string Name { get; init; }

    /// <summary>Empty: always open.</summary>
    public string Hours { get; init; } = "";

    public bool HoursAreAssumed { get; init; }

    public DeskCode? Cover { get; init; }

    public DeskCode? Manager { get; init; }

    public string? Phone { get; init; }

    /// <summary>Where notices for it are sent, if anywhere.</summary>
    public string? Email { get; init; }

    public DeskCode Code => new($"{Agency}/{Role}");
}

/// <summary>Adds a desk to an agency.</summary>
internal sealed class AddDeskAction(SightlineDb db, UnitOfWork unit)
{
    public Task<DeskCode> AddAsync(NewDesk desk, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            Kernel.Rules.Check(
                new AgencyIsInTheDirectory(desk.Agency, await db.Set<Agency>().AnyAsync(row => row.Code == desk.Agency, stop)),
                new DeskIsForKnownWork(desk.Role),
                new DeskHoursAreReadable(desk.Hours),
                new DeskMailIsAnAddress(desk.Email),
                new AgencyHasOneDeskOfAKind(desk.Code, await IsThereAsync(desk.Code, stop)),
                new NamedDeskIsInTheDirectory("Cover", desk.Cover, await IsThereAsync(desk.Cover, stop)),
                new NamedDeskIsInTheDirectory("Manager", desk.Manager, await IsThereAsync(desk.Manager, stop)));
            Add(db, unit, desk);
            return desk.Code;
        },
        stop);

    /// <summary>The row and its fact, once the rules hold.</summary>
    internal static void Add(SightlineDb db, UnitOfWork unit, NewDesk desk)
    {
        db.Append(new Desk
        {
            Code = desk.Code,
            Agency = desk.Agency,
            Role = desk.Role,
            Name = desk.Name,
            Hours = desk.Hours,
            HoursAreAssumed = desk.HoursAreAssumed,
            Cover = desk.Cover,
            Manager = desk.Manager,
            Phone = desk.Phone,
            Email = desk.Email,
        });
        unit.State(new DeskAdded
        {
            Desk = desk.Code,
            Agency = desk.Agency,
            Role = desk.Role,
            Name = desk.Name,
            Hours = desk.Hours,
            Cover = desk.Cover,
            Email = desk.Email,
        });
    }

    private async Task<bool> IsThereAsync(DeskCode? code, CancellationToken stop) =>
        code is { } asked && await db.Set<Desk>().AnyAsync(row => row.Code == asked, stop);
}
