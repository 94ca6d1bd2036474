namespace Sightline.Platform.Reading;

/// <summary>What the ledger calls an attempt that came to nothing.</summary>
internal static class Attempt
{
    /// <summary>The role allows no such thing.</summary>
    internal const string Refused = "refused";

    /// <summary>There is nothing by that id, or nothing for this reader.</summary>
    internal const string NotFound = "not found";

    /// <summary>The reader is kept from somebody it is about. The reader reads: not found.</summary>
    internal const string KeptBack = "kept back";
}
