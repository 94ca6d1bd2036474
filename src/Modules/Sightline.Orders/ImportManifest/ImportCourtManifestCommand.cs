using System.Text;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts.Orders;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;

namespace Sightline.Orders.ImportManifest;

/// <summary><c>sightline import court-manifest</c>.</summary>
internal sealed class ImportCourtManifestCommand(SightlineDb db, ImportManifestAction import, ReceiptWriterAction receipt) : ICommand
{
    internal const string PasswordVariable = "SIGHTLINE_MANIFEST_PASSWORD";

    public string Path => "import court-manifest";

    public string Summary => "Take in a family court's manifest of orders";

    public string Help =>
        """
        Takes in the zip a family court sends (one CSV table and one PDF per order), or a folder it was unpacked to. Every row becomes an order, or a
        task for your order desk that says exactly what is wrong, or both. Running it again changes nothing. The zip's password is read from a file or
        from SIGHTLINE_MANIFEST_PASSWORD; it is never given as an argument, where others on this machine could read it.

        Example: sightline import court-manifest manifest.zip --password-file court.password --receipt receipt.csv
        """;

    public IReadOnlyList<CommandArgument> Arguments => [new("path", "The court's zip, or the folder it was unpacked to")];

    public IReadOnlyList<CommandOption> Options =>
    [
        new("--password-file", "A file that holds the zip's password and nothing else"),
        new("--receipt", "Write the receipt for the court to this CSV file"),
    ];

    public string Permission => "orders.import";

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        var path = input.Argument("path")!;
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            output.Problem("There is no file or folder at the path given.");
            return ExitCode.BadInput;
        }
        if (input.Option("--password-file") is { } missing && !File.Exists(missing))
        {
            output.Problem("There is no password file at the path given.");
            return ExitCode.BadInput;
        }
        var password = input.Option("--password-file") is { } file ? (await File.ReadAllTextAsync(file, stop)).Trim() : Environment.GetEnvironmentVariable(PasswordVariable);
        var end = await output.ProgressAsync("Taking in the manifest", progress =>
            import.ImportAsync(new ManifestInput { Path = path, Password = string.IsNullOrEmpty(password) ? null : password }, progress, stop));
        if (input.Option("--receipt") is { } to)
        {
            await File.WriteAllTextAsync(to, await receipt.WriteAsync(end.Manifest, stop), new UTF8Encoding(false), stop);
        }
        return await TellAsync(end, output, stop);
    }

    private async Task<ExitCode> TellAsync(ManifestEnd end, ICommandOutput output, CancellationToken stop)
    {
        var tasks = (await db.Set<ManifestTask>().AsNoTracking().Where(task => task.ManifestId == end.Manifest && task.ResolvedAt == null).ToListAsync(stop))
            .GroupBy(task => task.Problem).OrderBy(group => group.Key).Select(group => (Problem: group.Key, Count: group.Count())).ToList();
        if (output.IsJson)
        {
            output.Json(Result(end, tasks));
        }
        else if (end.Trouble is { } trouble)
        {
            output.Problem(trouble);
        }
        else
        {
            output.Line((end.Again ? "This manifest was taken in before; nothing was changed. " : "") + end.Counts.Line + ".");
            if (tasks.Count > 0)
            {
                output.Table(["For your order desk", "Tasks"], tasks.Select(task => (IReadOnlyList<string>)[ProblemWords.Title(task.Problem), FormattableString.Invariant($"{task.Count:N0}")]));
            }
        }
        return end switch { { Trouble: not null } => ExitCode.BadInput, { Counts: { ToDesk: 0, Refused: 0 } } => ExitCode.Done, _ => ExitCode.DoneInPart };
    }

    private static object Result(ManifestEnd end, List<(ManifestProblem Problem, int Count)> tasks) => new
    {
        manifest = end.Manifest,
        takenInBefore = end.Again,
        trouble = end.Trouble,
        rows = end.Counts.Rows,
        loaded = end.Counts.Loaded,
        toDesk = end.Counts.ToDesk,
        refused = end.Counts.Refused,
        alreadyHeld = end.Counts.AlreadyHeld,
        tasks = tasks.ToDictionary(task => task.Problem.ToString(), task => task.Count),
    };
}
