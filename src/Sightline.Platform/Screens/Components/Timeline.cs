using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record TimelineEvent : Content
{
    public string? Title { get; init; }

    public string? HeadingLevel { get; init; }

    /// <summary>In words: "4 June 2025, 2:30am". Missing: shown as not known.</summary>
    public string? When { get; init; }

    /// <summary>For machines, ISO 8601.</summary>
    public string? Datetime { get; init; }

    /// <summary>In words: when it was learned.</summary>
    public string? Learned { get; init; }

    public string? Source { get; init; }
}

/// <summary>What happened, newest first, each line with its source and when it was learned.</summary>
public static class Timeline
{
    public static Markup Render(IReadOnlyList<TimelineEvent?> events) =>
        Markup.Of($"""<ol class="sl-timeline">{Each(events, (e, _) => Event(e))}</ol>""");

    private static Markup Event(TimelineEvent e)
    {
        var level = Has(e.HeadingLevel) ? e.HeadingLevel : "3";
        var when = Has(e.When) ? Markup.Of($"<time{Attr("datetime", e.Datetime)}>{e.When}</time>") : Unknown.Render(null);
        var learned = Has(e.Learned) ? Markup.Of($" (learned {e.Learned})") : Markup.Empty;
        var source = Has(e.Source) ? Markup.Of($"""<p class="sl-timeline__source">Source: {e.Source}</p>""") : Markup.Empty;
        var what = e.HasAny ? Markup.Of($"""<div class="sl-timeline__what">{e.Inner}</div>""") : Markup.Empty;
        return Markup.Of($"""
            <li class="sl-timeline__item">
            <h{level} class="sl-timeline__title">{e.Title}</h{level}>
            <p class="sl-timeline__when">{when}{learned}</p>
            {source}
            {what}
            </li>
            """);
    }
}
