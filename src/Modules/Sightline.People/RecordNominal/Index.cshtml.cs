using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using static Sightline.People.RecordNominal.NominalRows;

namespace Sightline.People.RecordNominal;

/// <summary>Somebody is recorded as this agency knows them.</summary>
[Needs("people.record-nominal")]
[NotAudited("shows nobody's data: only what the user typed, and the new reference")]
internal sealed class IndexModel(RecordNominalAction action, SightlineDb db, IIdSource ids, IPermissions permissions, Acting acting) : PageModel
{
    /// <summary>What the rules call a field, and what this page does.</summary>
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Details"] = nameof(Forenames),
        ["OtherNames"] = nameof(OtherSurname),
        ["Identifiers"] = nameof(Identifier),
        ["Contact.Addresses"] = nameof(Address),
        ["Contact.Phones"] = nameof(Phone),
        ["Contact.Emails"] = nameof(Email),
        ["Confidential.Addresses"] = nameof(Address),
        ["Confidential.Phones"] = nameof(Phone),
        ["Confidential.Emails"] = nameof(Email),
    };

    [BindProperty]
    public string? Forenames { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public string? PreferredName { get; set; }

    [BindProperty]
    public string? OtherSurname { get; set; }

    [BindProperty]
    public string? Born { get; set; }

    [BindProperty]
    public string? Sex { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public List<string> Confidential { get; set; } = [];

    [BindProperty]
    public string? IdentifierKind { get; set; }

    [BindProperty]
    public string? Identifier { get; set; }

    public string? RecordedAs { get; private set; }

    public async Task OnGetAsync(Guid? recorded, CancellationToken stop)
    {
        if (recorded is { } id && id != Guid.Empty)
        {
            var nominal = new NominalId(id);
            var number = await db.Set<Nominal>().Where(held => held.Id == nominal && held.HeldBy == acting.Current.Agency).Select(held => (long?)held.Number).FirstOrDefaultAsync(stop);
            RecordedAs = number is { } found ? Nominal.ReferenceOf(found) : null;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            var nominal = await action.RecordAsync(Fact(), [], stop);
            return LocalRedirect(permissions.Allows(acting.Current, "people.record") ? $"~/people/{nominal}" : $"~/people/new?recorded={nominal}");
        }
        catch (RulesBrokenException broken)
        {
            foreach (var refusal in broken.Broken.Select(rule => rule.Refusal))
            {
                ModelState.AddModelError(Fields.GetValueOrDefault(refusal.Where, refusal.Where), refusal.ToString());
            }
            return Page();
        }
    }

    private NominalRecorded Fact()
    {
        var contact = ContactOf(Address, Postcode, Phone, Email);
        var isConfidential = Confidential.Contains("yes");
        return new NominalRecorded
        {
            Nominal = new NominalId(ids.New()),
            HeldBy = acting.Current.Agency,
            Details = new PersonDescription
            {
                Forenames = Given(Forenames),
                Surname = Given(Surname),
                PreferredName = Given(PreferredName),
                OtherNames = Given(OtherSurname) is { } other ? [new NameDescription("alias", Given(Forenames), other)] : [],
                Born = Given(Born),
                Sex = Platform.Screens.UnknownAnswer.Of(Sex) is null ? Given(Sex) : null,
                Language = Given(Language),
                Contact = isConfidential ? new ContactDescription() : contact,
                Identifiers = Given(Identifier) is { } identifier ? [new IdentifierDescription(Given(IdentifierKind) ?? "local", identifier)] : [],
            },
            Confidential = isConfidential && !contact.IsEmpty ? contact : null,
        };
    }
}
