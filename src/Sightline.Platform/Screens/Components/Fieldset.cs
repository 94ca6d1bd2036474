using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record LegendOptions : Content
{
    public string? Classes { get; init; }

    public bool IsPageHeading { get; init; }
}

public sealed record FieldsetOptions
{
    public string? DescribedBy { get; init; }

    public LegendOptions? Legend { get; init; }

    public string? Classes { get; init; }

    public string? Role { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public string? Html { get; init; }
}

public static class Fieldset
{
    public static Markup Render(FieldsetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Markup.Of($"""
            <fieldset class="govuk-fieldset{Class(options.Classes)}"{Attr("role", options.Role)}{Attr("aria-describedby", options.DescribedBy)}{All(options.Attributes)}>
            {Legend(options.Legend)}
            {Markup.Trusted(options.Html)}
            </fieldset>
            """);
    }

    private static Markup Legend(LegendOptions? legend)
    {
        if (legend is not { HasAny: true })
        {
            return Markup.Empty;
        }

        var inner = legend.IsPageHeading ? Markup.Of($"""<h1 class="govuk-fieldset__heading">{legend.Inner}</h1>""") : legend.Inner;
        return Markup.Of($"""<legend class="govuk-fieldset__legend{Class(legend.Classes)}">{inner}</legend>""");
    }
}
