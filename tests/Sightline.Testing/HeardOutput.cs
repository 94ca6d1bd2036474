using Sightline.Platform.Commands;

namespace Sightline.Testing;

/// <summary>Keeps what a verb said.</summary>
public sealed class HeardOutput : ICommandOutput
{
    public List<string> Lines { get; } = [];

    public List<string> Problems { get; } = [];

    public bool IsJson => false;

    public IReadOnlyList<string> Said => [.. Lines, .. Problems];

    public void Line(string text) => Lines.Add(text);

    public void Problem(string text) => Problems.Add(text);

    public void Json(object result)
    {
        // Written only where a script listens.
    }

    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Lines.AddRange(rows.Select(row => string.Join(' ', row)));

    public Task<T> ProgressAsync<T>(string what, Func<IProgress<Progress>, Task<T>> work) => work(new Progress<Progress>());
}
