namespace Sightline.Database.Start;

/// <summary>The database went through changes this program does not know: a newer program made it, or one from before the first release.</summary>
public sealed class DatabaseOfAnotherVersionException(IReadOnlyList<string> unknown) : Exception(
    $"The database was made by another version of the program (it holds {string.Join(", ", unknown)}, which this one does not know), so nothing was started and nothing changed.")
{
    public IReadOnlyList<string> Unknown { get; } = unknown;
}
