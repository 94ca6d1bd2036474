namespace Sightline.Linkage;

/// <summary>Finds the records of one person among many: learns from the records themselves, without labels, what agreement is worth.</summary>
public static class Linker
{
    /// <summary>Links a set of records. The answer depends on the records and options alone, not on threads.</summary>
    /// <exception cref="ArgumentException">No column holds evidence.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LinkResult Link(RecordSet records, LinkOptions options, IProgress<LinkProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(options);
        var copies = Copies.Of(records);
        return copies is null
            ? new LinkRun(records, options, progress, stop).Run()
            : copies.Expand(new LinkRun(copies.Kept(records), options, progress, stop).Run());
    }
}
