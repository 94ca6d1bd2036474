using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Keys;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Keys;

/// <summary>The key that wraps all others is changed while the register goes on: nothing is lost, nothing that was destroyed comes back.</summary>
public sealed class RotationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_rotation_wraps_every_key_anew_and_every_value_still_opens(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var held = new List<(Guid Subject, byte[] Sealed, string Text)>();
        for (var number = 0; number < 450; number++)
        {
            var subject = await NewAsync(house);
            held.Add((subject, await SealAsync(house, subject, $"value {number}"), $"value {number}"));
        }

        Assert.Equal(ExitCode.Done, (await RotateAsync(house)).Code);

        Assert.Equal([2], await WrappedByAsync(house));
        foreach (var (subject, value, text) in held)
        {
            Assert.Equal(text, await OpenAsync(house, subject, value));
        }
        Assert.Equal(1, await OnLedgerAsync(house, "KeyEncryptingKeyAdded"));
        var check = await house.AsSystemAsync(scope => scope.GetRequiredService<LedgerVerifier>().VerifyAsync(0, Stop));
        Assert.True(check.IsSound, string.Join('\n', check.Problems));
    }

    [Theory, OnBothDatabases]
    public async Task A_process_that_was_running_before_opens_what_is_sealed_under_the_new_key_and_soon_wraps_by_it(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var subject = await NewAsync(house);
        var value = await SealAsync(house, subject, "before");
        await using var other = house.AnotherProcess();
        Assert.Equal("before", await other.AsSystemAsync(scope => OpenAsync(scope, subject, value)));

        await RotateAsync(house);
        var later = await NewAsync(house);
        var sealedLater = await SealAsync(house, later, "after");

        Assert.Equal("before", await other.AsSystemAsync(scope => OpenAsync(scope, subject, value)));
        Assert.Equal("after", await other.AsSystemAsync(scope => OpenAsync(scope, later, sealedLater)));
        var third = await NewAsync(house);
        await other.AsSystemAsync(scope => scope.Unit().DoAsync(() => scope.GetRequiredService<Vault>().SealAsync(third, Sensitivity.SurvivorConfidential, "x", Stop), Stop));
        Assert.Equal([2], await WrappedByAsync(house));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_destroyed_stays_destroyed(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var subject = await NewAsync(house);
        var value = await SealAsync(house, subject, "gone");
        await house.AsSystemAsync(scope => scope.Unit().DoAsync(() => scope.GetRequiredService<Vault>().DestroyAsync(subject, Stop), Stop));
        await RotateAsync(house);
        Assert.Null(await OpenAsync(house, subject, value));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => SealAsync(house, subject, "again"));
    }

    [Theory, OnBothDatabases]
    public async Task A_key_is_retired_only_when_nothing_hangs_on_it_and_every_process_knows_of_the_next(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var subject = await NewAsync(house);
        var value = await SealAsync(house, subject, "kept");
        Assert.Contains("the one in use", (await RetireAsync(house, "1")).Said, StringComparison.Ordinal);
        Assert.Contains("is no key of this folder", (await RetireAsync(house, "7")).Said, StringComparison.Ordinal);
        // A rotation that was broken off before anything was wrapped anew.
        house.Keys.Add();
        Assert.Contains("are still wrapped by key 1", (await RetireAsync(house, "1")).Said, StringComparison.Ordinal);
        await RotateAsync(house);
        Assert.Contains("less than an hour ago", (await RetireAsync(house, "1")).Said, StringComparison.Ordinal);
        house.Clock.Advance(Duration.FromHours(2));

        Assert.Equal(ExitCode.Done, (await RetireAsync(house, "1")).Code);

        Assert.Equal([2, 3], house.Keys.Versions);
        Assert.Equal("kept", await OpenAsync(house, subject, value));
        Assert.Equal(1, await OnLedgerAsync(house, "KeyEncryptingKeyRetired"));
    }

    [Theory, OnBothDatabases]
    public async Task A_rotation_broken_off_in_the_middle_goes_on_where_it_was(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        for (var number = 0; number < 250; number++)
        {
            await SealAsync(house, await NewAsync(house), "x");
        }
        house.Keys.Add();
        using var breaking = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.AsSystemAsync(scope =>
            scope.GetRequiredService<Rewrapping>().RunAsync(new Breaks(breaking), breaking.Token)));
        Assert.Equal([1, 2], await WrappedByAsync(house));

        var again = await house.AsSystemAsync(scope => RunAsync(scope.GetRequiredService<RotateKeysCommand>(), [], ("--go-on", "true")));

        Assert.Equal(ExitCode.Done, again.Code);
        Assert.Equal([2], await WrappedByAsync(house));
    }

    private static Task<Guid> NewAsync(ProbeHouse house) => house.AsSystemAsync(scope => Task.FromResult(scope.NewId()));

    private static Task<byte[]> SealAsync(ProbeHouse house, Guid subject, string text) => house.AsSystemAsync(scope =>
        scope.Unit().DoAsync(() => scope.GetRequiredService<Vault>().SealAsync(subject, Sensitivity.SurvivorConfidential, text, Stop), Stop));

    private static Task<string?> OpenAsync(ProbeHouse house, Guid subject, byte[] value) => house.AsSystemAsync(scope => OpenAsync(scope, subject, value));

    private static async Task<string?> OpenAsync(IServiceProvider scope, Guid subject, byte[] value) =>
        (await scope.GetRequiredService<Vault>().OpenAsync(subject, Sensitivity.SurvivorConfidential, value, Stop))?.ForTheMachine(MachineUse.Form);

    private static Task<List<int>> WrappedByAsync(ProbeHouse house) => house.AsSystemAsync(scope =>
        scope.Db().Set<SubjectKey>().Select(key => key.WrappedBy).Distinct().Order().ToListAsync(Stop));

    private static Task<int> OnLedgerAsync(ProbeHouse house, string type) =>
        house.AsSystemAsync(scope => scope.Db().Set<LedgerEntry>().CountAsync(entry => entry.Type == type, Stop));

    private static Task<(ExitCode Code, string Said)> RotateAsync(ProbeHouse house) => house.AsSystemAsync(scope => RunAsync(scope.GetRequiredService<RotateKeysCommand>(), []));

    private static Task<(ExitCode Code, string Said)> RetireAsync(ProbeHouse house, string version) =>
        house.AsSystemAsync(scope => RunAsync(scope.GetRequiredService<RetireKeyCommand>(), new() { ["version"] = version }));

    private static async Task<(ExitCode Code, string Said)> RunAsync(ICommand command, Dictionary<string, string?> arguments, params (string Name, string? Value)[] options)
    {
        var heard = new HeardOutput();
        var code = await command.RunAsync(new CommandInput(arguments, options.ToDictionary(option => option.Name, option => option.Value), TextReader.Null), heard, Stop);
        return (code, string.Join('\n', heard.Said));
    }

    private sealed class Breaks(CancellationTokenSource source) : IProgress<int>
    {
        public void Report(int value) => source.Cancel();
    }
}
