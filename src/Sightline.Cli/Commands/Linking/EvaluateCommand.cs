using System.CommandLine;
using System.Text;
using Sightline.Linkage;
using Sightline.Platform.Commands;
using LinkOptions = Sightline.Linkage.LinkOptions;

namespace Sightline.Cli.Commands.Linking;

/// <summary><c>sightline link evaluate</c>: how right an answer is, with the truth or without.</summary>
internal static class EvaluateCommand
{
    internal static Command Describe(CommonOptions common)
    {
        var files = new Argument<string[]>("file") { Description = "Links as “sightline link” writes them, with --truth; or the tables of people themselves, which are then linked first", Arity = ArgumentArity.OneOrMore };
        var command = new Command("evaluate", """
            Say how right an answer is: by pair, by group, and whether its probabilities hold

            Example: sightline link evaluate links.csv --truth people.csv --truth-column cluster --report report.html
            Without a truth, what the answer says of itself, and pairs to judge: sightline link evaluate people.csv --sample to-judge.csv
            """) { files };
        var words = new LinkWords(command);
        var asked = new EvaluateWords(command);
        command.SetAction((parsed, stop) => Guarded.RunAsync(async () =>
        {
            if (words.Reading(parsed) is not { } reading || !asked.AreRight(parsed))
            {
                return ExitCode.Usage;
            }

            var given = parsed.GetValue(files)!;
            var tables = parsed.GetValue(asked.TruthFiles) is { Length: > 0 } truth ? truth : given;
            if (!ReferenceEquals(tables, given) && given.Length != 1)
            {
                await Console.Error.WriteLineAsync("With --truth, name one file of links.");
                return ExitCode.Usage;
            }

            var read = new[] { parsed.GetValue(words.Model), parsed.GetValue(asked.Clusters) }.OfType<string>().Concat(given).Concat(tables);
            OutputFiles.Check(read, parsed.GetValue(asked.Report), parsed.GetValue(asked.Sample));
            var isJson = common.IsJson(parsed);
            var job = LinkJob.Open(tables, reading, isJson, stop);
            ColumnTable.Show(isJson ? [] : job.Read.Problems);
            var scope = words.Scope(parsed, tables.Length);
            var (links, problems) = ReferenceEquals(tables, given)
                ? (await LinkedAsync(job, new LinkOptions { Scope = scope, Threads = reading.Threads }, parsed.GetValue(words.Model), isJson, stop), (IReadOnlyList<InputProblem>)[])
                : AsRead(job, given[0], parsed.GetValue(asked.Clusters), scope, stop);
            links = links with { Review = parsed.GetValue(asked.Review), Recommended = parsed.GetValue(asked.Threshold) ?? links.Recommended };
            var known = KnownTruth(parsed, asked, job, reading, stop);
            problems = [.. problems, .. known?.Problems ?? []];
            ColumnTable.Show(isJson ? [] : problems);
            var model = job.Result?.Model ?? (parsed.GetValue(words.Model) is { } path ? ModelFile.Read(path) : null);
            return Told(parsed, asked, new Judged(job, links, known, [.. job.Read.Problems, .. problems]) { Model = model }, isJson);
        }));
        return command;
    }

    private static async Task<JudgedLinks> LinkedAsync(LinkJob job, LinkOptions options, string? model, bool isJson, CancellationToken stop)
    {
        await LinkBar.RunAsync(isJson, watcher =>
        {
            job.Link(options, model, watcher, stop);
            return 0;
        });
        return JudgedLinks.Of(job.Result!, job.Read.Records, options.Scope);
    }

    private static (JudgedLinks Links, IReadOnlyList<InputProblem> Problems) AsRead(LinkJob job, string links, string? clusters, LinkScope scope, CancellationToken stop)
    {
        var answer = new AnswerFiles(job.Read);
        var read = answer.Links(links, stop);
        var (groups, problems) = clusters is null ? (null, []) : answer.Clusters(clusters, stop);
        return (JudgedLinks.Of(read, groups, job.Read.Records, scope), [.. read.Problems, .. problems]);
    }

    private static Truth? KnownTruth(ParseResult parsed, EvaluateWords asked, LinkJob job, CsvOptions reading, CancellationToken stop) =>
        reading.TruthColumn is { } column ? Truth.FromColumn(job.Plan, job.Read, column, reading.Threads, stop)
        : parsed.GetValue(asked.TruthPattern) is { } pattern ? Truth.FromIds(job.Plan, job.Read, pattern)
        : null;

    private static ExitCode Told(ParseResult parsed, EvaluateWords asked, Judged judged, bool isJson)
    {
        var evaluation = judged.Truth is { } truth ? Evaluator.Evaluate(judged.Links, truth, parsed.GetValue(asked.Errors)) : null;
        using var written = new OutputFiles();
        if (parsed.GetValue(asked.Report) is { } report)
        {
            var page = new EvaluationReport { Plan = judged.Job.Plan, Read = judged.Job.Read, Links = judged.Links, Evaluation = evaluation, Truth = judged.Truth, Model = judged.Model };
            written.Open(report).Write(Encoding.UTF8.GetBytes(page.ToHtml()));
        }

        if (parsed.GetValue(asked.Sample) is { } sample)
        {
            LabelSheet.Write(written.Open(sample), judged.Links, judged.Job.Read, parsed.GetValue(asked.SampleSize));
        }

        written.Finish();
        EvaluationOutput.Write(new ConsoleOutput(isJson), judged, evaluation);
        return judged.Problems.Any(problem => problem.IsLoss) ? ExitCode.DoneInPart : ExitCode.Done;
    }
}

/// <summary>An answer and what is known about it.</summary>
internal sealed record Judged(LinkJob Job, JudgedLinks Links, Truth? Truth, IReadOnlyList<InputProblem> Problems)
{
    internal LearnedModel? Model { get; init; }
}

/// <summary>The words of evaluation alone.</summary>
internal sealed class EvaluateWords
{
    internal EvaluateWords(Command command)
    {
        foreach (var option in new Option[] { TruthFiles, TruthPattern, Clusters, Threshold, Review, Report, Sample, SampleSize, Errors })
        {
            command.Add(option);
        }
    }

    internal Option<string[]> TruthFiles { get; } = new("--truth")
    {
        Description = "The tables of people that were linked, in the order they were given", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
    };

    internal Option<string?> TruthPattern { get; } = new("--truth-pattern") { Description = @"Who is who, as a pattern over the ids: rec-(\d+)- takes what the brackets find" };

    internal Option<string?> Clusters { get; } = new("--clusters") { Description = "The clusters that “sightline link” wrote beside the links" };

    internal Option<double?> Threshold { get; } = new("--threshold") { Description = "The probability from which pairs are tied, where the links do not say" };

    internal Option<double> Review { get; } = new("--review") { Description = "The probability from which a pair is shown to a person", DefaultValueFactory = _ => 0.01 };

    internal Option<string?> Report { get; } = new("--report") { Description = "Where a page with charts goes (HTML). It holds values of records" };

    internal Option<string?> Sample { get; } = new("--sample") { Description = "Where pairs to be judged by a person go (CSV). It holds values of records" };

    internal Option<int> SampleSize { get; } = new("--sample-size") { Description = "How many pairs to judge", DefaultValueFactory = _ => 200 };

    internal Option<int> Errors { get; } = new("--errors") { Description = "How many wrong pairs of each kind are listed", DefaultValueFactory = _ => 50 };

    internal bool AreRight(ParseResult parsed)
    {
        var isRight = parsed.GetValue(Review) is > 0 and <= 1 && parsed.GetValue(Threshold) is null or (> 0 and <= 1) && parsed.GetValue(SampleSize) > 0 && parsed.GetValue(Errors) >= 0;
        if (!isRight)
        {
            Console.Error.WriteLine("--review and --threshold are probabilities above 0 and at most 1; --sample-size and --errors are numbers of pairs.");
        }

        return isRight;
    }
}
