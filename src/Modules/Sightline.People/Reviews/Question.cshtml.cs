using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.ShowRecord;
using Sightline.People.Viewing;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.People.Reviews;

/// <summary>"Is this your person?": the asked agency's own record beside what it is told. Nothing says who asks.</summary>
[Needs("people.review-ties", For = "review-records")]
internal sealed class QuestionModel(SightlineDb db, AskHolderAction action, ReadAudit audit, Vault vault, QuestionViewer viewer) : PageModel
{
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string Reference { get; private set; } = "";

    public Guid Nominal { get; private set; }

    public bool IsOpen { get; private set; }

    public IReadOnlyList<SideBySide> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid question, CancellationToken stop) => await ShowAsync(question, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid question, CancellationToken stop)
    {
        if (!await ShowAsync(question, stop))
        {
            return NotFound();
        }
        if (Answer is not ("yes" or "no" or "not-known"))
        {
            ModelState.AddModelError(nameof(Answer), "Say whether this is your person");
        }
        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say how you know");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            var answer = Answer switch { "yes" => Kernel.Answer.Yes, "no" => Kernel.Answer.No, _ => Kernel.Answer.NotKnown };
            await action.AnswerAsync(new QuestionId(question), answer, Why, stop);
            return LocalRedirect($"~/people/questions/{question}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken stop)
    {
        var questionId = new QuestionId(id);
        var agency = viewer.Agency;
        if (await db.Set<HolderQuestion>().AsNoTracking().FirstOrDefaultAsync(question => question.Id == questionId && question.Agency == agency, stop) is not { } question)
        {
            return false;
        }
        IsOpen = question.AnsweredAt is null;
        Nominal = question.NominalId.Value;
        Rows = await audit.ShowAsync(new Disclosure("question", [question.NominalId.Value], ["held"]), () => RowsAsync(question, stop), stop);
        return true;
    }

    private async Task<IReadOnlyList<SideBySide>> RowsAsync(HolderQuestion question, CancellationToken stop)
    {
        var own = await db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking().SingleAsync(nominal => nominal.Id == question.NominalId, stop);
        var details = await HeldDetails.ReadAsync(db, [own.Id], stop);
        var text = await vault.OpenOrdinaryAsync(own.Id.Value, question.Given, stop);
        var given = text is null ? new PersonDescription() : JsonSerializer.Deserialize<PersonDescription>(text, HouseJson.Options)!;
        Reference = own.Reference;
        return
        [
            new("Forenames", own.Forenames, given.Forenames),
            new("Surname", own.Surname, given.Surname),
            new("Other names", string.Join("; ", details.Names[own.Id].Select(name => $"{name.Forenames} {name.Surname}".Trim())) is { Length: > 0 } names ? names : null, null),
            new("Born", own.Born is null ? null : NameWords.Born(own.Born, viewer.Today), given.Born is null ? null : NameWords.Born(given.Born, viewer.Today)),
            new("Sex", own.Sex, given.Sex),
        ];
    }
}

/// <summary>Who is asked, and on which day.</summary>
internal sealed class QuestionViewer(Acting acting, IClock clock)
{
    internal AgencyCode Agency => acting.Current.Agency;

    internal LocalDate Today => LondonTime.DayOf(clock.GetCurrentInstant());
}
