namespace Sightline.Linkage;

/// <summary>Files that appear all together when they are finished, or not at all. What stood under their names stays until then.</summary>
public sealed class OutputFiles : IDisposable
{
    private readonly List<(string Path, string Part, FileStream Stream)> _open = [];

    /// <summary>Refuses names that would write over one another, over what is read, or where a folder stands: before anything is done.</summary>
    /// <param name="read">The files that are read.</param>
    /// <param name="written">The files to be written; null is one not asked for.</param>
    /// <exception cref="InputRefusedException">Two of them are one file, or one is a folder.</exception>
    public static void Check(IEnumerable<string> read, params ReadOnlySpan<string?> written)
    {
        ArgumentNullException.ThrowIfNull(read);
        var taken = read.Select(Where).ToHashSet(StringComparer.Ordinal);
        foreach (var path in written)
        {
            if (path is null)
            {
                continue;
            }

            if (Directory.Exists(path))
            {
                throw Refused(path, "A folder of this name stands there.");
            }

            if (!taken.Add(Where(path)))
            {
                throw Refused(path, "This run reads it, or writes something else to it.");
            }
        }
    }

    /// <summary>A stream to write; nothing stands under the name until <see cref="Finish"/>.</summary>
    /// <exception cref="InputRefusedException">The folder is missing or may not be written.</exception>
    public Stream Open(string path)
    {
        var part = $"{path}.part-{Environment.ProcessId}";
        try
        {
            var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            _open.Add((path, part, stream));
            return stream;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path));
            throw Refused(path, Directory.Exists(folder) ? error.Message : $"There is no folder {folder}.");
        }
    }

    /// <summary>Gives every file its name.</summary>
    public void Finish()
    {
        foreach (var (_, _, stream) in _open)
        {
            stream.Flush();
            stream.Dispose();
        }

        foreach (var (path, part, _) in _open)
        {
            File.Move(part, path, overwrite: true);
        }

        _open.Clear();
    }

    private static InputRefusedException Refused(string path, string why) => new(new InputProblem
    {
        File = path,
        What = "this file cannot be written.",
        Why = why,
        Instead = "Name a place that is there and may be written.",
    });

    /// <summary>One name for a file however it is named, links followed.</summary>
    private static string Where(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return path;
        }
    }

    /// <summary>Removes what was not finished.</summary>
    public void Dispose()
    {
        foreach (var (_, part, stream) in _open)
        {
            stream.Dispose();
            File.Delete(part);
        }

        _open.Clear();
    }
}
