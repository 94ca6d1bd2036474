namespace Sightline.Linkage;

/// <summary>Which columns of several files say the same thing: one role, then one heading, then one kind.</summary>
internal static class ColumnMatch
{
    internal static IReadOnlyList<TargetColumn> Targets(IReadOnlyList<PlannedFile> files)
    {
        var targets = new List<Target>();
        for (var file = 0; file < files.Count; file++)
        {
            var columns = files[file].Columns;
            var open = Units(columns);
            foreach (var fits in new Func<Target, Unit, bool>[] { SameHeading, SameKind, SameRole })
            {
                foreach (var unit in open.ToList())
                {
                    if (targets.FirstOrDefault(target => target.Sources[file].Length == 0 && target.Role == unit.Role && fits(target, unit)) is { } target)
                    {
                        target.Sources[file] = unit.Columns;
                        open.Remove(unit);
                    }
                }
            }

            targets.AddRange(open.Select(unit => new Target(unit, file, files.Count)));
        }

        return [.. targets.Select(target => new TargetColumn(target.Name, target.Role, target.Sources))];
    }

    private static bool SameHeading(Target target, Unit unit) => new HeadingWords(target.Name).Joined == new HeadingWords(unit.Name).Joined
        && new HeadingWords(target.Name).Number == new HeadingWords(unit.Name).Number;

    private static bool SameKind(Target target, Unit unit) => target.Kind == unit.Kind && unit.Role is not ColumnRole.Other;

    /// <summary>A number of one register is not one of another, nor a birth place a home.</summary>
    private static bool SameRole(Target target, Unit unit) =>
        unit.Role is not (ColumnRole.Other or ColumnRole.Identifier) && (target.Kind.Length == 0 || unit.Kind.Length == 0) && target.Kind != "birth" && unit.Kind != "birth";

    /// <summary>Columns by themselves, and the parts of a date of birth as one.</summary>
    private static List<Unit> Units(IReadOnlyList<PlannedColumn> columns)
    {
        var units = new List<Unit>();
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < columns.Count; at++)
        {
            var column = columns[at];
            if (column is { Role: ColumnRole.Born, Kind: "year" or "month" or "day" })
            {
                parts.TryAdd(column.Kind, at);
            }
            else if (column.Role != ColumnRole.Ignored)
            {
                units.Add(new Unit(column.Heading, column.Role, column.Kind, [at]));
            }
        }

        if (parts.TryGetValue("year", out var year))
        {
            // A missing month or day points nowhere.
            units.Add(new Unit(columns[year].Heading, ColumnRole.Born, "", [year, parts.GetValueOrDefault("month", -1), parts.GetValueOrDefault("day", -1)]));
        }

        return units;
    }

    private sealed record Unit(string Name, ColumnRole Role, string Kind, int[] Columns);

    private sealed class Target(Unit first, int file, int files)
    {
        internal string Name { get; } = first.Name;

        internal ColumnRole Role { get; } = first.Role;

        internal string Kind { get; } = first.Kind;

        internal int[][] Sources { get; } = [.. Enumerable.Range(0, files).Select(at => at == file ? first.Columns : Array.Empty<int>())];
    }
}
