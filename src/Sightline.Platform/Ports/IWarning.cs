namespace Sightline.Platform.Ports;

/// <summary>What must be seen at once about a person: a live order, unsafe to contact, weapons, high risk.</summary>
public interface IWarning
{
    Task<IReadOnlyList<Warning>> WarningsAsync(Subject subject, CancellationToken stop);
}

public enum WarningGravity
{
    Danger = 1,
    Order = 2,
    Caution = 3,
    Information = 4,
}

public sealed record Warning
{
    public required WarningGravity Gravity { get; init; }

    /// <summary>One short line an officer can be told over the radio. Holds no address and nothing survivor-confidential.</summary>
    public required string Text { get; init; }

    public string? Detail { get; init; }

    public string? Link { get; init; }

    /// <summary>The warning hangs on a record that is only possibly this person's.</summary>
    public bool OnlyPossible { get; init; }
}
