using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.People.Retention;

/// <summary>One record whose time has run out: what stands against a disposal, and the decision.</summary>
[Needs("people.retention", For = "keep-records")]
internal sealed class ReviewModel(RetentionReading reading, DecideRetentionAction action) : PageModel
{
    [BindProperty]
    public RetentionDecision? Decision { get; set; }

    [BindProperty]
    public DateEntry Until { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    internal RetentionShown? Shown { get; private set; }

    public string Standing => Shown!.Review.State switch
    {
        RetentionState.Kept => $"Kept until {LondonTime.Date(Shown.Review.KeptUntil!.Value)}",
        RetentionState.OnHold => "Put on legal hold",
        RetentionState.Disposed => "Disposed of",
        _ => "Overtaken by another decision",
    };

    public string WhatGoes => Shown!.Class?.CoversWholeRecord == false
        ? "How to reach the person goes. The rest of the record stays."
        : "Everything your agency holds of the person goes. What other agencies hold themselves stays. That it was disposed of, when, by whom and under which class is kept.";

    public async Task<IActionResult> OnGetAsync(Guid review, CancellationToken stop) => await ShowAsync(review, stop);

    public async Task<IActionResult> OnPostAsync(Guid review, CancellationToken stop)
    {
        if (ModelState[nameof(Decision)]?.Errors is { Count: > 0 } unread)
        {
            unread.Clear();
            Decision = null;
        }
        if (ReadUntil() is { Error: { } wrong })
        {
            ModelState.AddModelError(nameof(Until), wrong);
            return await ShowAsync(review, stop);
        }
        try
        {
            var decided = await action.DecideAsync(
                new NewRetentionDecision { Review = new RetentionReviewId(review), Decision = Decision, Why = Why, Until = ReadUntil()?.Date, IsConfirmed = Confirmed.Contains("yes") }, stop);
            return decided ? LocalRedirect("~/people/retention") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(review, stop);
        }
    }

    /// <summary>Asked for only where it is kept on.</summary>
    private DateReading? ReadUntil() => Decision == RetentionDecision.Keep && !Until.IsEmpty ? Until.Read("The day until which it is kept") : null;

    private async Task<IActionResult> ShowAsync(Guid review, CancellationToken stop)
    {
        Shown = await reading.FindAsync(new RetentionReviewId(review), stop);
        return Shown is null ? NotFound() : Page();
    }
}
