using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.AgencySignOn;

/// <param name="State">What we had asked by.</param>
/// <param name="Code">What the provider had given.</param>
internal sealed record SignOnProof(SignOnProvider Us, SignedOn Who, string State, string Code)
{
    // A record prints its parts: a code must not be one of them.
    public override string ToString() => nameof(SignOnProof);
}

/// <summary>Finds the user that an agency's provider speaks of: by its own number for them once linked, the first time by the name that the administrator entered. Nobody is made up.</summary>
internal sealed class UseSignOnAction(SightlineDb db, UnitOfWork unit, SpentProofs spent, IClock clock)
{
    /// <exception cref="SignOnRefusedException">Nobody of that agency is meant, or the answer was used before.</exception>
    public Task<User> UseAsync(SignOnProof proof, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var now = clock.GetCurrentInstant();
            var until = now + SignOnMemory.Lasts + IdTokenCheck.Oldest;
            if (!await spent.SpendAsync(proof.State, until, stop) || !await spent.SpendAsync($"{proof.Us.Issuer} {proof.Code}", until, stop))
            {
                throw new SignOnRefusedException("answered before");
            }
            var name = await FindAsync(proof, stop);
            var user = await db.Set<User>().AsNoTracking().FirstAsync(row => row.Id == name.User, stop);
            if (user.Agency != proof.Us.Agency)
            {
                throw new SignOnRefusedException("not a user of that agency");
            }
            if (name.Subject is null)
            {
                (name.Subject, name.LinkedAt) = (proof.Who.Subject, now);
                unit.State(new SignOnLinked { User = name.User, Agency = name.Agency });
            }
            unit.State(new SignedIn { User = name.User, Agency = name.Agency, Way = SignInWay.AgencySignOn });
            return user;
        },
        stop);

    private async Task<SignOnName> FindAsync(SignOnProof proof, CancellationToken stop)
    {
        var (agency, subject) = (proof.Us.Agency, proof.Who.Subject);
        if (await db.Set<SignOnName>().FirstOrDefaultAsync(row => row.Agency == agency && row.Subject == subject, stop) is { } linked)
        {
            return linked;
        }
        var called = SignOnNames.Fold(proof.Who.Name) ?? throw new SignOnRefusedException("token says no name");
        var named = await db.Set<SignOnName>().FirstOrDefaultAsync(row => row.Agency == agency && row.Name == called, stop);
        return named switch
        {
            null => throw new SignOnRefusedException("nobody has that name"),
            { Subject: not null } => throw new SignOnRefusedException("that name is another's there"),
            _ => named,
        };
    }
}

internal static class SignOnNames
{
    /// <summary>One spelling for a name however it is typed. ASCII only, so that no letter passes for another.</summary>
    /// <returns>Null: cannot be a name.</returns>
    internal static string? Fold(string? name) =>
        name?.Trim() is { Length: > 0 and <= SignOnName.Longest } text && text.All(letter => letter is > ' ' and < '\x7f') ? text.ToLowerInvariant() : null;
}
