using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.Model;
using Sightline.Access.Passkeys;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Access.Tests.SignIn;

public sealed class UserStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Identitys_own_manager_finds_users_checks_passwords_and_keeps_passkeys_in_the_houses_tables(Provider provider)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);
        var id = await house.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, "a.khan", AccessTestData.Northgate, "order-desk"));
        byte[] credential = [1, 2, 3];
        await house.AsSystemAsync(async scope =>
        {
            var manager = scope.GetRequiredService<UserManager<User>>();
            var user = await manager.FindByNameAsync("A.Khan");
            Assert.Equal(id, user!.Id);
            Assert.True(await manager.CheckPasswordAsync(user, AccessTestData.Password));
            Assert.False(await manager.CheckPasswordAsync(user, "another"));
            var passkey = new UserPasskeyInfo(credential, [4], new DateTimeOffset(2026, 11, 3, 9, 10, 0, TimeSpan.Zero), 7, null, true, false, false, [], []);
            await scope.GetRequiredService<AddPasskeyAction>().AddAsync(new NewPasskey { User = user, Passkey = passkey, Name = " desk key ", Question = "asked" }, Stop);
            await Assert.ThrowsAsync<NotSupportedException>(() => manager.AddOrUpdatePasskeyAsync(user, passkey));
            await Assert.ThrowsAsync<NotSupportedException>(() => manager.RemovePasskeyAsync(user, credential));
        });
        await house.AsSystemAsync(async scope =>
        {
            var manager = scope.GetRequiredService<UserManager<User>>();
            var found = await manager.FindByPasskeyIdAsync(credential);
            Assert.Equal(id, found!.Id);
            var passkey = Assert.Single(await manager.GetPasskeysAsync(found));
            Assert.Equal(("desk key", 7u), (passkey.Name, passkey.SignCount));
            Assert.Equal(passkey.PublicKey, (await manager.GetPasskeyAsync(found, credential))!.PublicKey);
            Assert.Equal(id, (await manager.FindByIdAsync(id.ToString()))!.Id);
        });
    }

    [Theory, OnBothDatabases]
    public async Task No_password_and_no_key_stands_anywhere_on_the_ledger_or_in_the_clear(Provider provider)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);
        var secret = await house.AsSystemAsync(async scope =>
        {
            await AccessTestData.AddUserAsync(scope, "a.khan", AccessTestData.Northgate, "order-desk");
            return (await AccessTestData.IssueKeyAsync(scope, AccessTestData.Northgate, "OrderMade")).Secret;
        });
        await house.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            var user = await db.Set<User>().SingleAsync(Stop);
            var key = await db.Set<AgencyKey>().SingleAsync(Stop);
            Assert.DoesNotContain(AccessTestData.Password, user.PasswordHash, StringComparison.Ordinal);
            var ledger = await db.Database.SqlQuery<byte[]>($"SELECT \"Content\" AS \"Value\" FROM platform_ledger_entry").ToListAsync(Stop);
            Assert.NotEmpty(ledger);
            foreach (var text in ledger.Select(System.Text.Encoding.UTF8.GetString))
            {
                foreach (var never in new[] { AccessTestData.Password, user.PasswordHash!, secret, secret[3..], Convert.ToBase64String(key.Digest!), "Test a.khan" })
                {
                    Assert.DoesNotContain(never, text, StringComparison.Ordinal);
                }
            }
        });
    }
}
