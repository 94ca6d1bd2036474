using Microsoft.EntityFrameworkCore;
using Sightline.Access.GrantRole;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.AddUser;

internal sealed record NewUser
{
    public required AgencyCode Agency { get; init; }

    /// <summary>What they type to sign in.</summary>
    public required string UserName { get; init; }

    public required string Name { get; init; }

    /// <summary>Null: none yet.</summary>
    public string? Role { get; init; }

    public IReadOnlyList<DeskCode> Desks { get; init; } = [];

    /// <summary>Null: one is made up, shown once, and must be replaced before anything else opens.</summary>
    public string? Password { get; init; }
}

/// <param name="OneTimePassword">Null when the password was given.</param>
internal sealed record AddedUser(UserId Id, string? OneTimePassword);

/// <summary>Adds somebody who signs in, with a first role.</summary>
internal sealed class AddUserAction(SightlineDb db, UnitOfWork unit, Acting acting, Passwords passwords, GrantRoleAction grant)
{
    public Task<AddedUser> AddAsync(NewUser person, CancellationToken stop)
    {
        var oneTime = person.Password is null ? Passwords.NewOneTime() : null;
        // The digest takes a tenth of a second: made before, not inside, the unit of work.
        var user = passwords.NewUser(person.UserName, person.Name, person.Agency, person.Password ?? oneTime!);
        user.MustChoosePassword = oneTime is not null;
        return unit.DoAsync(
            async () =>
            {
                Kernel.Rules.Check(
                    new AgencyIsInTheDirectory(person.Agency, await db.Set<Agency>().AnyAsync(row => row.Code == person.Agency, stop)),
                    new OnlyOnesOwnAgencyIsManaged(acting.Current, person.Agency),
                    new UserHasAName(person.Name),
                    new UserNameIsPlain(person.UserName),
                    new UserNameIsFree(await db.Set<User>().AnyAsync(row => row.NormalizedUserName == user.NormalizedUserName, stop)),
                    new PasswordIsLongEnough(person.Password ?? oneTime!, person.UserName));
                db.Add(user);
                unit.State(new UserAdded { User = user.Id, Agency = person.Agency, Name = user.Name });
                if (person.Role is { Length: > 0 } role)
                {
                    await grant.GrantAsync(new RoleGrant { User = user.Id, Agency = person.Agency, Role = role, Desks = person.Desks }, stop);
                }
                return new AddedUser(user.Id, oneTime);
            },
            stop);
    }
}
