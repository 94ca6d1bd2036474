using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Incidents.Rules;
using Sightline.Incidents.SendOfficer;
using Sightline.Incidents.TakeCall;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Incidents.AnswerCall;

/// <summary>The caller is speaking: one box, who it may be, what must be known, and an officer sent. Each press sends the whole page, so it works without a script.</summary>
[Needs("incidents.take-call", For = "respond-to-call")]
internal sealed class IndexModel(CallerSearch search, TakeCallAction take, SendOfficerAction send, UnitOfWork unit, Acting acting) : PageModel
{
    /// <summary>More people than this on one call is a form filled in by a machine.</summary>
    private const int MostPeople = 20;

    /// <summary>Phone, name or address, in any order.</summary>
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    /// <summary>Those chosen as being on this call.</summary>
    [BindProperty]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    public List<string?> Lines { get; set; } = [];

    /// <summary>What the page itself last put into the lines: a line that still says that may be replaced, one that was edited may not.</summary>
    [BindProperty]
    public List<string?> Suggested { get; set; } = [];

    [BindProperty]
    public string? Officer { get; set; }

    /// <summary>Which button: "search", "choose:id", "remove:id", "send", "keep".</summary>
    [BindProperty]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true, Name = "sent")]
    public Guid? Sent { get; set; }

    [BindProperty(SupportsGet = true, Name = "kept")]
    public Guid? Kept { get; set; }

    public IReadOnlyList<Hit>? Hits { get; private set; }

    public IReadOnlyList<PersonOnCall> OnCall { get; private set; } = [];

    public IReadOnlyList<UserEntry> Officers { get; private set; } = [];

    public Desk? OrderDesk { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(false, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Lines = Lines.Take(OfficerIsToldInThreeLines.Most).ToList();
        People = People.Where(person => person != Guid.Empty).Distinct().Take(MostPeople).ToList();
        var act = Act ?? "";
        if (Words?.Length > CallerSearch.LongestWords)
        {
            ModelState.AddModelError(nameof(Words), $"This is too long to search for. Type a phone number, a name or an address: at most {CallerSearch.LongestWords} characters");
        }
        if (act is "send" or "keep" && ModelState.IsValid && await RecordAsync(act == "send", stop) is { } done)
        {
            return done;
        }
        var changed = Change(act);
        if (ModelState.ErrorCount == 0)
        {
            ModelState.Clear();
        }
        await ShowAsync(changed, stop);
        return Page();
    }

    private bool Change(string act)
    {
        if (Guid.TryParse(Named(act, "choose:"), out var chosen) && chosen != Guid.Empty)
        {
            // The one chosen last stands first: that is whose warnings are being read.
            People.Remove(chosen);
            People.Insert(0, chosen);
            return true;
        }
        return Guid.TryParse(Named(act, "remove:"), out var removed) && People.Remove(removed);
    }

    private static string? Named(string act, string verb) => act.StartsWith(verb, StringComparison.Ordinal) ? act[verb.Length..] : null;

    private async Task<IActionResult?> RecordAsync(bool sends, CancellationToken stop)
    {
        Guid officer = default;
        if (sends && !Guid.TryParse(Officer, out officer))
        {
            ModelState.AddModelError(nameof(Officer), "Choose an officer to send, or keep the call and send somebody later");
            return null;
        }
        try
        {
            var call = await unit.DoAsync(
                async () =>
                {
                    var taken = await take.TakeAsync(
                        new NewCall { Force = acting.Current.Agency, Place = Place, People = People.ConvertAll(person => new NominalId(person)) }, stop);
                    if (sends)
                    {
                        await send.SendAsync(new NewDispatch { Call = taken, Officer = new UserId(officer), Lines = Lines }, stop);
                    }
                    return taken;
                },
                stop);
            return LocalRedirect($"~/calls?{(sends ? "sent" : "kept")}={call}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return null;
        }
    }

    private async Task ShowAsync(bool peopleChanged, CancellationToken stop)
    {
        Hits = string.IsNullOrWhiteSpace(Words) ? null : await search.LookUpAsync(Words, stop);
        OnCall = await search.WarningsAsync(People.ConvertAll(person => new NominalId(person)), stop);
        Officers = await search.OfficersAsync(stop);
        OrderDesk = await search.OrderDeskAsync(stop);
        var suggestion = LinesForOfficer.From(OnCall, Hits?.Count);
        if (peopleChanged || Suggested.Count == 0 || (Hits is not null && OnCall.Count == 0))
        {
            Lines = LinesForOfficer.Merge(Lines, Suggested, suggestion);
            Suggested = [.. suggestion];
        }
    }
}
