using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.SignIn;

/// <summary>Replaces a user's password by one they chose. Needs the one they have; every other session of theirs ends.</summary>
internal sealed class ChoosePasswordAction(SightlineDb db, UnitOfWork unit, PasswordSignIn signIn, Passwords passwords)
{
    /// <returns>The wait, or nothing and no user, when the present password was refused; the user when it is done.</returns>
    public async Task<SignInAnswer> ChooseAsync(PasswordChange change, CancellationToken stop)
    {
        Kernel.Rules.Check(new PasswordIsLongEnough(change.Chosen, change.UserName), new NewPasswordIsNew(change.Present, change.Chosen));
        var answer = await signIn.CheckAsync(change.UserName, change.Present, change.Address, stop);
        if (answer.User is { } known)
        {
            await unit.DoAsync(
                async () =>
                {
                    var user = await db.Set<User>().FirstAsync(row => row.Id == known.Id, stop);
                    passwords.Give(user, change.Chosen);
                    user.MustChoosePassword = false;
                },
                stop);
        }
        return answer;
    }
}

/// <param name="Address">Where the try comes from: wrong ones are counted by it.</param>
internal sealed record PasswordChange(string UserName, string Present, string Chosen, string Address)
{
    // A record prints its parts: a password must not be one of them.
    public override string ToString() => nameof(PasswordChange);
}
