using YamlDotNet.Core;

namespace Sightline.Rulebook.Reading;

/// <summary>Gathers what is wrong, in the order of the files.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    public void Add(Problem problem) => problems.Add(problem);

    public void Add(FieldPlace place, string what, string expected) => Add(new Problem(place.File, place.Line, place.Field, what, expected));

    public IReadOnlyList<Problem> InOrder() =>
        [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
}

/// <summary>Where a field stands.</summary>
internal readonly record struct FieldPlace(string File, int Line, string Field)
{
    public static FieldPlace Of(string file, Mark mark, string field) => new(file, (int)mark.Line, field);
}
