using System.CommandLine;
using Sightline.Database.Start;
using Sightline.Platform.Work;

namespace Sightline.Cli.Commands;

/// <summary><c>sightline worker</c>: the clocks without the pages.</summary>
internal static class WorkerCommand
{
    internal static Command Describe(CommonOptions common)
    {
        var once = new Option<bool>("--once") { Description = "Do everything that is due once, then stop" };
        var command = new Command("worker", "Keep the clocks: late duties, cover desks, seals, notices, expiries\n\nExample: sightline worker --once") { once };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = HouseServices.Build(common.House(parsed));
            await DatabaseStart.PrepareAsync(services, stop);
            var worker = services.GetRequiredService<Worker>();
            if (parsed.GetValue(once))
            {
                await worker.RoundAsync(everything: true, stop);
                return 0;
            }
            await worker.StartAsync(stop);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await worker.StopAsync(CancellationToken.None);
            return 0;
        });
        return command;
    }
}
