using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.People.SubjectAccess;

/// <summary>The paper that is handed over. Its name says nothing of anybody.</summary>
[Needs("people.subject-access", For = "subject-access")]
internal sealed class PaperModel(AnswerReading reading, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid answer, string? form, CancellationToken stop)
    {
        if (await reading.PaperAsync(new SubjectAnswerId(answer), stop) is not { } kept)
        {
            return NotFound();
        }
        var paper = kept.For(reading.Own(acting.Current.Agency));
        return form == "json" ? File(Encoding.UTF8.GetBytes(paper.Json), "application/json", "answer.json") : File(Encoding.UTF8.GetBytes(paper.Html), "text/html; charset=utf-8", "answer.html");
    }
}
