using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;

namespace Sightline.Risk.NewInformation;

internal sealed record InformationFound(NominalId Nominal, PersonName Name, string Why);

/// <summary>One short form for anybody who knows something that bears on danger: what, about whom, how known, and whether it may be traced to whoever said it.</summary>
[Needs(InformationReading.Give)]
internal sealed class NewModel(GiveNewInformationAction give, InformationReading reading, IPeople people, InformationSources sources, ReadAudit audit) : PageModel
{
    private const int MostFound = 10;
    private const int LongestLookUp = 300;

    [BindProperty]
    public string? What { get; set; }

    /// <summary>A person's id: chosen here, or given by the page that led here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    [BindProperty]
    public string? Find { get; set; }

    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? MayBeTraced { get; set; }

    internal IReadOnlyList<InformationFound> Found { get; private set; } = [];

    public bool NobodyFound { get; private set; }

    private NominalId? Chosen => Guid.TryParse(About, out var id) && id != Guid.Empty ? new NominalId(id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Chosen is { } chosen && !await people.HoldsAsync(chosen, stop))
        {
            return NotFound();
        }
        await ShowChosenAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Chosen is null && !string.IsNullOrWhiteSpace(Find))
        {
            if (Find.Length > LongestLookUp)
            {
                ModelState.AddModelError(nameof(Find), $"This is too long to look for. Type at most {LongestLookUp} characters");
                return Page();
            }
            await LookUpAsync(stop);
            return Page();
        }
        try
        {
            var id = await give.GiveAsync(Given(), stop);
            return LocalRedirect(reading.MayRead ? $"~/risk/information/{id}" : "~/risk/information/given");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            await ShowChosenAsync(stop);
            return Page();
        }
    }

    private NewInformationGiven Given()
    {
        var traced = InformationText.ReadTraced(MayBeTraced);
        var said = new InformationWords(What?.Trim() ?? "", InformationText.ReadHow(How));
        IReadOnlyList<NominalId> about = Chosen is { } one ? [one] : [];
        return new NewInformationGiven
        {
            Information = default,
            At = sources.Now,
            By = sources.Actor.Agency,
            Protected = Part == "at-risk" ? about : [],
            Concerned = Part == "at-risk" ? [] : about,
            MayBeTraced = traced,
            Said = traced == Answer.No ? said : null,
            SaidTraceably = traced == Answer.No ? null : said,
        };
    }

    private async Task LookUpAsync(CancellationToken stop)
    {
        var hits = await people.LookUpAsync(new LookUpQuery { Words = Find, Most = MostFound }, stop);
        Found = [.. hits.Select(hit => new InformationFound(hit.Best, hit.Name, string.Join("; ", hit.Why)))];
        NobodyFound = Found.Count == 0;
    }

    private async Task ShowChosenAsync(CancellationToken stop)
    {
        if (Chosen is not { } chosen || !await people.HoldsAsync(chosen, stop))
        {
            return;
        }
        var name = await audit.ShowAsync(new Disclosure("whom new information is about", [chosen.Value], ["name", "born"]), async () => (await people.NamesAsync([chosen], stop))[chosen], stop);
        Found = [new InformationFound(chosen, name, "Opened from their record")];
    }
}
