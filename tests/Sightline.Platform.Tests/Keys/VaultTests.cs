using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Keys;

public sealed class VaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_sealed_value_opens_for_its_own_subject_and_kind_and_for_no_other(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var (one, other) = await house.AsSystemAsync(scope => Task.FromResult((scope.NewId(), scope.NewId())));
        var sealedValue = await SealAsync(house, one, "17 Orchard Row");
        await SealAsync(house, other, "elsewhere");

        Assert.Equal("17 Orchard Row", await OpenAsync(house, one, sealedValue));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => OpenAsync(house, other, sealedValue));
        Assert.Null(await house.AsSystemAsync(scope => scope.GetRequiredService<Vault>().OpenAsync(one, Sensitivity.Health, sealedValue, Stop)));
        sealedValue[^1] ^= 1;
        await Assert.ThrowsAnyAsync<CryptographicException>(() => OpenAsync(house, one, sealedValue));
    }

    [Theory]
    [OnBothDatabases]
    public async Task After_its_keys_are_destroyed_nothing_opens_and_nothing_more_is_recorded_even_later_or_of_another_kind(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var subject = await house.AsSystemAsync(scope => Task.FromResult(scope.NewId()));
        var sealedValue = await SealAsync(house, subject, "gone");

        await house.AsSystemAsync(scope => scope.Unit().DoAsync(() => scope.GetRequiredService<Vault>().DestroyAsync(subject, Stop), Stop));

        Assert.Null(await OpenAsync(house, subject, sealedValue));
        await Assert.ThrowsAsync<CryptographicException>(() => SealAsync(house, subject, "again"));
        await Assert.ThrowsAsync<CryptographicException>(() => house.AsSystemAsync(scope => scope.Unit().DoAsync(
            () => scope.GetRequiredService<Vault>().SealAsync(subject, Sensitivity.Health, "again", Stop), Stop)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_key_made_in_work_that_failed_is_not_used_again(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var vault = scope.GetRequiredService<Vault>();
            var subject = scope.NewId();
            await Assert.ThrowsAsync<InjectedFault>(() => scope.Unit().DoAsync(
                async () =>
                {
                    await vault.SealAsync(subject, Sensitivity.Ordinary, "first", Stop);
                    throw new InjectedFault();
                },
                Stop));
            var kept = await scope.Unit().DoAsync(() => vault.SealAsync(subject, Sensitivity.Ordinary, "second", Stop), Stop);
            Assert.Equal("second", await OpenAsync(house, subject, kept, Sensitivity.Ordinary));
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_key_made_in_an_inner_action_that_failed_is_not_used_again_by_the_outer(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var vault = scope.GetRequiredService<Vault>();
            var subject = scope.NewId();
            var kept = await scope.Unit().DoAsync(
                async () =>
                {
                    await Assert.ThrowsAsync<InjectedFault>(() => scope.Unit().DoAsync(
                        async () =>
                        {
                            await vault.SealAsync(subject, Sensitivity.Ordinary, "first", Stop);
                            throw new InjectedFault();
                        },
                        Stop));
                    return await vault.SealAsync(subject, Sensitivity.Ordinary, "second", Stop);
                },
                Stop);
            Assert.Equal("second", await OpenAsync(house, subject, kept, Sensitivity.Ordinary));
        });
    }

    [Fact]
    public async Task A_search_digest_depends_on_this_installation_s_key_and_gives_nothing_of_the_word_away()
    {
        await using var one = await ProbeHouse.OpenAsync(Provider.Sqlite);
        await using var other = await ProbeHouse.OpenAsync(Provider.Sqlite);
        var (first, again, elsewhere) = (await DigestAsync(one, "orchard"), await DigestAsync(one, "orchard"), await DigestAsync(other, "orchard"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, elsewhere);
        Assert.NotEqual(SHA256.HashData("orchard"u8)[..16], first);
        Assert.Equal(16, first.Length);
    }

    [Fact]
    public async Task Thousands_of_keys_met_in_one_scope_are_let_go_and_still_open()
    {
        await using var house = await ProbeHouse.OpenAsync(Provider.Sqlite);
        await house.AsSystemAsync(async scope =>
        {
            var vault = scope.GetRequiredService<Vault>();
            var first = scope.NewId();
            var kept = await scope.Unit().DoAsync(
                async () =>
                {
                    var value = await vault.SealAsync(first, Sensitivity.Ordinary, "the first of many", Stop);
                    for (var number = 0; number < 4_200; number++)
                    {
                        await vault.SealAsync(scope.NewId(), Sensitivity.Ordinary, "x", Stop);
                    }
                    return value;
                },
                Stop);
            Assert.Equal("the first of many", await vault.OpenOrdinaryAsync(first, kept, Stop));
        });
    }

    [Fact]
    public void A_key_folder_opened_twice_holds_the_same_keys_and_only_the_owner_may_read_it()
    {
        var folder = TestFolder.New("keys");
        using var first = KeyFolder.OpenOrMake(folder);
        using var second = KeyFolder.OpenOrMake(folder);

        Assert.Equal("kept", System.Text.Encoding.UTF8.GetString(second.OpenFromSpool(first.SealForSpool("kept"u8.ToArray()))));
        Assert.True(second.Verify([1], first.Sign([1])));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(folder).Single()));
        }
    }

    private static Task<byte[]> SealAsync(ProbeHouse house, Guid subject, string text) => house.AsSystemAsync(scope =>
        scope.Unit().DoAsync(() => scope.GetRequiredService<Vault>().SealAsync(subject, Sensitivity.SurvivorConfidential, text, Stop), Stop));

    private static async Task<string?> OpenAsync(ProbeHouse house, Guid subject, byte[] value, Sensitivity kind = Sensitivity.SurvivorConfidential) =>
        (await house.AsSystemAsync(scope => scope.GetRequiredService<Vault>().OpenAsync(subject, kind, value, Stop)))?.ForTheMachine(MachineUse.Form);

    private static Task<byte[]> DigestAsync(ProbeHouse house, string token) =>
        house.AsSystemAsync(scope => Task.FromResult(scope.GetRequiredService<Vault>().Digest(token)));
}
