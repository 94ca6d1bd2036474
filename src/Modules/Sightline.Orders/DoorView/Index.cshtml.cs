using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.Place;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Orders.DoorView;

/// <summary>The officer's phone at night. Where the officer stands is sent in a form, never in an address, and is not kept.</summary>
[Needs("orders.door-view", For = "respond-to-call")]
internal sealed class IndexModel(DoorReading reading, PlaceTries tries, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nominal")]
    public Guid NominalGuid { get; set; }

    /// <summary>The call that brought the officer here, handed on to what is recorded of it.</summary>
    [BindProperty(SupportsGet = true, Name = "call")]
    public Guid? Call { get; set; }

    [BindProperty]
    public string? Here { get; set; }

    public NominalId Nominal => new(NominalGuid);

    public DoorShown Shown { get; private set; } = null!;

    public bool IsEmergency { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (PlaceText.Read(Here).Postcode is null)
        {
            ModelState.AddModelError(nameof(Here), "Give a postcode, such as AB1 2CD, with the house number if you can");
        }
        else if (!tries.MayAsk(acting.Current, Nominal, PlaceText.Read(Here).ToString()))
        {
            ModelState.AddModelError(nameof(Here), "You have asked about several places at this door. Ring your control room to ask about another");
            Here = null;
        }
        return ShowAsync(stop);
    }

    internal string RecordLink => Call is { } call ? $"/incidents/new?call={call}&nominal={NominalGuid}" : $"/incidents/new?nominal={NominalGuid}";

    internal string WeaponWords => Shown.History.LastWeapon is { } at ? $"used, {LondonTime.Date(LondonTime.DayOf(at))}" : "not known";

    internal string ChildrenWords => Shown.History.ChildrenSeen is { } seen ? $"{seen}" : "not known";

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(Nominal, Here, stop) is not { } door)
        {
            return NotFound();
        }
        (Shown, IsEmergency) = door;
        return Page();
    }
}
