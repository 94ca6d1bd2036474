using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sightline.Linkage;

/// <summary>Arrays that are met at random all over: where the system offers it they lie on large pages, so that where a page lies need not be looked up
/// each time, and a page is not handed out for every four thousand bytes.</summary>
internal static class LargeArray
{
    private const int Least = 4 << 20;
    private const int Page = 4096;
    private const int AdviseHugePages = 14;

    /// <summary>All zero, as any array.</summary>
    internal static T[] Of<T>(long length)
        where T : unmanaged
    {
        var bytes = length * Unsafe.SizeOf<T>();
        if (bytes < Least || !OperatingSystem.IsLinux())
        {
            return new T[length];
        }

        var array = GC.AllocateArray<T>(checked((int)length), pinned: true);
        var start = (Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) + Page - 1) / Page * Page;
        try
        {
            // Advice only: where it is not taken all goes on as before.
            _ = Advise(start, (nint)(bytes - Page) / Page * Page, AdviseHugePages);
        }
        catch (TypeLoadException)
        {
            return array;
        }

        return array;
    }

    [DllImport("libc", EntryPoint = "madvise"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint start, nint length, int advice);
}
