using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.People.Emergency;

/// <summary>An emergency look-up as a second person or a reviewer sees it.</summary>
internal sealed record EmergencyCase(EmergencyLookUp LookUp, string Who, string When)
{
    /// <summary>Those who agree and those who review; null in a list, where nothing of it is opened.</summary>
    internal Audience? Audience { get; init; }

    internal Guarded<string>? Why { get; init; }

    internal Guarded<string>? Searched { get; init; }

    internal IReadOnlyList<string> People { get; init; } = [];

    internal string? Second { get; init; }

    internal string? Reviewer { get; init; }

    internal Guarded<string>? Finding { get; init; }
}

/// <summary>Emergency look-ups of one's own agency, for those who agree to them and those who review them. Whoever is kept from somebody found sees nothing of it.</summary>
internal sealed class EmergencyDesk(SightlineDb db, EmergencyBook book, ReadAudit audit, EmergencyDeskTools tools)
{
    private const int Most = 200;
    /// <summary>Those that wait for a second person now, the oldest first; none of one's own.</summary>
    internal async Task<IReadOnlyList<EmergencyCase>> WaitingAsync(CancellationToken stop)
    {
        var (agency, self, now) = (book.Actor.Agency, book.Actor.Reference, book.Now);
        return await ListAsync(db.Set<EmergencyLookUp>().Where(row => row.Agency == agency && row.By != self && row.SecondAskedAt != null && row.SecondApproved == null && row.Until > now)
            .OrderBy(row => row.SecondAskedAt), stop);
    }

    /// <summary>Those to review, or reviewed, the newest first; none in which the reader had a part.</summary>
    internal async Task<IReadOnlyList<EmergencyCase>> ReviewsAsync(bool reviewed, CancellationToken stop)
    {
        var (agency, self) = (book.Actor.Agency, book.Actor.Reference);
        return await ListAsync(db.Set<EmergencyLookUp>().Where(row => row.Agency == agency && row.By != self && (row.SecondBy == null || row.SecondBy != self) && (row.ReviewedAt != null) == reviewed)
            .OrderByDescending(row => row.OpenedAt), stop);
    }

    /// <summary>One whole. Null: there is none of this agency.</summary>
    internal async Task<EmergencyCase?> ReadAsync(EmergencyId id, CancellationToken stop)
    {
        var agency = book.Actor.Agency;
        if (await db.Set<EmergencyLookUp>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Agency == agency, stop) is not { } lookUp)
        {
            return null;
        }
        var found = await db.Set<EmergencyFound>().AsNoTracking().Where(row => row.LookUpId == id && row.OpenedAt != null).OrderBy(row => row.Place).ToListAsync(stop);
        return await audit.ShowAsync(
            new Disclosure("emergency look-up seen", [.. found.Select(row => row.NominalId.Value), id.Value], ["who", "why", "opened"]),
            async () => (await OfAsync(lookUp, stop)) with
            {
                Audience = tools.Audiences.Recorder(lookUp.Agency, "people.second-person", EmergencyBook.Kind).Or(tools.Audiences.Recorder(lookUp.Agency, "people.review-emergency", EmergencyBook.Kind)),
                Why = await book.OpenAsync(id, lookUp.Why, stop),
                Searched = (await book.QueryAsync(lookUp, stop)).Part(static query => EmergencyWords.Of(query)),
                People = await PeopleAsync(found, stop),
                Second = lookUp.SecondBy is { } second ? await NameAsync(second, stop) : null,
                Reviewer = lookUp.ReviewedBy is { } reviewer ? await NameAsync(reviewer, stop) : null,
                Finding = lookUp.ReviewWhy is { } why ? await book.OpenAsync(id, why, stop) : null,
            },
            stop);
    }

    private async Task<IReadOnlyList<EmergencyCase>> ListAsync(IQueryable<EmergencyLookUp> asked, CancellationToken stop)
    {
        var rows = await tools.Kept.WithoutAsync(await asked.AsNoTracking().Take(Most).ToListAsync(stop), row => [row.Id.Value], stop);
        if (rows.Count == 0)
        {
            return [];
        }
        return await audit.ShowAsync(
            new Disclosure("emergency look-ups", [.. rows.Select(row => row.Id.Value)], ["who", "when"]),
            async () =>
            {
                var cases = new List<EmergencyCase>(rows.Count);
                foreach (var row in rows)
                {
                    cases.Add(await OfAsync(row, stop));
                }
                return (IReadOnlyList<EmergencyCase>)cases;
            },
            stop);
    }

    private async Task<EmergencyCase> OfAsync(EmergencyLookUp row, CancellationToken stop) => new(row, await NameAsync(row.By, stop), LondonTime.DateAndTime(row.OpenedAt));

    private Task<string> NameAsync(string by, CancellationToken stop) => tools.Directory.NameOfAsync(by, "somebody who has left", stop);

    private async Task<IReadOnlyList<string>> PeopleAsync(List<EmergencyFound> found, CancellationToken stop)
    {
        var ids = found.ConvertAll(row => row.NominalId);
        var nominals = await db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking().Where(nominal => ids.Contains(nominal.Id)).ToDictionaryAsync(nominal => nominal.Id, stop);
        return found.ConvertAll(row =>
        {
            var name = NameWords.Of(nominals[row.NominalId], LondonTime.DayOf(book.Now), tools.Viewer.SeesOrdinary);
            return $"{name.Shown} ({name.Reference}), opened {LondonTime.DateAndTime(row.OpenedAt!.Value)}";
        });
    }
}

/// <summary>Who asks, and how colleagues are called.</summary>
internal sealed record EmergencyDeskTools(IDirectory Directory, Viewer Viewer, KeptBack Kept, Audiences Audiences);
