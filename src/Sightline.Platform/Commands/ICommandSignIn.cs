using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Platform.Commands;

/// <summary>Signs a person in for one command. Commands that show somebody's data pass the same door as pages do.</summary>
public interface ICommandSignIn
{
    /// <param name="user">The user name; "name/agency-code" where the user works for several agencies.</param>
    /// <param name="purpose">Why: a purpose of <c>rulebook/access.yaml</c> that one of the user's roles has.</param>
    /// <returns>Null: refused, for whatever reason; the caller says no more than that.</returns>
    Task<Actor?> SignInAsync(string user, string password, Purpose purpose, CancellationToken stop);

    /// <summary>An agency's own system, by its key: it may do what a key may, which is to state facts.</summary>
    /// <returns>Null: no key in use.</returns>
    Task<Actor?> SignInWithKeyAsync(string secret, CancellationToken stop);
}
