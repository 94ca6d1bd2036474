using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Platform.Storage;

namespace Sightline.Access.SignIn;

/// <summary>Checks a user name and password, from a page or from a command.</summary>
internal sealed class PasswordSignIn(SightlineDb db, Passwords passwords, SignInAttempts attempts)
{
    /// <param name="address">Where the try comes from: wrong tries are counted by it.</param>
    internal async Task<SignInAnswer> CheckAsync(string userName, string password, string address, CancellationToken stop)
    {
        var account = passwords.Fold(userName);
        if (attempts.MustWait(account, address) is { } wait)
        {
            return new SignInAnswer(null, wait);
        }
        var user = account.Length is 0 or > 100 || password.Length > Passwords.Longest
            ? null
            : await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedUserName == account, stop);
        if (!passwords.Matches(user, password.Length > Passwords.Longest ? "" : password))
        {
            attempts.Wrong(account, address);
            return new SignInAnswer(null, null);
        }
        attempts.Right(account, address);
        return new SignInAnswer(user, null);
    }
}

/// <param name="User">Null: refused, and the same words whatever the reason.</param>
/// <param name="Wait">Too many wrong tries: not even looked at before this is over.</param>
internal sealed record SignInAnswer(User? User, Duration? Wait);
