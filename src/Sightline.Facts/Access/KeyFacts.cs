namespace Sightline.Facts.Access;

/// <summary>A key that wraps people's keys was made. No handler takes it from outside.</summary>
public sealed record KeyEncryptingKeyAdded : Fact
{
    public required int Version { get; init; }
}

/// <summary>It was taken out of the key folder for good. No handler takes it from outside.</summary>
public sealed record KeyEncryptingKeyRetired : Fact
{
    public required int Version { get; init; }
}
