using Sightline.Access.ApiKeys;
using Sightline.Access.PasskeyDemands;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Access.SignIn;

/// <summary>Signing in from the command line: the same accounts, the same slowing of guesses. "name/agency" says for which agency, where there are several.</summary>
internal sealed class CommandSignIn(PasswordSignIn signIn, ActorSource actors, AccessMatrix matrix, PasskeyDemand demand, SightlineDb db) : ICommandSignIn
{
    private const string Address = "command line";

    public async Task<Actor?> SignInAsync(string user, string password, Purpose purpose, CancellationToken stop)
    {
        var slash = user.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? user : user[..slash];
        var answer = await signIn.CheckAsync(name, password, Address, stop);
        if (answer.User is not { MustChoosePassword: false } known || await demand.KeepsOutAsync(known.Id, new SignedInHow(SignInWay.Password), stop))
        {
            return null;
        }
        var actor = await actors.ActorOfAsync(known, slash < 0 ? null : user[(slash + 1)..], stop);
        return actor is not null && MayActFor(actor, purpose) ? actor with { Purpose = purpose } : null;
    }

    public async Task<Actor?> SignInWithKeyAsync(string secret, CancellationToken stop) =>
        await ApiKeyScheme.FindInUseAsync(db, secret, stop) is { } key ? ApiKeyScheme.ActorOf(ApiKeyScheme.PrincipalOf(key)) : null;

    private bool MayActFor(Actor actor, Purpose purpose) =>
        actor.Roles.Any(role => matrix.Role(role)?.Purposes.Any(use => use.Purpose == purpose.Value) == true);
}
