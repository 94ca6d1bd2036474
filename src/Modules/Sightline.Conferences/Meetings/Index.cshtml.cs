using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Conferences.List;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Conferences.Meetings;

[Needs("conferences.view", For = "do-duty")]
[NotAudited("says when meetings were held; names nobody")]
internal sealed class IndexModel(MeetingBook book, IPermissions permissions, Acting acting) : PageModel
{
    public IReadOnlyList<KindOnPage> Kinds { get; private set; } = [];

    public IReadOnlyList<MeetingOnPage> Shown { get; private set; } = [];

    public bool MayHold => permissions.Allows(acting.Current, "conferences.hold");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var kinds = new List<KindOnPage>();
        foreach (var rule in await book.KindsAsync(stop))
        {
            kinds.Add(new KindOnPage(rule, await book.LastAsync(acting.Current.Agency, rule.Code, stop) is { HeldAt: null } open ? open : null));
        }
        Kinds = kinds;
        Shown = [.. (await book.ShownToAsync(acting.Current.Agency, stop)).Select(meeting => new MeetingOnPage(meeting.Id, book.RuleOf(meeting)?.Name ?? meeting.Kind, meeting.OpenedAt)
        {
            IsOpen = meeting.HeldAt is null,
        })];
    }
}

internal sealed record KindOnPage(MeetingRule Rule, Meeting? Open)
{
    public string InSentence => char.ToLowerInvariant(Rule.Name[0]) + Rule.Name[1..];
}

internal sealed record MeetingOnPage(MeetingId Id, string Name, Instant OpenedAt)
{
    public bool IsOpen { get; init; }
}
