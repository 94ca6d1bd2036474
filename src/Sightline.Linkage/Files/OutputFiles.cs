namespace Sightline.Linkage;

/// <summary>Files that appear all together when they are finished, or not at all. What stood under their names stays until then.</summary>
public sealed class OutputFiles : IDisposable
{
    private readonly List<(string Path, string Part, FileStream Stream)> _open = [];

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
            throw new InputRefusedException(new InputProblem { File = path, What = "this file cannot be written.", Why = error.Message, Instead = "Name a place that is there and may be written." });
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
