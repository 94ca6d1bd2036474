using System.Diagnostics;
using System.Text.Json;

namespace Sightline.Demonstration.Tests;

public sealed class PublishedServerTests
{
    [Fact]
    public async Task The_published_server_has_neither_the_demonstration_nor_its_picker()
    {
        var published = await EvaluateAsync("-p:_IsPublishing=true");
        Assert.DoesNotContain(published.References, reference => reference.Contains("Sightline.Demonstration", StringComparison.Ordinal));
        Assert.DoesNotContain("DEMONSTRATION", published.Constants);
        var built = await EvaluateAsync();
        Assert.Contains(built.References, reference => reference.Contains("Sightline.Demonstration", StringComparison.Ordinal));
        Assert.Contains("DEMONSTRATION", built.Constants);
    }

    private static async Task<(IReadOnlyList<string> References, IReadOnlyList<string> Constants)> EvaluateAsync(params string[] further)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Root };
        foreach (var argument in new[] { "msbuild", "src/Sightline.Cli/Sightline.Cli.csproj", "-getItem:ProjectReference", "-getProperty:DefineConstants" }.Concat(further))
        {
            start.ArgumentList.Add(argument);
        }
        using var run = Process.Start(start)!;
        var text = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, text);
        using var said = JsonDocument.Parse(text);
        return (
            said.RootElement.GetProperty("Items").GetProperty("ProjectReference").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToList(),
            said.RootElement.GetProperty("Properties").GetProperty("DefineConstants").GetString()!.Split(';'));
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sightline.slnx")))
            {
                folder = folder.Parent;
            }
            return folder?.FullName ?? throw new InvalidOperationException("The tests run from within the sources.");
        }
    }
}
