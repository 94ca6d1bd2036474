using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.SignIn;

/// <summary>ASP.NET Core Identity's store over the house's own context: passwords today, passkeys in the same tables.</summary>
internal sealed class UserStore(SightlineDb db, IdentityErrorDescriber? words = null)
    : UserOnlyStore<User, SightlineDb, UserId, IdentityUserClaim<UserId>, IdentityUserLogin<UserId>, IdentityUserToken<UserId>, IdentityUserPasskey<UserId>>(db, words)
{
    public override UserId ConvertIdFromString(string? id) => Guid.TryParse(id, CultureInfo.InvariantCulture, out var value) ? new UserId(value) : default;

    public override string? ConvertIdToString(UserId id) => id == default ? null : id.Value.ToString();
}
