namespace Sightline.Bench.Linking;

/// <summary>The measures of who is who, one job to a process so that memory and warming up are its own; bench/linkage.sh runs them all and
/// prints the table.</summary>
internal static class LinkageBench
{
    private const string Usage = """
        linkage accuracy <set> <file>…          how right, against the truth
        linkage speed <set> <threads> <file>    learn, predict and cluster from memory
        linkage scoring <set> <threads> <file>  31.4 million pairs compared
        linkage command <set> <threads> <file>  the built command, from table to answer
        linkage online <set> <file>             one record against all
        linkage brute <set> <file>              all pairs of a sample, without blocking
        linkage table <figures>                 the table of what these printed, a line each
        """;

    internal static int Run(ReadOnlySpan<string> words)
    {
        switch (words)
        {
            case ["accuracy", var set, .. var files]:
                return AccuracyJob.Run(set, files.ToArray()).Write();
            case ["speed", var set, var threads, var file]:
                return SpeedJob.Run(set, Number(threads), file).Write();
            case ["scoring", var set, var threads, var file]:
                return ScoringJob.Run(set, Number(threads), file).Write();
            case ["command", var set, var threads, var file]:
                return CommandJob.Run(set, Number(threads), file).Write();
            case ["online", var set, var file]:
                return OnlineJob.Run(set, file).Write();
            case ["brute", var set, var file]:
                return BruteJob.Run(set, file).Write();
            case ["table", var figures]:
                LinkageTable.Print(JobFigures.Read(figures));
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int Number(string word) => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
}
