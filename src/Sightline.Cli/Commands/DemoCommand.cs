using System.CommandLine;
using Sightline.Platform.Commands;

namespace Sightline.Cli.Commands;

/// <summary><c>sightline demo</c>: loads the fictional area into an empty database and serves it on loopback.</summary>
internal static class DemoCommand
{
    internal static Command Describe(CommonOptions common)
    {
        var size = new Option<string>("--size") { Description = "small, or force (a whole force area)", DefaultValueFactory = _ => "small" };
        size.AcceptOnlyFromAmong("small", "force");
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same area, to the last letter", DefaultValueFactory = _ => 1 };
        var address = new Option<string>("--address") { Description = "Where to listen: a loopback address", DefaultValueFactory = _ => "http://localhost:5080" };
        var only = new Option<bool>("--load-only") { Description = "Load the area and stop" };
        var command = new Command("demo", "Load a fictional area and try everything in it\n\nExample: sightline demo --size small") { size, seed, address, only };
        command.SetAction(async (parsed, stop) =>
        {
#if DEMONSTRATION
            var house = common.House(parsed);
            var output = new ConsoleOutput(common.IsJson(parsed));
            var plan = new Demonstration.DemonstrationPlan(parsed.GetValue(size)!, parsed.GetValue(seed));
            var loaded = await Demonstration.DemonstrationGate.LoadAsync(house, plan, output, stop);
            return loaded != ExitCode.Done || parsed.GetValue(only) ? (int)loaded : await ServeCommand.RunAsync(house, parsed.GetValue(address)!, stop);
#else
            await Console.Error.WriteLineAsync("The demonstration is not in this build. It is in a build from the source: ./run");
            return (int)ExitCode.Refused;
#endif
        });
        return command;
    }
}
