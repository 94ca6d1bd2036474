using Sightline.Kernel;

namespace Sightline.Orders.ImportManifest.Reading;

/// <summary>One file of the manifest. Its name is only ever compared, never used as a path.</summary>
/// <param name="PackedBytes">How many bytes it takes in the zip; null in a folder.</param>
/// <param name="Checksum">What the zip says its CRC-32 is; null where it does not say.</param>
internal sealed record ManifestFile(string Name, long? PackedBytes, uint? Checksum, object Place);

/// <summary>The files of a zip or a folder, checked for what a hostile or broken one does, and read within limits.</summary>
internal abstract class ManifestFiles(ManifestLimits limits) : IDisposable
{
    private long read;

    internal abstract IReadOnlyList<ManifestFile> All { get; }

    internal ManifestLimits Limits { get; } = limits;

    /// <exception cref="ManifestUnreadableException">It is neither a zip nor a folder that may be read.</exception>
    internal static ManifestFiles Open(string path, string? password, ManifestLimits limits)
    {
        if (Directory.Exists(path))
        {
            return FolderManifestFiles.OpenFolder(path, limits);
        }
        return File.Exists(path)
            ? ZipManifestFiles.OpenZip(path, password, limits)
            : throw Unreadable("There is no file or folder at the path given.", "Check the path and try again.");
    }

    /// <summary>The whole of one file.</summary>
    /// <returns>Null when it is longer than <paramref name="most"/>.</returns>
    /// <exception cref="ManifestUnreadableException">Unpacked, it grows beyond all measure: nothing of this zip is to be trusted.</exception>
    /// <exception cref="DamagedFileException">It does not unpack to what the zip says it holds.</exception>
    internal byte[]? Read(ManifestFile file, long most, CancellationToken stop)
    {
        using var gathered = new MemoryStream();
        try
        {
            using var source = OpenStream(file);
            var buffer = new byte[81920];
            int count;
            while ((count = source.Read(buffer, 0, buffer.Length)) > 0)
            {
                stop.ThrowIfCancellationRequested();
                read += count;
                CheckGrowth(file, gathered.Length + count);
                if (gathered.Length + count > most)
                {
                    return null;
                }
                gathered.Write(buffer, 0, count);
            }
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or ManifestUnreadableException))
        {
            // Whatever the unpacker throws on bytes that are not what they say, the file is damaged or the password wrong.
            throw new DamagedFileException(broken);
        }
        var bytes = gathered.ToArray();
        if (file.Checksum is { } expected && ChecksumOf(bytes) != expected)
        {
            throw new DamagedFileException();
        }
        return bytes;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract Stream OpenStream(ManifestFile file);

    protected abstract void Dispose(bool disposing);

    protected static void CheckNames(IReadOnlyList<ManifestFile> files, ManifestLimits limits)
    {
        if (files.Count > limits.Files)
        {
            throw Unreadable($"It holds {files.Count:N0} files; a manifest may hold {limits.Files:N0}.", "Ask the court to send it again.");
        }
        var twice = files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw Unreadable("It holds two files of the same name, so nobody can say which one a row means.", "Ask the court to send it again.");
        }
    }

    protected static ManifestUnreadableException Unreadable(string what, string instead, Exception? cause = null) =>
        new(new Refusal("manifest", what, "Nothing of it was loaded.", instead), cause);

    private static uint ChecksumOf(byte[] bytes)
    {
        var checksum = new ICSharpCode.SharpZipLib.Checksum.Crc32();
        checksum.Update(bytes);
        return (uint)checksum.Value;
    }

    private void CheckGrowth(ManifestFile file, long length)
    {
        if (read > Limits.TotalBytes || (file.PackedBytes is { } packed && length > 1024 * 1024 && length > packed * Limits.Growth))
        {
            throw Unreadable("Unpacked, it grows far beyond what a manifest holds, as a file made to do harm does.", "Do not open it. Ring the court and ask what they sent.");
        }
    }
}

/// <summary>One file of the manifest is damaged; of the others nothing is said.</summary>
internal sealed class DamagedFileException(Exception? cause = null) : Exception("The file is damaged.", cause);
