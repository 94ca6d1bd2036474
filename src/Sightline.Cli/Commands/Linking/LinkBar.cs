using System.Globalization;
using Sightline.Linkage;
using Spectre.Console;

namespace Sightline.Cli.Commands.Linking;

/// <summary>A bar on standard error while somebody watches; what will be compared is said there before it is.</summary>
internal static class LinkBar
{
    internal static async Task<T> RunAsync<T>(bool isQuiet, Func<Watcher, T> work)
    {
        if (isQuiet || Console.IsErrorRedirected)
        {
            return work(new Watcher(null, isQuiet ? null : Console.Error.WriteLine));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask("prepare", maxValue: 1);
                return Task.Run(() => work(new Watcher(bar, console.WriteLine)));
            });
    }
}

/// <summary>Who watches a run.</summary>
internal sealed class Watcher(ProgressTask? bar, Action<string>? say) : IProgress<LinkProgress>, IProgress<BlockingPlan>
{
    public void Report(LinkProgress value)
    {
        if (bar is not null)
        {
            bar.Description = Markup.Escape(value.Stage);
            bar.Value = value.Share;
        }
    }

    public void Report(BlockingPlan value)
    {
        var recall = value.EstimatedRecall is { } share ? string.Create(CultureInfo.InvariantCulture, $", expected to hold {share:P1} of all that are of one person") : "";
        say?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{value.Pairs:N0} pairs will be compared, by {value.Rules.Count} rules{recall}."));
        if (value.LeftOut > 0)
        {
            say?.Invoke(string.Create(
                CultureInfo.InvariantCulture,
                $"{value.LeftOut:N0} records meet no other: they say too little, or no more than thousands of others do. Those that say the very same as another are compared with it all the same."));
        }
    }
}
