using System.Globalization;
using Sightline.Bench;
using Sightline.Bench.Linking;

// Ratios measured in one run against a named baseline. Run in Release:
//   dotnet run -c Release --project bench/Sightline.Bench -- look-up 1000000
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["linkage", .. var job])
{
    return LinkageBench.Run(job);
}

var size = args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var given) ? given : 0;
switch (args.Length > 0 ? args[0] : "")
{
    case "look-up":
        await LookUpBench.RunAsync(size == 0 ? 1_000_000 : size);
        return 0;
    case "look-up-accuracy" when args.Length > 1 && args[1].EndsWith(".csv", StringComparison.Ordinal):
        await LookUpAccuracyBench.RunAsync(args[1], args.Length > 2 ? args[2] : null);
        return 0;
    case "look-up-accuracy":
        await LookUpAccuracyBench.RunAsync(size == 0 ? 1_000_000 : size, args.Length > 2 ? args[2] : null);
        return 0;
    case "recording" when args.Length > 1:
        await RecordingBench.RunAsync(args[1], args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0);
        return 0;
    case "facts":
        await FactsBench.RunAsync(size == 0 ? 5_000 : size);
        return 0;
    case "incidents":
        await IncidentsBench.RunAsync(size == 0 ? 50_000 : size);
        return 0;
    case "ledger":
        await LedgerBench.RunAsync(size == 0 ? 20_000 : size);
        return 0;
    case "record-page":
        await RecordPageBench.RunAsync(size == 0 ? 1_000_000 : size);
        return 0;
    case "start":
        await StartBench.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("look-up [nominals] | look-up-accuracy [nominals, or a CSV of records with a cluster column] [folder kept for the next run] | recording file.csv [how many] | facts [how many] | incidents [call-outs] | ledger [facts] | record-page [nominals] | start | linkage …");
        return 2;
}
