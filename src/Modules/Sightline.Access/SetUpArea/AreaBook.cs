using Sightline.Access.AddDesk;
using Sightline.Access.AddUser;
using Sightline.Access.Contracts;
using Sightline.Access.RegisterAgency;
using Sightline.Access.Sharing;
using Sightline.Facts;

namespace Sightline.Access.SetUpArea;

/// <summary>Hands an area's parts to the actions that the directory's own pages call.</summary>
internal sealed class AreaBook(RegisterAgencyAction agencies, AddDeskAction desks, AgreeAction agreements, AddUserAction users) : IAreaBook
{
    public Task RegisterAsync(AreaAgency agency, CancellationToken stop) => agencies.RegisterAsync(
        new Registration
        {
            Code = agency.Code,
            Kind = agency.Kind,
            Name = agency.Name,
            Force = agency.Force,
            PostcodePrefixes = agency.PostcodePrefixes,
            CourtNames = agency.CourtNames,
            ManifestDays = agency.ManifestDays,
        },
        stop);

    public Task AddDeskAsync(AreaDesk desk, CancellationToken stop) => desks.AddAsync(
        new NewDesk
        {
            Agency = desk.Agency,
            Role = desk.Role,
            Name = desk.Name,
            Hours = desk.Hours,
            Cover = desk.Cover,
            Manager = desk.Manager,
            Phone = desk.Phone,
            Email = desk.Email,
        },
        stop);

    public Task AgreeAsync(AreaAgreement agreement, CancellationToken stop) => agreements.AgreeAsync(
        new NewAgreement
        {
            Gateway = agreement.Gateway,
            From = agreement.From,
            To = agreement.To,
            FirstDay = agreement.FirstDay,
            LastDay = agreement.LastDay,
            Reference = agreement.Reference,
        },
        stop);

    public async Task<UserId> AddUserAsync(AreaUser user, CancellationToken stop)
    {
        var added = await users.AddAsync(
            new NewUser { Agency = user.Agency, UserName = user.UserName, Name = user.Name, Role = user.Role, Desks = user.Desks, Password = user.Password }, stop);
        return added.Id;
    }
}
