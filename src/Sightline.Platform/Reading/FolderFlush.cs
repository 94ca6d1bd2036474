using System.Runtime.InteropServices;
using System.Text;

namespace Sightline.Platform.Reading;

/// <summary>
/// A file that was flushed can still vanish in a power cut when the folder that names it was not. The runtime offers no way to flush a folder,
/// so this asks the system itself; where there is no such call (Windows keeps names in its journal) nothing is needed.
/// </summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The folder could not be flushed.</exception>
    internal static void ToDisk(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} could not be opened to be flushed.");
        }
        var result = Flush(handle);
        _ = Close(handle);
        if (result != 0)
        {
            throw new IOException($"The folder {folder} could not be flushed to the disk.");
        }
    }

    [DllImport("libc", EntryPoint = "open"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
