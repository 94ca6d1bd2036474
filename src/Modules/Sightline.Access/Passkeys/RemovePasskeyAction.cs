using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.Passkeys;

/// <summary>Takes a passkey from its user, who may have lost the device: what was signed in by it, and every other session of theirs, ends.</summary>
internal sealed class RemovePasskeyAction(SightlineDb db, UnitOfWork unit)
{
    /// <returns>The user, whose sessions have all ended.</returns>
    public Task<User> RemoveAsync(UserId owner, PasskeyId id, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var user = await db.Set<User>().FirstAsync(row => row.Id == owner, stop);
            var held = await db.Set<Passkey>().Where(row => row.User == owner).ToListAsync(stop);
            var passkey = held.Find(row => row.Id == id);
            Kernel.Rules.Check(new PasskeyIsTheUsersOwn(passkey is not null));
            Kernel.Rules.Check(new AWayToSignInStays(user.PasswordHash is not null || held.Count > 1));
            db.Remove(passkey!);
            Passwords.EndSessions(user);
            unit.State(new PasskeyRemoved { Passkey = id, User = owner, Agency = user.Agency });
            return user;
        },
        stop);
}
