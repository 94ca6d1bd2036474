using System.Text;

namespace Sightline.Linkage;

/// <summary>The tables embedded in this assembly: lines of tab-separated columns, # for a comment.</summary>
internal static class DataFile
{
    internal static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"Sightline.Linkage.Data.{name}")
            ?? throw new InvalidOperationException($"The table {name} is missing from this build of Sightline.Linkage.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
