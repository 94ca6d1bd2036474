using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record DutyLineOptions : Content
{
    /// <summary>What to do.</summary>
    public string? Title { get; init; }

    public string? Href { get; init; }

    public string? Reference { get; init; }

    /// <summary>In words: "by 4 June 2025".</summary>
    public string? By { get; init; }

    /// <summary>In words: "by 2 days". Given: the duty is late.</summary>
    public string? Late { get; init; }

    /// <summary>Where the limit comes from.</summary>
    public string? Why { get; init; }

    /// <summary>Who is waiting for it.</summary>
    public string? Waiting { get; init; }
}

/// <summary>One thing owed: what, for whom, by when and why then, who waits, and the one button that does it.</summary>
public static class DutyLine
{
    public static Markup Render(DutyLineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var title = Has(options.Href) ? Markup.Of($"""<a class="govuk-link" href="{options.Href}">{options.Title}</a>""") : Markup.Text(options.Title);
        var reference = Has(options.Reference) ? Markup.Of($""" <span class="sl-together">({options.Reference})</span>""") : Markup.Empty;
        var why = Has(options.Why) ? Markup.Of($" – {options.Why}") : Markup.Empty;
        var late = Has(options.Late) ? Markup.Of($"Late {options.Late}. ") : Markup.Empty;
        var due = Has(options.By) ? Markup.Of($"Due {options.By}{why}") : Unknown.Render("what the limit is");
        var waiting = Has(options.Waiting) ? Markup.Of($"""<p class="sl-duty-line__fact">Waiting for it: {options.Waiting}</p>""") : Markup.Empty;
        var act = options.HasAny ? Markup.Of($"""<div class="sl-duty-line__act">{options.Inner}</div>""") : Markup.Empty;
        return Markup.Of($"""
            <li class="sl-duty-line{Class(Has(options.Late), "sl-duty-line--late")}">
            <div class="sl-duty-line__what">
            <p class="sl-duty-line__title">{title}{reference}</p>
            <p class="sl-duty-line__fact sl-duty-line__by">{late}{due}</p>
            {waiting}
            </div>
            {act}
            </li>
            """);
    }
}
