using System.CommandLine;
using System.Globalization;
using System.Text;
using Sightline.Linkage;
using Sightline.Platform.Commands;
using LinkOptions = Sightline.Linkage.LinkOptions;

namespace Sightline.Cli.Commands.Linking;

/// <summary><c>sightline link</c>: who is who in tables of people. Needs no database and nobody signed in: it reads and writes files alone.</summary>
internal static class LinkCommand
{
    internal static Command Describe(CommonOptions common)
    {
        var files = new Argument<string[]>("file") { Description = "A table of people (CSV): one finds its duplicates, two are linked", Arity = ArgumentArity.ZeroOrMore };
        var to = new Option<string>("--out") { Description = "Where the links go", DefaultValueFactory = _ => "links.csv" };
        var clusters = new Option<string?>("--clusters") { Description = "Where every record goes with its cluster" };
        var command = new Command("link", "Find the records of one person in tables of people, without labels\n\nExample: sightline link people.csv --out links.csv --clusters clusters.csv")
        {
            files, to, clusters,
        };
        var words = new LinkWords(command);
        command.Add(EvaluateCommand.Describe(common));
        command.SetAction((parsed, stop) => Guarded.RunAsync(async () =>
        {
            if (parsed.GetValue(files) is not { Length: > 0 } given)
            {
                await Console.Error.WriteLineAsync("Name a file: sightline link people.csv --out links.csv");
                return ExitCode.Usage;
            }

            var output = new Output(parsed.GetValue(to)!, parsed.GetValue(clusters), parsed.GetValue(words.Model), common.IsJson(parsed));
            return words.Reading(parsed) is { } reading ? await RunAsync(given, reading, words.Scope(parsed, given.Length), output, stop) : ExitCode.Usage;
        }));
        return command;
    }

    private static async Task<ExitCode> RunAsync(string[] files, CsvOptions reading, LinkScope scope, Output output, CancellationToken stop)
    {
        OutputFiles.Check(files, output.Links, output.Clusters, output.Model);
        using var written = new OutputFiles();
        var links = written.Open(output.Links);
        var clusters = output.Clusters is { } path ? written.Open(path) : null;
        var job = LinkJob.Open(files, reading, output.IsJson, stop);
        ColumnTable.Show(output.IsJson ? [] : job.Read.Problems);
        var learns = output.Model is { } kept && !File.Exists(kept);
        await LinkBar.RunAsync(output.IsJson, watcher =>
        {
            job.Link(new LinkOptions { Scope = scope, Threads = reading.Threads }, output.Model, watcher, stop);
            return 0;
        });
        job.Time("write", () =>
        {
            LinksFile.WriteLinks(links, job.Result!, job.Read, reading.Threads);
            if (clusters is not null)
            {
                LinksFile.WriteClusters(clusters, job.Result!, job.Read, reading.Threads);
            }

            if (learns)
            {
                written.Open(output.Model!).Write(Encoding.UTF8.GetBytes(job.Result!.Model.ToJson()));
            }

            written.Finish();
        });
        var summary = LinkSummary.Of(job);
        var console = new ConsoleOutput(output.IsJson);
        console.Json(summary);
        console.Line(string.Create(CultureInfo.InvariantCulture, $"{summary.Records:N0} records, {summary.PairsCompared:N0} pairs compared, {summary.Seconds["total"]:F1} seconds, {summary.PeakMemoryMb:N0} MB."));
        console.Line(string.Create(CultureInfo.InvariantCulture, $"{summary.LinksAtThreshold:N0} pairs are taken for one person (from a probability of {summary.Threshold:F3}), {summary.Links:N0} are in {output.Links}. {summary.Clusters:N0} people."));
        return job.Read.Problems.Any(problem => problem.IsLoss) ? ExitCode.DoneInPart : ExitCode.Done;
    }

    private sealed record Output(string Links, string? Clusters, string? Model, bool IsJson);
}

/// <summary>What stops a run is said in words.</summary>
internal static class Guarded
{
    internal static async Task<int> RunAsync(Func<Task<ExitCode>> work)
    {
        try
        {
            return (int)await work();
        }
        catch (InputRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return (int)ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was written.");
            return (int)ExitCode.Failed;
        }
        catch (IOException wrong)
        {
            await Console.Error.WriteLineAsync($"{wrong.Message} Check the disk and its free space. Nothing was written.");
            return (int)ExitCode.Failed;
        }
    }
}
