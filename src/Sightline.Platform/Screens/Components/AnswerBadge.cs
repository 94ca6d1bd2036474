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
