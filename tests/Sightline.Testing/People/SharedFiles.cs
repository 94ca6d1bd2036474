namespace Sightline.Testing.People;

/// <summary>Labelled people that lie beside the repository and are never part of it.</summary>
public static class SharedFiles
{
    /// <exception cref="FileNotFoundException">The data are not beside this clone; says where they were looked for.</exception>
    public static string PathOf(string file)
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
            $"{file} was not found in ../shared/data/linkage above {AppContext.BaseDirectory}. Without that data, leave out the tests marked Data=shared.");
    }

    /// <summary>Rows by column name, one at a time. The files hold no line breaks inside fields.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var reader = new StreamReader(PathOf(file));
        var columns = Cells(reader.ReadLine() ?? "");
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                var cells = Cells(line);
                yield return columns.Select((name, at) => (name, at)).ToDictionary(column => column.name, column => cells[column.at]);
            }
        }
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var letter in line.Append(','))
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }
        return cells;
    }
}
