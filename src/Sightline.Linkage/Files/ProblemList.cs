using System.Globalization;

namespace Sightline.Linkage;

/// <summary>What is wrong with one file, told shortly: of each kind the first rows, then how many more.</summary>
internal sealed class ProblemList(string file)
{
    /// <summary>Of each kind so many rows are named.</summary>
    internal const int MostKept = 20;

    private readonly List<InputProblem> _kept = [];
    private readonly SortedDictionary<string, (long Count, InputProblem Like)> _kinds = new(StringComparer.Ordinal);

    internal long Count => _kinds.Values.Sum(kind => kind.Count);

    /// <summary>Problems with one <paramref name="kind"/> of words are counted together.</summary>
    internal void Add(string kind, InputProblem problem)
    {
        var before = _kinds.GetValueOrDefault(kind).Count;
        _kinds[kind] = (before + 1, problem);
        if (before < MostKept)
        {
            _kept.Add(problem);
        }
    }

    internal void AddUntold(string kind, long count, InputProblem like)
    {
        if (count > 0)
        {
            _kinds[kind] = (_kinds.GetValueOrDefault(kind).Count + count, like);
        }
    }

    internal InputProblem Problem(string what, string why, string instead) => new() { File = file, What = what, Why = why, Instead = instead };

    /// <summary>The whole file first, then by row, then what was not told row by row.</summary>
    internal IReadOnlyList<InputProblem> Told()
    {
        var told = _kept.OrderBy(problem => problem.Row ?? 0).ThenBy(problem => problem.Column, StringComparer.Ordinal).ToList();
        foreach (var (kind, (count, like)) in _kinds.Where(kind => kind.Value.Count > MostKept))
        {
            told.Add(Problem(string.Create(CultureInfo.InvariantCulture, $"{kind}: {count - MostKept:N0} more than the {MostKept} named."), like.Why, like.Instead) with { IsLoss = like.IsLoss });
        }

        return told;
    }
}
