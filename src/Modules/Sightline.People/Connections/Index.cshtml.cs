using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;
using static Sightline.People.RecordNominal.NominalRows;

namespace Sightline.People.Connections;

internal sealed record DeclaredLine(Guarded<string> Who, Guarded<string> Connection, string Since);

/// <summary>Where a user declares whom they are connected to.</summary>
[OpenToSignedIn("everybody who works here may be connected to somebody held here")]
[NotAudited("shows a user what that same user declared")]
internal sealed class IndexModel(DeclareConnectionAction declare, MakeDeclarationAction make, Declarations declarations, IIdSource ids, Audiences audiences) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["OtherNames"] = nameof(OtherSurname),
        ["Contact.Addresses"] = nameof(Address),
        ["Contact.Phones"] = nameof(Phone),
        ["Contact.Emails"] = nameof(Email),
    };

    [BindProperty]
    public Connection? Connection { get; set; }

    [BindProperty]
    public string? Forenames { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public string? OtherSurname { get; set; }

    [BindProperty]
    public string? Born { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public string? Done { get; private set; }

    public string LastMade { get; private set; } = "";

    public Audience? Self { get; private set; }

    public IReadOnlyList<DeclaredLine> Declared { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? done, CancellationToken stop)
    {
        Done = done switch { "declared" => "Declared. You are kept from them from now on.", "confirmed" => "Confirmed for a year.", _ => null };
        return await ShowAsync(stop);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken stop) => DoAsync("confirmed", () => make.MakeAsync(stop), stop);

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken stop)
    {
        if (Connection is not { } connection || !Enum.IsDefined(connection))
        {
            ModelState.AddModelError(nameof(Connection), "Choose how you are connected.");
            return await ShowAsync(stop);
        }
        return await DoAsync("declared", () => declare.DeclareAsync(new DeclaredId(ids.New()), new DeclaredPerson(connection, Details()), stop), stop);
    }

    private async Task<IActionResult> DoAsync(string done, Func<Task> action, CancellationToken stop)
    {
        try
        {
            await action();
            return LocalRedirect($"~/people/connections?done={done}");
        }
        catch (RulesBrokenException broken)
        {
            foreach (var refusal in broken.Broken.Select(rule => rule.Refusal))
            {
                ModelState.AddModelError(Fields.GetValueOrDefault(refusal.Where, refusal.Where), refusal.ToString());
            }
            return await ShowAsync(stop);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (audiences.Actor.User is not { } user)
        {
            return Page();
        }
        Self = audiences.Oneself(user, Sensitivity.EmployeeCase);
        Declared = [.. (await declarations.OfAsync(user, stop)).Select(one =>
            new DeclaredLine(one.Person.Part(static person => WordsOf(person.Details))!, one.Person.Part(static person => WordsOf(person.Connection))!, LondonTime.DateAndTime(one.Row.DeclaredAt)))];
        LastMade = await declarations.LastMadeAsync(user, stop) is { } last
            ? $"You confirmed on {LondonTime.Date(LondonTime.DayOf(last))}; it is due again by {LondonTime.Date(LondonTime.DayOf(last).PlusYears(1))}."
            : "You have not confirmed yet that everybody stands declared. It is asked for every year.";
        return Page();
    }

    private static string WordsOf(PersonDescription details)
    {
        var name = string.Join(' ', new[] { details.Forenames, details.Surname }.Where(part => part is not null));
        var parts = new[] { name, details.Born is null ? "" : $"born {details.Born}" }
            .Concat(details.Contact.Addresses.Select(address => string.Join(", ", address.Lines.Append(address.Postcode).Where(part => part is not null))))
            .Concat(details.Contact.Phones).Concat(details.Contact.Emails);
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string WordsOf(Connection connection) => connection switch
    {
        Facts.Access.Connection.Self => "You",
        Facts.Access.Connection.Household => "You live together",
        Facts.Access.Connection.Partner => "Partner or former partner",
        Facts.Access.Connection.Relative => "Relative",
        _ => "Otherwise",
    };

    private PersonDescription Details() => new()
    {
        Forenames = Given(Forenames),
        Surname = Given(Surname),
        OtherNames = Given(OtherSurname) is { } other ? [new NameDescription("former", Given(Forenames), other)] : [],
        Born = Given(Born),
        Contact = ContactOf(Address, Postcode, Phone, Email),
    };
}
