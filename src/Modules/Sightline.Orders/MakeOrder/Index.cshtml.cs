using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.Vocabulary;
using Sightline.People.Contracts;
using Sightline.Platform.Web;
using Sightline.Rulebook;

namespace Sightline.Orders.MakeOrder;

/// <summary>One page for what is read off the order, one for each side, one for its terms, then the answers to check. Works without a script and without a session.</summary>
[Needs("orders.make", For = "keep-register")]
internal sealed class IndexModel(MakeOrderAction make, MakePageParts parts) : PageModel, ITermPage
{
    internal static readonly string[] Steps = ["order", "respondents", "protected", "terms", "check"];

    /// <summary>The answers so far, sealed.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    [BindProperty]
    public string Step { get; set; } = "order";

    /// <summary>"next", "add", "remove:2", "back", "make". None: next.</summary>
    [BindProperty]
    public string? Act { get; set; }

    /// <summary>Of the first page: the answers bind straight into a draft of their own.</summary>
    [BindProperty]
    public OrderDraft What { get; set; } = new();

    [BindProperty]
    public PersonDraft Person { get; set; } = new();

    [BindProperty]
    public TermDraft Term { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "respondent")]
    public Guid? Respondent { get; set; }

    [BindProperty(SupportsGet = true, Name = "protected")]
    public Guid? Protected { get; set; }

    public OrderDraft Draft { get; private set; } = new();

    public MakeChoices Choices { get; private set; } = null!;

    public IReadOnlyList<TermDraft> Terms => Draft.Terms;

    public IReadOnlyList<TermKind> TermKinds => Choices.TermKinds;

    public IReadOnlyDictionary<NominalId, PersonName> Names { get; private set; } = new Dictionary<NominalId, PersonName>();

    public string NameOf(PersonDraft person) => person.Nominal is { } held && Names.TryGetValue(new NominalId(held), out var name)
        ? $"{name.Shown}, born {name.Born}"
        : person.Shown.Length > 0 ? $"{person.Shown}, new in this register" : "Somebody whose name is not known";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Draft.Respondents.AddRange(Respondent is { } bound ? [new PersonDraft { Nominal = bound }] : []);
        Draft.Protected.AddRange(Protected is { } safe ? [new PersonDraft { Nominal = safe }] : []);
        What = Draft;
        return await PageAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Draft = parts.Open(Kept);
        var act = Act ?? "next";
        if (act == "back")
        {
            Step = Steps[Math.Max(0, Array.IndexOf(Steps, Step) - 1)];
            ModelState.Clear();
            What = Draft;
            return await PageAsync(stop);
        }
        if (act.StartsWith("remove:", StringComparison.Ordinal) && int.TryParse(act[7..], out var index))
        {
            Remove(index);
            ModelState.Clear();
            return await PageAsync(stop);
        }
        return Step == "check" ? await MakeAsync(stop) : await TakeAsync(act == "add", stop);
    }

    private async Task<IActionResult> MakeAsync(CancellationToken stop)
    {
        try
        {
            var made = await make.MakeAsync(Draft.Read(parts.Ids), stop);
            return LocalRedirect("~" + Links.Done(made.Order, made.Fact));
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await PageAsync(stop);
        }
    }

    private async Task<IActionResult> TakeAsync(bool staysHere, CancellationToken stop)
    {
        switch (Step)
        {
            case "order":
                TakeOrder();
                break;
            case "respondents":
                TakePerson(Draft.Respondents, staysHere, "Say who the respondent is, as far as it is known");
                break;
            case "protected":
                TakePerson(Draft.Protected, staysHere, "Say who it protects, as far as it is known");
                break;
            default:
                TakeTerm(staysHere);
                break;
        }
        if (ModelState.IsValid)
        {
            Step = staysHere ? Step : Steps[Array.IndexOf(Steps, Step) + 1];
            ModelState.Clear();
            Person = new();
            Term = new();
        }
        return await PageAsync(stop);
    }

    private void TakeOrder()
    {
        (Draft.Type, Draft.MadeBy, Draft.CourtReference, Draft.MadeOn) = (What.Type, What.MadeBy, What.CourtReference, What.MadeOn);
        (Draft.End, Draft.LastDay, Draft.WithoutNotice, Draft.Pronounced) = (What.End, What.LastDay, What.WithoutNotice, What.Pronounced);
        Require(!string.IsNullOrEmpty(Draft.Type), "What.Type", "Say what kind of order it is");
        Require(!string.IsNullOrEmpty(Draft.MadeBy), "What.MadeBy", "Say who made it, or that it is not known");
        Require(!string.IsNullOrEmpty(Draft.End), "What.End", "Say when it ends, or that it is not known");
        if (!Draft.MadeOn.IsEmpty && Draft.MadeOn.Read("The day it was made").Error is { } made)
        {
            ModelState.AddModelError("What.MadeOn", made);
        }
        if (Draft.End == "day" && Draft.LastDay.Read("The last day").Error is { } last)
        {
            ModelState.AddModelError("What.LastDay", last);
        }
    }

    private void TakePerson(List<PersonDraft> people, bool staysHere, string missing)
    {
        if (!Person.IsEmpty)
        {
            people.Add(Person);
        }
        Require(people.Count > 0 && (!staysHere || !Person.IsEmpty), "Person.Surname", missing);
    }

    private void TakeTerm(bool staysHere)
    {
        if (Term.IsEmpty)
        {
            Require(!staysHere, "Term.Plain", "Say what the term is");
        }
        else if (Term.AddErrorsTo(ModelState, nameof(Term)))
        {
            Draft.Terms.Add(Term);
        }
    }

    private void Remove(int index)
    {
        _ = Step switch
        {
            "respondents" => TryRemove(Draft.Respondents, index),
            "protected" => TryRemove(Draft.Protected, index),
            _ => TryRemove(Draft.Terms, index),
        };
    }

    private static bool TryRemove<T>(List<T> list, int index)
    {
        if (index < 0 || index >= list.Count)
        {
            return false;
        }
        list.RemoveAt(index);
        return true;
    }

    private void Require(bool isGiven, string field, string message)
    {
        if (!isGiven)
        {
            ModelState.AddModelError(field, message);
        }
    }

    private async Task<PageResult> PageAsync(CancellationToken stop)
    {
        Kept = parts.Seal(Draft);
        ModelState.Remove(nameof(Kept));
        ModelState.Remove(nameof(Step));
        Choices = await parts.ChoicesAsync(stop);
        var held = Draft.Respondents.Concat(Draft.Protected).Where(person => person.Nominal is not null).Select(person => new NominalId(person.Nominal!.Value)).Distinct().ToList();
        Names = held.Count == 0 ? Names : await parts.NamesAsync(held, stop);
        return Page();
    }
}
