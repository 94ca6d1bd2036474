using Sightline.Kernel;

namespace Sightline.Rulebook.Reading;

/// <summary>Of one code, at most one version is in force on a day in an area.</summary>
internal static class Versions
{
    public static void MustNotOverlap(IReadOnlyList<Entry> entries, ProblemList problems)
    {
        foreach (var versions in entries.Where(entry => entry.Code.Length > 0).GroupBy(entry => entry.Code, StringComparer.Ordinal))
        {
            var earlier = new List<Entry>();
            foreach (var version in versions)
            {
                if (earlier.FirstOrDefault(other => Overlap(other, version)) is { } clash)
                {
                    problems.Add(
                        new FieldPlace(version.File, version.Line, "code"),
                        $"\"{version.Code}\" is in force already on some of these days: {clash.File}, line {clash.Line}.",
                        "Expected another code, or \"from\" and \"to\" (both inclusive) that do not overlap.");
                }
                earlier.Add(version);
            }
        }
    }

    private static bool Overlap(Entry left, Entry right)
    {
        if (!left.Header.Period.Overlaps(right.Header.Period))
        {
            return false;
        }
        var (here, there) = (Uses(left), Uses(right));
        return here.Any(one => there.Any(other =>
            (one.Area == other.Area || one.Area.Length == 0 || other.Area.Length == 0) && one.Period.Overlaps(other.Period)));
    }

    private static IReadOnlyList<AreaUse> Uses(Entry entry) =>
        entry.Header.AreaUses.Count > 0 ? entry.Header.AreaUses : [new AreaUse("", default(DateRange))];
}
