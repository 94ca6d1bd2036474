using System.Globalization;
using Sightline.Platform.Commands;
using Sightline.Platform.Ledger.State;
using Sightline.Platform.Ports;

namespace Sightline.Platform.Ledger;

/// <summary><c>sightline audit verify</c>.</summary>
internal sealed class AuditVerifyCommand(LedgerVerifier verifier, StateVerifier state, Sealer sealer) : ICommand
{
    public string Path => "audit verify";

    public string Summary => "Check that nothing in the ledger was changed, taken out, put in or moved";

    public string Help =>
        """
        Reads every entry, works out its hash anew, and checks each seal, its signature, its place in the chain and the copy that was sent away. With --since only what
        came after a seal up to which all was verified before. With --state every row of the state too is compared with what the ledger says was last written there.

        Example: sightline audit verify --state
        Example: sightline audit verify --since 1440
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options =>
    [
        new("--seal", "Seal what is not yet sealed first") { IsFlag = true },
        new("--since", "The number of a seal up to which all was verified before"),
        new("--state", "Compare the rows of the state with the ledger too") { IsFlag = true },
    ];

    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        if (input.Flag("--seal"))
        {
            await sealer.TickAsync(stop);
        }
        if (!TryReadSeal(input.Option("--since"), out var since))
        {
            output.Problem($"--since is the number of a seal, such as 1440; “{input.Option("--since")}” is none.");
            return ExitCode.BadInput;
        }
        var check = await verifier.VerifyAsync(since, stop);
        var rows = input.Flag("--state") ? await state.VerifyAsync(stop) : null;
        if (output.IsJson)
        {
            output.Json(new { check.Entries, check.Seals, check.Unsealed, check.Problems, check.IsSound, State = rows });
        }
        else
        {
            Tell(check, rows, output);
        }
        return check.IsSound && rows is not { Problems.Count: > 0 } ? ExitCode.Done : ExitCode.BadInput;
    }

    private static bool TryReadSeal(string? text, out long number)
    {
        number = 0;
        return text is null || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0);
    }

    private static void Tell(LedgerCheck check, StateCheck? rows, ICommandOutput output)
    {
        output.Line(string.Create(CultureInfo.InvariantCulture, $"{check.Entries:N0} entries, {check.Seals:N0} seals, {check.Unsealed:N0} not yet sealed."));
        output.Line(check.IsSound ? "The ledger is as it was written." : "THE LEDGER IS NOT AS IT WAS WRITTEN:");
        foreach (var problem in check.Problems)
        {
            output.Problem(problem);
        }
        if (rows is not null)
        {
            output.Line(string.Create(CultureInfo.InvariantCulture, $"{rows.Rows:N0} rows of the state."));
            output.Line(rows.Problems.Count == 0 ? "The state is as the ledger says." : "THE STATE IS NOT AS THE LEDGER SAYS:");
            foreach (var problem in rows.Problems)
            {
                output.Problem(problem);
            }
        }
    }
}

/// <summary><c>sightline audit state</c>: the state in canonical form, for comparing two databases that went through the same.</summary>
internal sealed class AuditStateCommand(IEnumerable<IStoredThing> things) : ICommand
{
    public string Path => "audit state";

    public string Summary => "Write the state in a canonical form without ids, for comparing two databases";

    public string Help =>
        """
        Writes one sorted line for each thing held, values only. It holds everything about everybody: write it only where the database itself may lie.

        Example: sightline audit state before.txt
        """;

    public IReadOnlyList<CommandArgument> Arguments => [new("file", "Where to write it")];

    public IReadOnlyList<CommandOption> Options => [];

    public string Permission => "audit.verify";

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        var lines = new List<string>();
        foreach (var thing in things)
        {
            await foreach (var line in thing.CanonicalLinesAsync(stop))
            {
                lines.Add($"{thing.Kind}\t{line}");
            }
        }
        lines.Sort(StringComparer.Ordinal);
        await File.WriteAllLinesAsync(input.Argument("file")!, lines, stop);
        output.Line(string.Create(CultureInfo.InvariantCulture, $"{lines.Count:N0} lines written."));
        return ExitCode.Done;
    }
}
