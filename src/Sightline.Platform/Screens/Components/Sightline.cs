using Sightline.Kernel;
using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

/// <summary>Yes, No, Not known: as word, mark and colour, so that none of them is needed.</summary>
public static class AnswerBadge
{
    public static Markup Render(Answer answer, StyledContent detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        var (kind, shape) = answer switch
        {
            Answer.Yes => ("yes", "M6.5 16.5 1 11l2.5-2.5 3 3L16.500 1.500 19 4z"),
            Answer.No => ("no", "M4 1.500 10 7.500 16 1.500 18.500 4 12.500 10l6 6-2.500 2.500-6-6-6 6L1.500 16l6-6-6-6z"),
            _ => ("not-known", "M8.500 19h3.500v-3.500H8.500zM5 7H8.200c0-2 1-3 2.300-3s2.200.8 2.200 2c0 2.500-4.200 2.800-4.200 7.500h3.300c0-3.500 4.200-3.700 4.200-7.700C16 2.800 13.600 1 10.400 1 7.200 1 5 3.300 5 7z"),
        };
        var more = detail.HasAny ? Markup.Of($""" <span class="sl-answer__detail">– {detail.Inner}</span>""") : Markup.Empty;
        return Markup.Of($"""
            <strong class="sl-answer sl-answer--{kind}{Class(detail.Classes)}"{All(detail.Attributes)}><svg class="sl-answer__mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><path d="{Markup.Trusted(shape)}"/></svg>{answer.Words()}{more}</strong>
            """);
    }
}

/// <summary>"Not known – ask …": what is missing, and who could say.</summary>
public static class Unknown
{
    public static Markup Render(string? ask) =>
        Markup.Of($"""<span class="sl-unknown">Not known{(Has(ask) ? " – ask " + ask : "")}</span>""");
}

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
        var reference = Has(options.Reference) ? Markup.Of($" ({options.Reference})") : Markup.Empty;
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
