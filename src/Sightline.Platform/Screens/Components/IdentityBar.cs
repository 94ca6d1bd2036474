using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record IdentityBarOptions
{
    public string? Name { get; init; }

    public string? Age { get; init; }

    public string? Reference { get; init; }

    /// <summary>What kind of record this is to the reader: "Your case".</summary>
    public string? Standing { get; init; }

    /// <summary>Tags, already encoded.</summary>
    public string? Tags { get; init; }
}

/// <summary>Whose record this is, kept in sight above it.</summary>
public static class IdentityBar
{
    public static Markup Render(IdentityBarOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Markup.Of($"""
            <section class="sl-identity-bar" aria-label="Whose record this is">
            <div class="govuk-width-container sl-identity-bar__row">
            <p class="sl-identity-bar__name">{options.Name}</p>
            {Fact(options.Age)}
            {Fact(options.Reference)}
            {Fact(options.Standing)}
            {(Has(options.Tags) ? Markup.Of($"""<div class="sl-identity-bar__tags">{Markup.Trusted(options.Tags)}</div>""") : Markup.Empty)}
            </div>
            </section>
            """);
    }

    private static Markup Fact(string? fact) => Has(fact) ? Markup.Of($"""<p class="sl-identity-bar__fact">{fact}</p>""") : Markup.Empty;
}
