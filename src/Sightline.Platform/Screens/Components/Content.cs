namespace Sightline.Platform.Screens.Components;

/// <summary>Text, or HTML that is already encoded. HTML wins where both are given.</summary>
public record Content
{
    public string? Text { get; init; }

    /// <summary>HTML as it stands: what Razor wrote, never what a person typed.</summary>
    public string? Html { get; init; }

    internal bool HasAny => Parts.Has(Html) || Parts.Has(Text);

    internal Markup Inner => Parts.Has(Html) ? Markup.Trusted(Html!.Trim()) : Markup.Text(Text);
}

/// <summary>Content with classes and attributes of its own.</summary>
public record StyledContent : Content
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
