using System.Globalization;
using Sightline.Facts.Access;
using Sightline.Platform.Commands;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Platform.Keys;

/// <summary><c>sightline keys rotate</c>.</summary>
internal sealed class RotateKeysCommand(KeyFolder keys, Rewrapping rewrapping, UnitOfWork unit) : ICommand
{
    public string Path => "keys rotate";

    public string Summary => "Make a new key-encrypting key and wrap every person’s keys under it, while the register is in use";

    public string Help =>
        """
        Run it where the key folder lies. Processes that share the folder find the new key by themselves; where nodes have copies of it, copy it to them before you go on. The
        values stay as they are sealed; the keys that open them are wrapped anew. Broken off, run it again with --go-on. Back the key folder up afterwards, apart from the data.

        Example: sightline keys rotate
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options => [new("--go-on", "Make no new key: go on with a rotation that was broken off, or that waited for nodes to get the new key") { IsFlag = true }];

    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        if (!input.Flag("--go-on"))
        {
            await unit.DoAsync(
                () =>
                {
                    unit.State(new KeyEncryptingKeyAdded { Version = keys.Add() });
                    return Task.CompletedTask;
                },
                stop);
        }
        var wrapped = await output.ProgressAsync("Wrapping keys anew", progress => rewrapping.RunAsync(new Counted(progress), stop));
        var counts = await rewrapping.CountAsync(stop);
        output.Json(new { newest = keys.Newest, wrapped, keys = counts });
        if (!output.IsJson)
        {
            output.Line(string.Create(CultureInfo.InvariantCulture, $"Key-encrypting key {keys.Newest} is in use; {wrapped:N0} keys were wrapped anew."));
            foreach (var version in keys.Versions.Where(version => version < keys.Newest && counts.GetValueOrDefault(version) == 0))
            {
                output.Line(string.Create(CultureInfo.InvariantCulture, $"Nothing is wrapped by key {version} any more. Once no copy of the database from before has to be read: sightline keys retire {version}"));
            }
        }
        return ExitCode.Done;
    }

    private sealed class Counted(IProgress<Progress> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new Progress(value, null));
    }
}

/// <summary><c>sightline keys retire</c>.</summary>
internal sealed class RetireKeyCommand(KeyFolder keys, Rewrapping rewrapping, EmergencySpool spool, UnitOfWork unit) : ICommand
{
    public string Path => "keys retire";

    public string Summary => "Take a key-encrypting key that wraps nothing any more out of the key folder for good";

    public string Help =>
        """
        A copy of the database from before the rotation cannot be opened without it: keep a backup of the key folder as long as such copies are kept.

        Example: sightline keys retire 1
        """;

    public IReadOnlyList<CommandArgument> Arguments => [new("version", "The number of the key, as “keys rotate” tells it")];

    public IReadOnlyList<CommandOption> Options => [];

    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        if (!int.TryParse(input.Argument("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) || !keys.Versions.Contains(version))
        {
            output.Problem($"“{input.Argument("version")}” is no key of this folder. It holds {string.Join(", ", keys.Versions)}.");
            return ExitCode.BadInput;
        }
        if (await RefusalAsync(version, stop) is { } refusal)
        {
            output.Problem(refusal);
            return ExitCode.Refused;
        }
        await unit.DoAsync(
            () =>
            {
                unit.State(new KeyEncryptingKeyRetired { Version = version });
                return Task.CompletedTask;
            },
            stop);
        // After the entry: a key that went without one could never be asked about.
        keys.Retire(version);
        output.Line($"Key-encrypting key {version} is gone from {keys.Folder}.");
        return ExitCode.Done;
    }

    private async Task<string?> RefusalAsync(int version, CancellationToken stop)
    {
        if (version == keys.Newest)
        {
            return $"Key {version} is the one in use. Make another first: sightline keys rotate";
        }
        if ((await rewrapping.CountAsync(stop)).GetValueOrDefault(version) is > 0 and var count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{count:N0} keys are still wrapped by key {version}. First: sightline keys rotate --go-on");
        }
        if (await rewrapping.IsFreshAsync(stop))
        {
            return "The newest key was made less than an hour ago: a process may not know of it yet. Try again then.";
        }
        return spool.HoldsAnything ? "Emergency readings wait in the spool and may be sealed under it. Start the worker, and try again when they are taken in." : null;
    }
}
