using System.Globalization;
using System.Text.RegularExpressions;

namespace Sightline.Linkage;

/// <summary>Who each record truly is, as far as somebody knows. Only evaluation ever holds one.</summary>
public sealed class Truth
{
    private Truth(int[] person, IReadOnlyList<InputProblem> problems)
    {
        Person = person;
        Problems = problems;
        Known = person.Count(one => one >= 0);
    }

    /// <summary>For each record the number of its person; -1 where nobody knows.</summary>
    public IReadOnlyList<int> Person { get; }

    /// <summary>For how many records it is known.</summary>
    public int Known { get; }

    /// <summary>Blanks and contradictions.</summary>
    public IReadOnlyList<InputProblem> Problems { get; }

    internal ReadOnlySpan<int> Numbers => (int[])Person;

    /// <summary>From numbers, one for each record; below 0 is unknown.</summary>
    public static Truth Of(int[] person) => new([.. person ?? throw new ArgumentNullException(nameof(person))], []);

    /// <summary>From a column. Two records of one file with one id and two truths contradict each other: for both nothing is known.</summary>
    public static Truth FromColumn(CsvPlan plan, CsvRecords read, string heading, int threads = 0, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(read);
        var column = CsvFiles.ReadColumn(plan, heading, threads, stop);
        var person = column.Codes.Select(code => code - 1).ToArray();
        return Checked(plan, read, person, heading);
    }

    /// <summary>From the ids: what the first group of the pattern finds in each.</summary>
    /// <exception cref="InputRefusedException">This is no pattern.</exception>
    public static Truth FromIds(CsvPlan plan, CsvRecords read, string pattern)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(read);
        Regex regex;
        try
        {
            regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new InputRefusedException(new InputProblem { File = pattern, What = "this is no pattern.", Why = error.Message, Instead = @"Give one like rec-(\d+)-" });
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var person = new int[read.Ids.Count];
        for (var record = 0; record < person.Length; record++)
        {
            var match = regex.Match(read.Ids.Text(record));
            var found = match.Groups[match.Groups.Count > 1 ? 1 : 0].Value;
            person[record] = !match.Success ? -1 : numbers.TryGetValue(found, out var known) ? known : numbers[found] = numbers.Count;
        }

        return Checked(plan, read, person, plan.Files[0].Columns[plan.Files[0].IdAt].Heading);
    }

    private static Truth Checked(CsvPlan plan, CsvRecords read, int[] person, string heading)
    {
        var problems = new List<InputProblem>();
        for (var file = 0; file < plan.Files.Count; file++)
        {
            var list = new ProblemList(plan.Files[file].Path);
            var from = read.Records.FileStarts[file];
            var to = file + 1 < plan.Files.Count ? read.Records.FileStarts[file + 1] : person.Length;
            foreach (var (first, later) in SameIds.Find(read.Ids, from, to).Where(pair => person[pair.First] != person[pair.Later]))
            {
                list.Add("Ids with two truths", Contradiction(list, read, first, heading) with { Row = read.RowOf(later) });
                (person[first], person[later]) = (-1, -1);
            }

            var blank = person.AsSpan(from, to - from).Count(-1);
            if (blank > 0)
            {
                list.Add("No truth", list.Problem(
                    string.Create(CultureInfo.InvariantCulture, $"for {blank:N0} of {to - from:N0} records the truth is not known."), "Pairs with them are counted neither right nor wrong.", "Nothing is needed.")
                    with { Column = heading });
            }

            problems.AddRange(list.Told());
        }

        return new Truth(person, problems);
    }

    private static InputProblem Contradiction(ProblemList list, CsvRecords read, int first, string heading) => list.Problem(
        string.Create(CultureInfo.InvariantCulture, $"this id stands in row {read.RowOf(first)} too, with another truth."), "For both nothing is taken as known.", "Give each record one id and one truth.")
        with { Column = heading };
}
