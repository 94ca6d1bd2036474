using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.ShowRecord;
using Sightline.People.Viewing;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

internal sealed record SideBySide(string What, string? One, string? Other);

/// <summary>Two records beside each other, with what speaks for and against; ordinary values only.</summary>
[Needs("people.review-ties", For = "review-records")]
internal sealed class ReviewModel(SightlineDb db, ReviewTieAction action, ReadAudit audit, Holders holders, Acting acting) : PageModel
{
    [BindProperty]
    public string? Answer { get; set; }

    public bool IsOpen { get; private set; }

    public IReadOnlyList<Nominal> Sides { get; private set; } = [];

    public IReadOnlyList<SideBySide> Rows { get; private set; } = [];

    public IReadOnlyList<string> Reasons { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid review, CancellationToken stop) => await ShowAsync(review, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid review, CancellationToken stop)
    {
        if (!await ShowAsync(review, stop))
        {
            return NotFound();
        }
        if (Answer is not ("yes" or "no" or "not-known"))
        {
            ModelState.AddModelError(nameof(Answer), "Say whether they are one person");
            return Page();
        }
        try
        {
            var answer = Answer switch { "yes" => Kernel.Answer.Yes, "no" => Kernel.Answer.No, _ => Kernel.Answer.NotKnown };
            await action.ReviewAsync(new ReviewId(review), answer, stop);
            return LocalRedirect("~/people/reviews");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken stop)
    {
        var reviewId = new ReviewId(id);
        var agency = acting.Current.Agency;
        var review = await db.Set<TieReview>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == reviewId && row.Agency == agency && row.State != ReviewState.OtherSides, stop);
        if (review is null)
        {
            return false;
        }
        IsOpen = review.State == ReviewState.Open;
        await audit.ShowAsync(
            new Disclosure("tie review", [review.NominalId.Value, review.OtherId.Value], ["held"]),
            async () =>
            {
                await ReadAsync(review, stop);
                return true;
            },
            stop);
        return true;
    }

    private async Task ReadAsync(TieReview review, CancellationToken stop)
    {
        NominalId[] ids = [review.NominalId, review.OtherId];
        Sides = (await db.Set<Nominal>().AsNoTracking().Where(nominal => ids.Contains(nominal.Id)).ToListAsync(stop)).OrderByDescending(nominal => nominal.Id == ids[0]).ToList();
        var details = await HeldDetails.ReadAsync(db, ids, stop);
        var numbers = Sides.Select(side => side.Number).ToList();
        var profiles = await db.Set<LookUpProfile>().AsNoTracking().Where(profile => numbers.Contains(profile.Number)).ToListAsync(stop);
        var compared = LinkageModel.Default.Compare(ProfileText.Read(profiles[0].Profile), ProfileText.Read(profiles[1].Profile));
        Reasons = compared.Reasons.Select(reason => $"{(reason.Weight > 0 ? "For" : "Against")}: {reason.Text}").ToList();
        Rows =
        [
            new SideBySide("Held by", await holders.NameAsync(Sides[0].HeldBy, stop), await holders.NameAsync(Sides[1].HeldBy, stop)),
            Row("Forenames", nominal => nominal.Forenames),
            Row("Surname", nominal => nominal.Surname),
            Row("Other names", nominal => Joined(details.Names[nominal.Id].Select(name => $"{name.Forenames} {name.Surname}".Trim()))),
            Row("Born", nominal => nominal.Born),
            Row("Sex", nominal => nominal.Sex),
            Row("Addresses", nominal => Joined(details.Addresses[nominal.Id].Select(address => $"{address.Lines.Replace("\n", ", ", StringComparison.Ordinal)} {address.Postcode}".Trim()))),
            Row("Phones and e-mails", nominal => Joined(details.Contacts[nominal.Id].Select(contact => contact.Value))),
            Row("Identifiers", nominal => Joined(details.Identifiers[nominal.Id].Select(identifier => $"{identifier.Kind} {identifier.Value}"))),
        ];
    }

    private SideBySide Row(string what, Func<Nominal, string?> value) => new(what, value(Sides[0]), value(Sides[1]));

    private static string? Joined(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } joined ? joined : null;
}
