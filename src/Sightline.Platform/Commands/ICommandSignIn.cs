using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Platform.Commands;

/// <summary>Signs somebody in for one command: the same accounts, roles and lock-out as the pages.</summary>
public interface ICommandSignIn
{
    /// <returns>Null: no such account, wrong password, locked, or no role today. The reasons are not told apart.</returns>
    Task<Actor?> SignInAsync(string user, string password, Purpose purpose, CancellationToken stop);
}
