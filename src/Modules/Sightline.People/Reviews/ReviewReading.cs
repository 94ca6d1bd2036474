using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Confidential;
using Sightline.People.Details;
using Sightline.People.Index;
using Sightline.People.Learning;
using Sightline.People.Model;
using Sightline.People.ShowRecord;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.People.Reviews;

internal sealed record SideBySide(string What, string? One, string? Other);

/// <summary>What the reader's own agency recorded of the two in confidence.</summary>
internal sealed record InConfidence(Guarded<string>? One, Guarded<string>? Other, Audience Audience);

/// <param name="With">References of the records tied to it that this viewer may be shown as such.</param>
internal sealed record ReviewSide(NominalId Nominal, string Reference, IReadOnlyList<string> With, IReadOnlyList<string> Rests);

internal sealed record AskedHolder(Instant AskedAt, Kernel.Answer? SamePerson, Instant? AnsweredAt, string? Why);

/// <summary>Two records beside each other, as this viewer may see them.</summary>
internal sealed record ReviewShown
{
    public required TieReview Review { get; init; }

    public required IReadOnlyList<ReviewSide> Sides { get; init; }

    public required IReadOnlyList<SideBySide> Rows { get; init; }

    public InConfidence? InConfidence { get; init; }

    public required Waterfall Weights { get; init; }

    public required Worth Worth { get; init; }

    /// <summary>What would rest on the one person that both are.</summary>
    public required IReadOnlyList<string> Together { get; init; }

    /// <summary>What was decided of other records of the two: one person would be made of what somebody kept apart.</summary>
    public required IReadOnlyList<string> Against { get; init; }

    public required IReadOnlyList<TieEvent> History { get; init; }

    public required IReadOnlyList<AskedHolder> Asked { get; init; }

    /// <summary>How each may be reached: whoever decides may want to ring them.</summary>
    public IReadOnlyList<Contracts.SafeContactShown> SafeContact { get; init; } = [];

    public bool IsOpen => TieBook.StillOpen.Contains(Review.State);
}

/// <summary>Reads a question for whoever is asked it. To everybody else there is no such question.</summary>
internal sealed class ReviewReading(SightlineDb db, ReviewSources sources, ReadAudit audit, Viewer viewer, Vault vault)
{
    internal async Task<TieReview?> FindAsync(Guid id, CancellationToken stop)
    {
        var reviewId = new ReviewId(id);
        var agency = viewer.Actor.Agency;
        var found = await db.Set<TieReview>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == reviewId && row.Agency == agency && row.State != ReviewState.OtherSides, stop);
        // Whoever put it to this agency, a record that the agency may not know of is on no page of it.
        if (found is null || !await sources.AreShownAsync(found, stop))
        {
            return null;
        }
        // Where one of the two was disposed of there is nothing to look at any more.
        return await db.Set<Nominal>().CountAsync(nominal => nominal.Id == found.NominalId || nominal.Id == found.OtherId, stop) == 2 ? found : null;
    }

    internal Task<ReviewShown> ReadAsync(TieReview review, CancellationToken stop) =>
        audit.ShowAsync(new Disclosure("tie review", [review.NominalId.Value, review.OtherId.Value], ["held", "what-rests", "safe-contact"]), () => ShownAsync(review, stop), stop);

    private async Task<ReviewShown> ShownAsync(TieReview review, CancellationToken stop)
    {
        NominalId[] ids = [review.NominalId, review.OtherId];
        var nominals = (await db.Set<Nominal>().AsNoTracking().Where(nominal => ids.Contains(nominal.Id)).ToListAsync(stop)).OrderByDescending(nominal => nominal.Id == ids[0]).ToList();
        var confidential = viewer.ConfidentialOf is { } agency ? await sources.Confidential.OpenAsync(ids, [agency], stop) : new Dictionary<NominalId, Guarded<ContactDescription>>();
        var stakes = await sources.Stakes.OfAsync(ids, stop);
        var sides = new List<ReviewSide>();
        var together = new List<NominalId>();
        var parts = new List<IReadOnlyList<NominalId>>();
        foreach (var nominal in nominals)
        {
            var shown = await sources.ShownWithAsync(nominal.Id, stop);
            parts.Add([nominal.Id, .. shown]);
            together.AddRange(parts[^1]);
            sides.Add(new ReviewSide(nominal.Id, nominal.Reference, await ReferencesAsync(shown, stop), stakes.WordsOf(nominal.Id)));
        }
        var all = await sources.Stakes.OfAsync(together, stop);
        var safe = await sources.SafeContactAsync(ids, stop);
        return new ReviewShown
        {
            Review = review,
            Sides = sides,
            SafeContact = safe,
            Rows = await RowsAsync(nominals, safe, stop),
            InConfidence = confidential.Count > 0 ? new InConfidence(Kept(nominals[0]), Kept(nominals[1]), viewer.Audience) : null,
            Weights = new Waterfall(await CompareAsync(nominals, confidential, stop)),
            Worth = stakes.WorthOf(ids[0], ids[1]),
            Together = all.WordsOf(together),
            Against = await AgainstAsync(review.Id, parts[0], parts[1], stop),
            History = await sources.History.OfAsync(ids[0], ids[1], stop),
            Asked = await AskedAsync(review.Id, stop),
        };

        Guarded<string>? Kept(Nominal nominal) => confidential.GetValueOrDefault(nominal.Id)?.Part(safe, static (contact, safe) => Words(contact, safe));
    }

    private async Task<IReadOnlyList<string>> AgainstAsync(ReviewId asked, IReadOnlyList<NominalId> one, IReadOnlyList<NominalId> other, CancellationToken stop)
    {
        var apart = await sources.KeptApart(one, other).Where(review => review.Id != asked).Select(review => new { review.NominalId, review.OtherId, review.State }).ToListAsync(stop);
        var against = new List<string>();
        foreach (var pair in apart.DistinctBy(pair => (pair.NominalId, pair.OtherId)))
        {
            var pairs = await ReferencesAsync([pair.NominalId, pair.OtherId], stop);
            against.Add(string.Join(" and ", pairs) + (pair.State == ReviewState.OtherSides ? " stood on different sides of one incident or order" : " were decided to be two people"));
        }
        return against;
    }

    private async Task<IReadOnlyList<string>> ReferencesAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop) =>
        (await db.Set<Nominal>().AsNoTracking().Where(nominal => nominals.Contains(nominal.Id)).OrderBy(nominal => nominal.Number).Select(nominal => nominal.Number).ToListAsync(stop))
            .ConvertAll(Nominal.ReferenceOf);

    /// <summary>Only values that are shown are weighed: ordinary ones, and what the viewer's own agency recorded in confidence.</summary>
    private async Task<Comparison> CompareAsync(
        List<Nominal> nominals, IReadOnlyDictionary<NominalId, Guarded<ContactDescription>> confidential, CancellationToken stop)
    {
        var numbers = nominals.ConvertAll(nominal => nominal.Number);
        var profiles = await db.Set<LookUpProfile>().AsNoTracking().Where(profile => numbers.Contains(profile.Number)).ToDictionaryAsync(profile => profile.NominalId, stop);
        var compared = nominals.ConvertAll(nominal =>
        {
            var details = ProfileText.Read(profiles[nominal.Id].Profile);
            return confidential.TryGetValue(nominal.Id, out var contact) ? details.With(contact.For(viewer.Audience)) : details;
        });
        var model = await sources.ModelAsync(stop);
        return model.Compare(model.Prepare(compared[0]), model.Prepare(compared[1]));
    }

    /// <summary>A number that must never be used is still what two records are compared by: it stands, and says so.</summary>
    private async Task<IReadOnlyList<SideBySide>> RowsAsync(
        List<Nominal> nominals, IReadOnlyList<Contracts.SafeContactShown> never, CancellationToken stop)
    {
        var details = await HeldDetails.ReadAsync(db, nominals.ConvertAll(nominal => nominal.Id), stop);
        var told = await sources.Holders.ShownAsync(nominals.ConvertAll(nominal => nominal.HeldBy), stop);
        var rows = new List<SideBySide>
        {
            new("Held by", await sources.Holders.NameAsync(nominals[0].HeldBy, stop), await sources.Holders.NameAsync(nominals[1].HeldBy, stop)),
            Row("Forenames", nominal => nominal.Forenames),
            Row("Surname", nominal => nominal.Surname),
            Row("Other names", nominal => Joined(details.Names[nominal.Id].Select(name => $"{name.Forenames} {name.Surname}".Trim()))),
            Row("Born", nominal => nominal.Born is null ? null : NameWords.Born(nominal.Born, sources.Today)),
            Row("Sex", nominal => nominal.Sex),
            Row("Addresses", nominal => Joined(details.Addresses[nominal.Id].Select(address => $"{address.Lines.Replace("\n", ", ", StringComparison.Ordinal)} {address.Postcode}".Trim()))),
            Row("Phones and e-mails", nominal => Joined(details.Contacts[nominal.Id].Select(contact => Marked(contact.Value, never)))),
            // The holder's own number would say who holds it.
            Row("Identifiers", nominal => Joined(details.Identifiers[nominal.Id].Where(identifier => told.Contains(nominal.HeldBy) || identifier.Kind != Described.OwnReference)
                .Select(identifier => $"{ReviewWords.OfIdentifier(identifier.Kind)} {identifier.Value}"))),
        };
        return rows;

        SideBySide Row(string what, Func<Nominal, string?> value) => new(what, value(nominals[0]), value(nominals[1]));
    }

    private async Task<IReadOnlyList<AskedHolder>> AskedAsync(ReviewId review, CancellationToken stop)
    {
        var asked = new List<AskedHolder>();
        foreach (var question in await db.Set<HolderQuestion>().AsNoTracking().Where(question => question.ReviewId == review).OrderBy(question => question.AskedAt).ToListAsync(stop))
        {
            var why = question.Why is null ? null : await vault.OpenOrdinaryAsync(question.NominalId.Value, question.Why, stop);
            asked.Add(new AskedHolder(question.AskedAt, question.SamePerson, question.AnsweredAt, why));
        }
        return asked;
    }

    private static string Marked(string value, IReadOnlyList<Contracts.SafeContactShown> never) => never.Any(block => block.Forbids(SafeContact.ContactValue.Any(value))) ? $"{value} (never use it)" : value;

    private static string? Words(ContactDescription contact, IReadOnlyList<Contracts.SafeContactShown> never) => Joined(
        contact.Addresses.Select(address => string.Join(", ", address.Lines.Append(address.Postcode).Where(line => !string.IsNullOrWhiteSpace(line))))
            .Concat(contact.Phones.Concat(contact.Emails).Select(value => Marked(value, never))));

    private static string? Joined(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } joined ? joined : null;
}

/// <summary>Where a question's parts come from.</summary>
internal sealed class ReviewSources(ConfidentialContacts confidential, Holders holders, StakeBook stakes, TieHistory history, TiedShown tied)
{
    internal Task<IReadOnlyList<Contracts.SafeContactShown>> SafeContactAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop) => tied.SafeContactAsync(nominals, stop);

    internal ConfidentialContacts Confidential { get; } = confidential;

    internal Holders Holders { get; } = holders;

    internal StakeBook Stakes { get; } = stakes;

    internal TieHistory History { get; } = history;

    internal LocalDate Today => tied.Today;

    /// <summary>What the two are weighed by.</summary>
    internal Task<IPersonModel> ModelAsync(CancellationToken stop) => tied.ModelAsync(stop);

    internal Task<bool> AreShownAsync(TieReview review, CancellationToken stop) => tied.AreShownAsync(review, stop);

    internal IQueryable<TieReview> KeptApart(IReadOnlyList<NominalId> one, IReadOnlyList<NominalId> other) => tied.KeptApart(one, other);

    /// <summary>The other records tied to this one that the viewer may be shown as such.</summary>
    internal Task<IReadOnlyList<NominalId>> ShownWithAsync(NominalId nominal, CancellationToken stop) => tied.WithAsync(nominal, stop);
}

/// <summary>Records tied to one, as far as this viewer may be shown them.</summary>
internal sealed class TiedShown(Subjects subjects, TieBook ties, TiesSeen seen, SidesBeside beside)
{
    internal Task<IPersonModel> ModelAsync(CancellationToken stop) => beside.Models.Async(stop);

    internal async Task<IReadOnlyList<Contracts.SafeContactShown>> SafeContactAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop)
    {
        var blocks = new List<Contracts.SafeContactShown>();
        foreach (var nominal in nominals)
        {
            if (await beside.Safe.OfAsync(nominal, stop) is { } block)
            {
                blocks.Add(block);
            }
        }
        return blocks;
    }

    internal LocalDate Today => Kernel.LondonTime.DayOf(beside.Clock.GetCurrentInstant());

    internal async Task<bool> AreShownAsync(TieReview review, CancellationToken stop) => (await seen.ShownAsync([review.NominalId, review.OtherId], stop)).Count == 2;

    internal IQueryable<TieReview> KeptApart(IReadOnlyList<NominalId> one, IReadOnlyList<NominalId> other) =>
        ties.ReviewsBetween(one, other).AsNoTracking().Where(review => review.State == ReviewState.Different || review.State == ReviewState.OtherSides);

    internal async Task<IReadOnlyList<NominalId>> WithAsync(NominalId nominal, CancellationToken stop) =>
        [.. (await seen.ShownAsync(await subjects.NominalsOfAsync(nominal, stop), stop)).Where(other => other != nominal)];
}

/// <summary>What stands beside two records: how to reach them, what they are weighed by, the day.</summary>
internal sealed record SidesBeside(Contracts.ISafeContact Safe, ModelInUse Models, IClock Clock);
