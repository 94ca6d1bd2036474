using Sightline.Linkage;

namespace Sightline.Cli.Commands.Linking;

/// <summary>How each column was understood, on standard error before anything is linked.</summary>
internal static class ColumnTable
{
    internal static void Show(CsvPlan plan)
    {
        foreach (var file in plan.Files)
        {
            var wide = Math.Clamp(file.Columns.Max(column => column.Heading.Length), 7, 40);
            Console.Error.WriteLine($"{Path.GetFileName(file.Path)}, fields parted by {Named(file.Delimiter)}:");
            foreach (var column in file.Columns)
            {
                var role = column.IsId && column.Role == ColumnRole.Ignored ? "the id" : column.Role == ColumnRole.Ignored ? "not used" : column.Role.ToString();
                Console.Error.WriteLine($"  {Short(column.Heading, wide).PadRight(wide)}  {role,-12}  {column.Why}");
            }
        }
    }

    /// <summary>The first few of each file; all stand in the JSON.</summary>
    internal static void Show(IReadOnlyList<InputProblem> problems)
    {
        const int Most = 12;
        foreach (var problem in problems.Take(Most))
        {
            Console.Error.WriteLine(problem);
        }

        if (problems.Count > Most)
        {
            Console.Error.WriteLine($"… and {problems.Count - Most} more; --format json lists them.");
        }
    }

    private static string Named(char delimiter) => delimiter switch { ',' => "commas", ';' => "semicolons", '\t' => "tabs", _ => "bars" };

    /// <summary>A heading may hold what moves a terminal's cursor.</summary>
    private static string Short(string text, int most) =>
        string.Concat((text.Length > most ? text[..(most - 1)] + "…" : text).Select(letter => char.IsControl(letter) ? '·' : letter));
}
