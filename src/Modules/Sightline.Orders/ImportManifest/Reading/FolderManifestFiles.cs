namespace Sightline.Orders.ImportManifest.Reading;

/// <summary>A manifest that somebody has unpacked already.</summary>
internal sealed class FolderManifestFiles : ManifestFiles
{
    private FolderManifestFiles(IReadOnlyList<ManifestFile> all, ManifestLimits limits)
        : base(limits) => All = all;

    internal override IReadOnlyList<ManifestFile> All { get; }

    internal static FolderManifestFiles OpenFolder(string path, ManifestLimits limits)
    {
        var entries = new DirectoryInfo(path).EnumerateFileSystemInfos().Take(limits.Files + 1).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        if (entries.Exists(entry => entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)))
        {
            throw Unreadable("The folder holds a link to somewhere else.", "Unpack the court’s zip into an empty folder, or import the zip itself.");
        }
        if (entries.Exists(entry => entry is DirectoryInfo))
        {
            throw Unreadable("The folder holds another folder; a manifest is flat.", "Give the folder that holds the CSV file and the PDFs, and nothing else.");
        }
        var files = entries.Select(entry => new ManifestFile(entry.Name, null, null, entry.FullName)).ToList();
        CheckNames(files, limits);
        return new FolderManifestFiles(files, limits);
    }

    protected override Stream OpenStream(ManifestFile file) => File.OpenRead((string)file.Place);

    protected override void Dispose(bool disposing)
    {
        // Holds nothing open between reads.
    }
}
