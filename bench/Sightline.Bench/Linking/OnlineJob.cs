using System.Diagnostics;
using Sightline.Linkage;

namespace Sightline.Bench.Linking;

/// <summary>One record against all, by the index: half the queries as records stand, half with a slip never met before.</summary>
internal static class OnlineJob
{
    private const int Queries = 1_000;

    internal static JobFigures Run(string set, string path)
    {
        var files = LinkedFiles.Open(path);
        var result = files.Link(threads: 2);
        var found = new JobFigures($"online {set}");
        var watch = Stopwatch.StartNew();
        using var index = LinkIndex.Build(files.Records, result.Model, 2);
        found["buildSeconds"] = watch.Elapsed.TotalSeconds;
        var asked = Enumerable.Range(0, Queries).Select(query => (int)((query + 0.5) * files.Records.Count / Queries)).ToList();
        var same = asked.ConvertAll(record => Values(files.Records, record));
        Compare(found, index, result, [.. asked.Zip(same)]);
        var times = new List<double>();
        foreach (var values in same.Concat(same.Select(Slipped)))
        {
            watch.Restart();
            index.Find(values, LinkView.All);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        found["medianMs"] = times.Percentile(0.5);
        found["p99Ms"] = times.Percentile(0.99);
        found["mostMs"] = times[^1];
        found["queries"] = times.Count;
        return found;
    }

    /// <summary>The weights of a run, pair by pair, and how many of its links the index finds too.</summary>
    private static void Compare(JobFigures found, LinkIndex index, LinkResult result, IReadOnlyList<(int Record, string?[] Values)> asked)
    {
        var wanted = asked.Select(one => one.Record).ToHashSet();
        var links = new Dictionary<(int, int), float>();
        for (var link = 0; link < result.Left.Length; link++)
        {
            if (wanted.Contains(result.Left[link]) || wanted.Contains(result.Right[link]))
            {
                links[(result.Left[link], result.Right[link])] = result.Weight[link];
            }
        }

        var (both, same, all) = (0L, 0L, 0L);
        foreach (var (record, values) in asked)
        {
            all += links.Keys.Count(pair => pair.Item1 == record || pair.Item2 == record);
            foreach (var hit in index.Find(values, LinkView.All, 200).Where(hit => hit.Record != record))
            {
                if (links.TryGetValue((Math.Min(record, hit.Record), Math.Max(record, hit.Record)), out var weight))
                {
                    both++;
                    same += Math.Abs(weight - hit.Weight) < 1e-3 ? 1 : 0;
                }
            }
        }

        found["links"] = all;
        found["linksFound"] = both;
        found["sameWeight"] = same;
    }

    private static string?[] Values(RecordSet records, int record) => [.. records.Columns.Select(column => column.Codes[record] == 0 ? null : column.Values.Text(column.Codes[record]))];

    /// <summary>A letter is doubled in the middle of the longest value of letters alone: most often the surname.</summary>
    private static string?[] Slipped(string?[] values)
    {
        var slipped = values.ToArray();
        var at = Enumerable.Range(0, values.Length).MaxBy(column => values[column] is { } text && text.All(char.IsLetter) ? text.Length : 0);
        slipped[at] = values[at] is { Length: > 1 } text ? text.Insert(text.Length / 2, text[text.Length / 2].ToString()) : values[at];
        return slipped;
    }
}
