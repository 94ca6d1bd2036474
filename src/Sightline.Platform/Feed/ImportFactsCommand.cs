using System.Globalization;
using System.Text;
using Sightline.Platform.Commands;

namespace Sightline.Platform.Feed;

/// <summary><c>sightline import facts</c>: the feed from a file, through the same door as the API.</summary>
internal sealed class ImportFactsCommand(FactReceiver receiver) : ICommand
{
    public string Path => "import facts";

    public string Summary => "Take in facts from a file, one JSON fact a line";

    public string Help =>
        """
        Takes in every fact of the file and says, line by line, what became of it. A refused line stops no other. Running it again changes nothing:
        facts already held are recognised by their id. What each fact holds is in docs/feed.md. The agency's key is read from SIGHTLINE_KEY, or from the
        file that SIGHTLINE_KEY_FILE names; it is never given as an argument, where others on this machine could read it.

        Example: sightline import facts november.ndjson --report november-report.csv
        """;

    public IReadOnlyList<CommandArgument> Arguments => [new("file", "The NDJSON file (UTF-8, one fact a line); “-” reads standard input")];

    public IReadOnlyList<CommandOption> Options => [new("--report", "Write the outcome of every line to this CSV file")];

    public string Permission => "feed.state";

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        var path = input.Argument("file")!;
        if (path != "-" && !File.Exists(path))
        {
            output.Problem($"There is no file at {path}.");
            return ExitCode.BadInput;
        }
        var counts = new Dictionary<LineOutcome, long>();
        var refused = new List<LineResult>();
        await using var report = input.Option("--report") is { } to ? new StreamWriter(to, append: false, new UTF8Encoding(false)) : null;
        report?.WriteLine("line,outcome,id,field,what");
        await output.ProgressAsync($"Taking in {(path == "-" ? "standard input" : System.IO.Path.GetFileName(path))}", async progress =>
        {
            long done = 0;
            await using var source = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            await receiver.ReceiveAsync(
                FactLines.ReadAsync(source, stop),
                result =>
                {
                    counts[result.Outcome] = counts.GetValueOrDefault(result.Outcome) + 1;
                    if (result.Outcome == LineOutcome.Refused && refused.Count < 1000)
                    {
                        refused.Add(result);
                    }
                    report?.WriteLine(Row(result));
                    progress.Report(new Progress(++done, null));
                },
                stop);
            return done;
        });
        return Tell(output, counts, refused);
    }

    private static ExitCode Tell(ICommandOutput output, Dictionary<LineOutcome, long> counts, List<LineResult> refused)
    {
        long Of(LineOutcome outcome) => counts.GetValueOrDefault(outcome);
        if (output.IsJson)
        {
            output.Json(new
            {
                taken = Of(LineOutcome.Taken),
                alreadyHeld = Of(LineOutcome.AlreadyHeld),
                heldForConfirmation = Of(LineOutcome.HeldForConfirmation),
                refused = Of(LineOutcome.Refused),
                refusals = refused.Select(result => new { result.Line, result.Id, result.Refusal!.Where, result.Refusal.What, result.Refusal.Instead }),
            });
        }
        else
        {
            output.Line(string.Create(CultureInfo.InvariantCulture,
                $"{counts.Values.Sum():N0} lines: {Of(LineOutcome.Taken):N0} taken, {Of(LineOutcome.AlreadyHeld):N0} already held, {Of(LineOutcome.HeldForConfirmation):N0} held for confirmation, {Of(LineOutcome.Refused):N0} refused."));
            foreach (var result in refused.Take(50))
            {
                output.Problem($"Line {result.Line}, {result.Refusal!.Where}: {result.Refusal}");
            }
        }
        return Of(LineOutcome.Refused) > 0 ? ExitCode.DoneInPart : ExitCode.Done;
    }

    private static string Row(LineResult result) => string.Join(',', new[]
    {
        result.Line.ToString(CultureInfo.InvariantCulture), result.Outcome.ToString(), result.Id?.ToString() ?? "", result.Refusal?.Where ?? "", result.Refusal?.ToString() ?? "",
    }.Select(Csv.Cell));
}
