using System.Security.Cryptography;
using Sightline.Kernel;
using Sightline.Platform;
using Sightline.Platform.Keys;

namespace Sightline.Orders.ImportManifest;

/// <summary>
/// Orders' own papers, by the SHA-256 that the order holds. A paper may hold her address, so each is sealed as survivor-confidential under its
/// order's key, in a file of its own: the same paper kept for two orders is two files. A paper whose order could not be entered waits under the task.
/// </summary>
internal sealed class KeepDocumentAction(Vault vault, PlatformFolders folders)
{
    /// <summary>Writes the file before the work commits: a paper without its order is unreadable, an order without its paper would be a loss.</summary>
    public async Task<string> KeepAsync(Guid owner, byte[] document, CancellationToken stop)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(document));
        var path = PathOf(owner, digest);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var closed = await vault.SealBytesAsync(owner, Sensitivity.SurvivorConfidential, document, stop);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await file.WriteAsync(closed, stop);
        file.Flush(flushToDisk: true);
        return digest;
    }

    /// <summary>Null: it is not held here, or its key was destroyed.</summary>
    internal async Task<Guarded<byte[]>?> OpenAsync(Guid owner, string digest, CancellationToken stop)
    {
        var path = PathOf(owner, digest);
        return File.Exists(path)
            ? await vault.OpenBytesAsync(owner, Sensitivity.SurvivorConfidential, await File.ReadAllBytesAsync(path, stop), stop)
            : null;
    }

    private string PathOf(Guid owner, string digest) => Path.Combine(folders.Documents, digest[..2], $"{digest}.{owner:N}");
}
