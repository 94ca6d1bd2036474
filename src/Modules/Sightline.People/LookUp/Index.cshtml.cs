using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.People.Contracts;
using Sightline.People.Viewing;
using Sightline.Platform.Ports;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.People.LookUp;

/// <summary>Who somebody may mean. What is typed travels in the form alone, never in an address.</summary>
[Needs("people.look-up")]
internal sealed class IndexModel(LookUpPeople lookUp, RegisterContents contents, Holders holders, IPermissions permissions, Acting acting, IEnumerable<IOffer> offers) : PageModel
{
    private const int Longest = 300;

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Forenames { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public string? Born { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Identifier { get; set; }

    internal LookUpAnswer? Answer { get; private set; }

    internal InRegister? Contents { get; private set; }

    public Dictionary<AgencyCode, string> HolderNames { get; } = [];

    /// <summary>What can be done next about each person found.</summary>
    internal Dictionary<NominalId, IReadOnlyList<Offer>> Offers { get; } = [];

    public bool MayOpenRecord => permissions.Allows(acting.Current, "people.record");

    public bool MayRecord => permissions.Allows(acting.Current, "people.record-nominal");

    public async Task OnPostAsync(CancellationToken stop)
    {
        foreach (var (field, text) in new[]
        {
            (nameof(Words), Words), (nameof(Forenames), Forenames), (nameof(Surname), Surname), (nameof(Born), Born), (nameof(Address), Address),
            (nameof(Postcode), Postcode), (nameof(Phone), Phone), (nameof(Identifier), Identifier),
        }.Where(entry => entry.Item2?.Length > Longest))
        {
            ModelState.AddModelError(field, $"This is too long to look for. Type at most {Longest} characters");
        }
        if (!ModelState.IsValid)
        {
            return;
        }
        var query = new LookUpQuery
        {
            Words = Words, Forenames = Forenames, Surname = Surname, Born = Born, Address = Address, Postcode = Postcode, Phone = Phone, Identifier = Identifier,
        };
        var answer = await lookUp.FindAsync(query, stop);
        if (answer.NothingAsked)
        {
            ModelState.AddModelError(nameof(Words), "Type a name, a date of birth, an address, a phone number or an identifier");
            return;
        }
        Answer = answer;
        Contents = answer.Hits.Count == 0 ? await contents.ReadAsync(stop) : null;
        foreach (var agency in answer.Hits.SelectMany(hit => hit.HeldBy).Distinct())
        {
            HolderNames[agency] = await holders.NameAsync(agency, stop);
        }
        foreach (var hit in answer.Hits)
        {
            Offers[hit.Best] = await OffersAsync(hit, stop);
        }
    }

    private async Task<IReadOnlyList<Offer>> OffersAsync(Hit hit, CancellationToken stop)
    {
        var found = new List<Offer>();
        foreach (var source in offers)
        {
            found.AddRange(await source.OffersAsync(new Matter("person", hit.Best.Value, [hit.Best]), stop));
        }
        return found;
    }

    /// <summary>References of others found of whom somebody was asked whether they are this person.</summary>
    internal IEnumerable<string> PossiblySame(Hit hit) => Answer!.PossiblySame
        .Where(pair => pair.One == hit.Best || pair.Other == hit.Best).Select(pair => pair.One == hit.Best ? pair.Other : pair.One)
        .Select(other => Answer.Hits.First(candidate => candidate.Best == other).Name.Reference).Distinct();
}
