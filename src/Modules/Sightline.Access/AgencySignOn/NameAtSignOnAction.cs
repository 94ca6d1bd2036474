using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.AgencySignOn;

/// <summary>Says by which name an agency's sign-on knows one of its own users. Another name, or none, ends what they were signed in to: it may be somebody else's from now on.</summary>
internal sealed class NameAtSignOnAction(SightlineDb db, UnitOfWork unit, Acting acting)
{
    /// <param name="id">A user of this agency itself, not one who only holds a role there.</param>
    /// <param name="agency">Whose administrator acts.</param>
    /// <param name="called">Empty: none any more.</param>
    /// <param name="stop">To stop it.</param>
    public Task GiveAsync(UserId id, AgencyCode agency, string? called, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var user = await db.Set<User>().FirstOrDefaultAsync(row => row.Id == id, stop);
            Kernel.Rules.Check(new UserIsKnown(user is not null), new OnlyOnesOwnAgencyIsManaged(acting.Current, agency));
            var name = SignOnNames.Fold(called);
            var isTaken = name is not null && await db.Set<SignOnName>().AnyAsync(row => row.Agency == agency && row.Name == name && row.User != id, stop);
            Kernel.Rules.Check(
                new UserIsTheAgencysOwn(user!.Agency == agency),
                new SignOnNameIsPlain(string.IsNullOrWhiteSpace(called) || name is not null),
                new SignOnNameIsFree(isTaken));
            if (await PutAsync(id, agency, name, stop))
            {
                Passwords.EndSessions(user);
                unit.State(new SignOnNameGiven { User = id, Agency = agency, Name = name });
            }
        },
        stop);

    /// <returns>False: it stood so already.</returns>
    private async Task<bool> PutAsync(UserId user, AgencyCode agency, string? name, CancellationToken stop)
    {
        var held = await db.Set<SignOnName>().FirstOrDefaultAsync(row => row.User == user, stop);
        if (held?.Name == name)
        {
            return false;
        }
        if (held is null)
        {
            db.Add(new SignOnName { User = user, Agency = agency, Name = name! });
        }
        else if (name is null)
        {
            db.Remove(held);
        }
        else
        {
            (held.Name, held.Subject, held.LinkedAt) = (name, null, null);
        }
        return true;
    }
}
