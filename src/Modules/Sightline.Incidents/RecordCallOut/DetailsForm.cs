using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Words;
using Sightline.Kernel;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>What of the form may be left alone: folded away, and left open it is not asked, never "no".</summary>
internal abstract class DetailsForm : PageModel
{
    /// <summary>Children seen at an earlier call-out who were there tonight.</summary>
    [BindProperty]
    public List<Guid> ChildrenBefore { get; set; } = [];

    [BindProperty]
    public List<string> ChildrenMet { get; set; } = [];

    [BindProperty]
    public string? LivingTogether { get; set; }

    [BindProperty]
    public string? LivingBasis { get; set; }

    [BindProperty]
    public List<string> Evidence { get; set; } = [];

    [BindProperty]
    public string? WhyBothArrested { get; set; }

    [BindProperty]
    public string? Alcohol { get; set; }

    [BindProperty]
    public string? Drugs { get; set; }

    [BindProperty]
    public string? VictimPregnant { get; set; }

    [BindProperty]
    public string? VictimMentalHealth { get; set; }

    [BindProperty]
    public string? SuspectMentalHealth { get; set; }

    [BindProperty]
    public List<string> Markers { get; set; } = [];

    [BindProperty]
    public string? Offence { get; set; }

    [BindProperty]
    public string? InAHome { get; set; }

    [BindProperty]
    public string? NeighbourhoodTask { get; set; }

    [BindProperty]
    public string? Harm { get; set; }

    protected FoundThere ReadFound()
    {
        var together = FormAnswers.Read(LivingTogether) ?? (Answer.NotKnown, WhyNotKnown.NotAsked);
        return new FoundThere
        {
            LivingTogether = together.Answer,
            WhyLivingTogetherNotKnown = together.Why,
            LivingTogetherBasis = together.Answer == Answer.NotKnown ? default : FormAnswers.One<LivingTogetherBasis>(LivingBasis) ?? default,
            ChildrenExperienced = FormAnswers.Chosen<ChildExperience>(ChildrenMet),
            Evidence = FormAnswers.Chosen<EvidenceKind>(Evidence),
            WhyBothArrested = WhyBothArrested,
            Circumstances = [.. DetailWords.Circumstances.Select(asked => Said(asked.Kind, ChosenOf(asked.Kind))).OfType<CircumstanceAnswer>()],
            Markers = FormAnswers.Chosen<IncidentMarker>(Markers),
        };
    }

    /// <summary>A crime, a task and a grave harm that are recorded with the call-out.</summary>
    protected FiledReport ReadReport(NewCallOut callOut)
    {
        if (NeighbourhoodTask?.Length > TextFitsItsField.Reason)
        {
            ModelState.AddModelError(nameof(NeighbourhoodTask), $"This is too long: there is room for {TextFitsItsField.Reason} characters");
        }
        return new FiledReport(callOut)
        {
            Offence = string.IsNullOrEmpty(Offence) ? null : new OffenceCode(Offence),
            InAHome = FormAnswers.ReadPlain(InAHome) ?? Answer.NotKnown,
            NeighbourhoodTask = PlainText.Clean(NeighbourhoodTask),
            Harm = FormAnswers.One<GraveHarm>(Harm),
        };
    }

    internal string? ChosenOf(CircumstanceKind kind) => kind switch
    {
        CircumstanceKind.Alcohol => Alcohol,
        CircumstanceKind.Drugs => Drugs,
        CircumstanceKind.VictimPregnant => VictimPregnant,
        CircumstanceKind.VictimMentalHealth => VictimMentalHealth,
        CircumstanceKind.SuspectMentalHealth => SuspectMentalHealth,
        _ => null,
    };

    private static CircumstanceAnswer? Said(CircumstanceKind kind, string? chosen) =>
        FormAnswers.Read(chosen) is { } said ? new CircumstanceAnswer(kind, said.Answer, said.Why) : null;
}
