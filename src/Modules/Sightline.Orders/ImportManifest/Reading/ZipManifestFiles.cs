using ICSharpCode.SharpZipLib.Zip;

namespace Sightline.Orders.ImportManifest.Reading;

/// <summary>The zip as the court sends it, encrypted the old way (ZipCrypto) or with AES. Nothing of it is ever written to disk under its own names.</summary>
internal sealed class ZipManifestFiles : ManifestFiles
{
    /// <summary>Upper half of the external attributes as Unix writes them: the kind of file, and what says that it is a link.</summary>
    private const int KindMask = 0xF000;
    private const int LinkKind = 0xA000;

    private readonly ZipFile zip;

    private ZipManifestFiles(ZipFile zip, IReadOnlyList<ManifestFile> all, ManifestLimits limits)
        : base(limits)
    {
        this.zip = zip;
        All = all;
    }

    internal override IReadOnlyList<ManifestFile> All { get; }

    internal static ZipManifestFiles OpenZip(string path, string? password, ManifestLimits limits)
    {
        var source = File.OpenRead(path);
        ZipFile? zip = null;
        try
        {
            CheckDirectory(source, limits);
            zip = new ZipFile(source) { Password = password };
            var entries = zip.Cast<ZipEntry>().ToList();
            var files = Flat(entries.Where(entry => !entry.IsDirectory).ToList());
            CheckNames(files, limits);
            if (password is null && entries.Exists(entry => entry.IsCrypted))
            {
                throw Unreadable("The zip is locked with a password, and none was given.",
                    "Put the court’s password in a file and name it with --password-file, or set SIGHTLINE_MANIFEST_PASSWORD.");
            }
            return new ZipManifestFiles(zip, files, limits);
        }
        catch (Exception broken)
        {
            ((IDisposable?)zip)?.Dispose();
            source.Dispose();
            throw broken is ManifestUnreadableException ? broken : NotAZip(broken);
        }
    }

    protected override Stream OpenStream(ManifestFile file) => zip.GetInputStream((ZipEntry)file.Place);

    protected override void Dispose(bool disposing) => ((IDisposable)zip).Dispose();

    /// <summary>The files, all in one place. A zip made of a folder has the folder's name before each; that is taken off.</summary>
    private static List<ManifestFile> Flat(List<ZipEntry> entries)
    {
        foreach (var entry in entries)
        {
            var parts = entry.Name.Split('/', '\\');
            if (entry.Name.Length == 0 || parts.Any(part => part is "" or "." or "..") || entry.Name.Contains(':', StringComparison.Ordinal)
                || entry.Name.Any(char.IsControl))
            {
                throw Unreadable("The zip holds a file whose name points outside the zip, as one made to do harm does.", "Do not unpack it. Ring the court and ask what they sent.");
            }
            if (entry.HostSystem == 3 && ((entry.ExternalFileAttributes >> 16) & KindMask) == LinkKind)
            {
                throw Unreadable("The zip holds a link to somewhere else.", "Do not unpack it. Ring the court and ask what they sent.");
            }
        }
        var folder = entries.Count > 0 ? FolderOf(entries[0].Name) : "";
        if (folder.Contains('/', StringComparison.Ordinal) || entries.Exists(entry => FolderOf(entry.Name) != folder))
        {
            throw Unreadable("The zip holds folders within folders; a manifest is flat.", "Ask the court to send it again.");
        }
        return entries.ConvertAll(entry => new ManifestFile(
            folder.Length == 0 ? entry.Name : entry.Name[(folder.Length + 1)..], entry.CompressedSize,
            entry.HasCrc && entry.AESKeySize == 0 ? (uint)entry.Crc : null, entry));
    }

    private static string FolderOf(string name) => name.LastIndexOfAny(['/', '\\']) is > 0 and var end ? name[..end].Replace('\\', '/') : "";

    /// <summary>The unpacker makes room for as many files as the zip claims to hold, so the claim is read first.</summary>
    private static void CheckDirectory(FileStream source, ManifestLimits limits)
    {
        var tail = new byte[Math.Min(source.Length, 65_600)];
        source.Seek(-tail.Length, SeekOrigin.End);
        source.ReadExactly(tail);
        source.Seek(0, SeekOrigin.Begin);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + 22 > tail.Length)
        {
            throw NotAZip(null);
        }
        var far = tail.AsSpan().LastIndexOf("PK\x06\x06"u8);
        var claimed = far >= 0 && far + 40 <= tail.Length
            ? BitConverter.ToUInt64(tail, far + 32)
            : BitConverter.ToUInt16(tail, end + 10);
        if (claimed > (ulong)limits.Files)
        {
            throw Unreadable($"It claims to hold more than {limits.Files:N0} files, which no manifest does.", "Ask the court to send it again.");
        }
    }

    private static ManifestUnreadableException NotAZip(Exception? cause) =>
        Unreadable("This is not a zip file, or it is damaged or cut short.", "Fetch it again. If it still cannot be read, ask the court to send it again.", cause);
}
