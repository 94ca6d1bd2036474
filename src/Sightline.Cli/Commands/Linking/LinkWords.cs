using System.CommandLine;
using Sightline.Linkage;

namespace Sightline.Cli.Commands.Linking;

/// <summary>The words both verbs understand.</summary>
internal sealed class LinkWords
{
    internal LinkWords(Command command)
    {
        foreach (var option in new Option[] { IdColumn, TruthColumn, Map, Model, Threads, Dedupe })
        {
            command.Add(option);
        }
    }

    internal Option<string?> IdColumn { get; } = new("--id-column") { Description = "The heading of the column that names each record; the first column otherwise" };

    internal Option<string?> TruthColumn { get; } = new("--truth-column") { Description = "The heading of the column that says who is who; never read when linking, only by evaluate" };

    internal Option<string[]> Map { get; } = new("--map")
    {
        Description = $"What a column is, where the guess is wrong: heading=role. Roles: {string.Join(", ", Enum.GetNames<ColumnRole>())}",
        DefaultValueFactory = _ => [],
    };

    internal Option<string?> Model { get; } = new("--model")
    {
        Description = "A model (JSON): used as it is when the file is there; otherwise what is learned is written to it",
    };

    internal Option<int> Threads { get; } = new("--threads") { Description = "How many threads work; 0 is as many as there are processors. The answer is the same" };

    internal Option<bool> Dedupe { get; } = new("--dedupe") { Description = "With two files: look for pairs within each file too" };

    /// <summary>Null when a word is wrong; what is wrong has then been said.</summary>
    internal CsvOptions? Reading(ParseResult parsed)
    {
        var map = new Dictionary<string, ColumnRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in parsed.GetValue(Map)!)
        {
            var at = word.LastIndexOf('=');
            if (at < 1 || !Enum.TryParse<ColumnRole>(word[(at + 1)..].Trim(), ignoreCase: true, out var role) || !Enum.IsDefined(role) || char.IsAsciiDigit(word[at + 1]))
            {
                Console.Error.WriteLine($"--map {word} is not understood. Write heading=role, such as --map town=Place. Roles: {string.Join(", ", Enum.GetNames<ColumnRole>())}.");
                return null;
            }

            map[word[..at].Trim()] = role;
        }

        if (parsed.GetValue(Threads) is < 0 or > 1024)
        {
            Console.Error.WriteLine("--threads is a number from 0 to 1024.");
            return null;
        }

        return new CsvOptions { IdColumn = parsed.GetValue(IdColumn), TruthColumn = parsed.GetValue(TruthColumn), Map = map, Threads = parsed.GetValue(Threads) };
    }

    internal LinkScope Scope(ParseResult parsed, int files) => files == 1 ? LinkScope.Within : parsed.GetValue(Dedupe) ? LinkScope.Everywhere : LinkScope.Between;
}
