namespace Sightline.Linkage.Tests.Data;

/// <summary>Labelled data that lies beside the repository and is never part of it.</summary>
internal static class SharedData
{
    internal static string PathOf(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "..", "shared", "data", "linkage", file);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new FileNotFoundException(
            $"{file} was not found in ../shared/data/linkage above {AppContext.BaseDirectory}. "
            + "Without that data, leave out the tests marked Data=shared.");
    }

    /// <summary>Rows by column name. The files hold no line breaks inside fields.</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var columns = Cells(lines[0]);
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line =>
        {
            var cells = Cells(line);
            return columns.Select((name, at) => (name, at)).ToDictionary(column => column.name, column => cells[column.at]);
        })];
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line.Append(','))
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        return cells;
    }
}
