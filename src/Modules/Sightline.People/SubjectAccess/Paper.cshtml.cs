using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.People.SubjectAccess;

/// <summary>The paper that is handed over. Its name says nothing of anybody.</summary>
[Needs("people.subject-access", For = "subject-access")]
internal sealed class PaperModel(AnswerReading reading) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid answer, string? form, CancellationToken stop)
    {
        if (await reading.PaperAsync(new SubjectAnswerId(answer), stop) is not { } paper)
        {
            return NotFound();
        }
        return form == "json" ? File(Encoding.UTF8.GetBytes(paper.Json), "application/json", "answer.json") : File(Encoding.UTF8.GetBytes(paper.Html), "text/html; charset=utf-8", "answer.html");
    }
}
