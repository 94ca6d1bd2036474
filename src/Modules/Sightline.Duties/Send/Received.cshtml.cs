using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Duties.Send;

/// <param name="Title">What is owed, for an agency that it is owed to; another is told only that something came.</param>
internal sealed record ReceivedLine(Guid Sending, string Title, string Sent)
{
    /// <summary>Null for an agency that may not know of the duty itself.</summary>
    public string? Page { get; init; }

    public required string Reference { get; init; }

    public required string By { get; init; }
}

/// <summary>What other agencies say that they sent to this one, and nobody here has said that it came.</summary>
[Needs(Receivers.Permission, For = "do-duty")]
[NotAudited("lists what was sent to an agency by reference; names nobody")]
internal sealed class ReceivedModel(SentLines sent, AcknowledgeAction acknowledge) : PageModel
{
    public const int PageSize = 50;

    [BindProperty]
    public Guid Sending { get; set; }

    // Not "page": that is the route value by which Razor Pages knows its own pages.
    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<ReceivedLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var open = sent.Open(await sent.ToThisAgencyAsync(stop));
        Pages = Math.Max(1, (await open.CountAsync(stop) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        var shown = await open.OrderBy(sending => sending.SentAt).ThenBy(sending => sending.Id).Skip((Number - 1) * PageSize).Take(PageSize).AsNoTracking().ToListAsync(stop);
        Lines = await sent.LinesAsync(shown, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var id = new SendingId(Sending);
        if (!await (await sent.ToThisAgencyAsync(stop)).AnyAsync(sending => sending.Id == id, stop))
        {
            return NotFound();
        }
        try
        {
            return await acknowledge.SayAsync(id, stop) ? LocalRedirect("~/duties/received") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            await OnGetAsync(stop);
            return Page();
        }
    }
}
