using System.Text.Json;
using Sightline.Platform.Commands;
using Sightline.Platform.Json;
using Spectre.Console;

namespace Sightline.Cli;

/// <summary>What a verb says: text or JSON to standard output, problems and progress to standard error.</summary>
internal sealed class ConsoleOutput(bool isJson) : ICommandOutput
{
    private static readonly JsonSerializerOptions Indented = MakeIndented();

    public bool IsJson { get; } = isJson;

    public void Line(string text)
    {
        if (!IsJson)
        {
            Console.Out.WriteLine(text);
        }
    }

    public void Problem(string text) => Console.Error.WriteLine(text);

    public void Json(object result)
    {
        if (IsJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(result, result.GetType(), Indented));
        }
    }

    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (IsJson)
        {
            return;
        }
        var all = rows.ToList();
        var widths = headings.Select((heading, column) => Math.Max(heading.Length, all.Count == 0 ? 0 : all.Max(row => row[column].Length))).ToArray();
        Console.Out.WriteLine(Aligned(headings, widths));
        Console.Out.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        foreach (var row in all)
        {
            Console.Out.WriteLine(Aligned(row, widths));
        }
    }

    public async Task<T> ProgressAsync<T>(string what, Func<IProgress<Platform.Commands.Progress>, Task<T>> work)
    {
        if (Console.IsErrorRedirected || IsJson)
        {
            return await work(new Quiet());
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(what));
                return await work(new Bar(bar, what));
            });
    }

    private static string Aligned(IReadOnlyList<string> cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();

    private static JsonSerializerOptions MakeIndented()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };
        HouseJson.AddTo(options);
        return options;
    }

    private sealed class Quiet : IProgress<Platform.Commands.Progress>
    {
        public void Report(Platform.Commands.Progress value)
        {
            // Nobody is watching: the result itself is all that is said.
        }
    }

    private sealed class Bar(ProgressTask task, string what) : IProgress<Platform.Commands.Progress>
    {
        public void Report(Platform.Commands.Progress value)
        {
            task.IsIndeterminate = value.Of is null;
            task.MaxValue = value.Of ?? 100;
            task.Value = value.Of is null ? 0 : value.Done;
            task.Description = Markup.Escape($"{what}: {value.Done:N0}{(value.Of is { } of ? $" of {of:N0}" : "")}");
        }
    }
}
