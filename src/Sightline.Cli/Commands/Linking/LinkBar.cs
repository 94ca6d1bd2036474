using Sightline.Linkage;
using Spectre.Console;

namespace Sightline.Cli.Commands.Linking;

/// <summary>A bar on standard error while somebody watches; nothing otherwise.</summary>
internal static class LinkBar
{
    internal static async Task<T> RunAsync<T>(bool isQuiet, Func<IProgress<LinkProgress>?, T> work)
    {
        if (isQuiet || Console.IsErrorRedirected)
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask("read", maxValue: 1);
                return Task.Run(() => work(new Shown(bar)));
            });
    }

    private sealed class Shown(ProgressTask bar) : IProgress<LinkProgress>
    {
        public void Report(LinkProgress value)
        {
            bar.Description = Markup.Escape(value.Stage);
            bar.Value = value.Share;
        }
    }
}
