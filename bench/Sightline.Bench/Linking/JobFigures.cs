using System.Text.Json;

namespace Sightline.Bench.Linking;

/// <summary>What a job found: named figures, a line of JSON.</summary>
internal sealed class JobFigures(string job)
{
    private readonly SortedDictionary<string, double> _figures = new(StringComparer.Ordinal);

    internal string Job { get; } = job;

    internal IReadOnlyDictionary<string, double> Figures => _figures;

    /// <summary>Why there are none, in words.</summary>
    internal string? Missing { get; private init; }

    internal double this[string name]
    {
        set => _figures[name] = value;
    }

    internal int Write()
    {
        Console.WriteLine(JsonSerializer.Serialize(new { job = Job, figures = _figures }));
        return 0;
    }

    /// <summary>Best and median of runs.</summary>
    internal void Add(string name, IEnumerable<double> runs)
    {
        var sorted = runs.Order().ToArray();
        this[name + ".best"] = sorted[0];
        this[name + ".median"] = sorted[sorted.Length / 2];
    }

    /// <summary>By job; of two of one name the later.</summary>
    internal static IReadOnlyDictionary<string, JobFigures> Read(string path)
    {
        var jobs = new Dictionary<string, JobFigures>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var parsed = JsonDocument.Parse(line);
            var name = parsed.RootElement.GetProperty("job").GetString()!;
            var job = new JobFigures(name) { Missing = parsed.RootElement.TryGetProperty("missing", out var why) ? why.GetString() : null };
            if (parsed.RootElement.TryGetProperty("figures", out var figures))
            {
                foreach (var figure in figures.EnumerateObject())
                {
                    job[figure.Name] = figure.Value.GetDouble();
                }
            }

            jobs[name] = job;
        }

        return jobs;
    }
}
