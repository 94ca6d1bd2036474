using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Oversight.Show;
using Sightline.Platform.Web;

namespace Sightline.Oversight.Review;

[Needs("oversight.review", For = "do-duty")]
internal sealed class IndexModel(ReviewCaseAction review, SampleReading reading) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sample")]
    public Guid Sample { get; set; }

    [BindProperty(SupportsGet = true, Name = "position")]
    public int Position { get; set; }

    [BindProperty]
    public Dictionary<string, string> Answers { get; set; } = [];

    public ShownSample Shown { get; private set; } = null!;

    public ShownCase Case { get; private set; } = null!;

    public string? Chosen(string question) =>
        Answers.TryGetValue(question, out var typed) ? typed : Case.Answers.FirstOrDefault(answer => answer.Question == question)?.Answer.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new SampleId(Sample), stop) is not { } shown || shown.Cases.FirstOrDefault(one => one.Position == Position) is not { } found)
        {
            return NotFound();
        }
        (Shown, Case) = (shown, found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var answers = Answers.ToDictionary(pair => pair.Key, pair => Enum.TryParse<Answer>(pair.Value, out var answer) && Enum.IsDefined(answer) ? answer : (Answer?)null);
        try
        {
            return await review.ReviewAsync(new SampleId(Sample), Position, answers, stop) ? LocalRedirect($"/samples/{Sample}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(stop);
        }
    }
}
