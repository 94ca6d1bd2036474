using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.SignIn;

/// <summary>ASP.NET Core Identity's store over the house's own context. It reads passkeys from the house's table; they are added and removed by actions, which state it.</summary>
internal sealed class UserStore(SightlineDb db, IdentityErrorDescriber? words = null)
    : UserOnlyStore<User, SightlineDb, UserId, IdentityUserClaim<UserId>, IdentityUserLogin<UserId>, IdentityUserToken<UserId>>(db, words)
{
    private const string ByAction = "A passkey is added, used and removed by the action that states it.";

    public override UserId ConvertIdFromString(string? id) => Guid.TryParse(id, CultureInfo.InvariantCulture, out var value) ? new UserId(value) : default;

    public override string? ConvertIdToString(UserId id) => id == default ? null : id.Value.ToString();

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
        (await Context.Set<Passkey>().AsNoTracking().Where(row => row.User == user.Id).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken))
            .ConvertAll(Of);

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        await Context.Set<Passkey>().AsNoTracking().FirstOrDefaultAsync(row => row.User == user.Id && row.Credential == credentialId, cancellationToken) is { } found
            ? Of(found)
            : null;

    public override async Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var rows = from passkey in Context.Set<Passkey>().AsNoTracking()
                   join user in Context.Set<User>() on passkey.User equals user.Id
                   where passkey.Credential == credentialId
                   select user;
        return await rows.FirstOrDefaultAsync(cancellationToken);
    }

    public override Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException(ByAction);

    public override Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException(ByAction);

    /// <summary>What the device sent when it was added is not kept: nothing here asks who made it.</summary>
    private static UserPasskeyInfo Of(Passkey row) => new(
        row.Credential, row.PublicKey, row.AddedAt.ToDateTimeOffset(), (uint)row.SignCount, [.. row.Transports], isUserVerified: true, row.IsBackupEligible, row.IsBackedUp, [], [])
    {
        Name = row.Name,
    };
}
