using System.Globalization;

namespace Sightline.Rulebook;

/// <summary>One thing wrong in the rulebook's files.</summary>
/// <param name="File">Below the rulebook's folder, with forward slashes; empty for the folder itself.</param>
/// <param name="Line">Counted from 1; 0 where it is the file as a whole.</param>
/// <param name="Field">The path of the field: "when[2].condition"; empty where it is the entry or the file.</param>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Expected">What was expected there, one sentence.</param>
public sealed record Problem(string File, int Line, string Field, string What, string Expected)
{
    public override string ToString()
    {
        var line = Line > 0 ? $", line {Line.ToString(CultureInfo.InvariantCulture)}" : "";
        var field = Field.Length > 0 ? $", {Field}" : "";
        return $"{(File.Length > 0 ? File : "rulebook")}{line}{field}: {What} {Expected}";
    }
}

/// <summary>The rulebook cannot be used. Carries every problem, not the first.</summary>
public sealed class RuleBookException : Exception
{
    public RuleBookException(IReadOnlyList<Problem> problems)
        : base(Words(problems)) => Problems = problems;

    public RuleBookException()
        : this([])
    {
    }

    public RuleBookException(string message)
        : base(message) => Problems = [];

    public RuleBookException(string message, Exception inner)
        : base(message, inner) => Problems = [];

    public IReadOnlyList<Problem> Problems { get; }

    private static string Words(IReadOnlyList<Problem> problems) =>
        $"The rulebook has {problems.Count.ToString(CultureInfo.InvariantCulture)} problem{(problems.Count == 1 ? "" : "s")}.{Environment.NewLine}"
        + string.Join(Environment.NewLine, problems);
}

/// <param name="Entry">Verified as a whole or not.</param>
/// <param name="Fields">The fields that were not found in the source; empty: the whole entry was not.</param>
public sealed record UnverifiedEntry(Entry Entry, IReadOnlyList<string> Fields);

public sealed record RuleBookCounts(int OrderTypes, int DutyRules, int TermKinds, int AreaChanges, int Roles, int Statements, int Gateways, int RetentionClasses)
{
    public int Definitions { get; init; }

    public int Offences { get; init; }

    public int Outcomes { get; init; }

    public int EqualityCategories { get; init; }
    public int Instruments { get; init; }

    /// <summary>Instruments of which an area has wording or bands of its own.</summary>
    public int InstrumentChanges { get; init; }
}

/// <param name="Problems">Empty: the rulebook can be used.</param>
/// <param name="Unverified">What no officer is given yes or no from, in the order of the files.</param>
public sealed record RuleBookCheck(IReadOnlyList<Problem> Problems, IReadOnlyList<UnverifiedEntry> Unverified, RuleBookCounts Counts);
