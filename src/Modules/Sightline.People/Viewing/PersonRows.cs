using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.Platform.Storage;

namespace Sightline.People.Viewing;

/// <summary>Answers for very many at once.</summary>
internal sealed class PersonRows(SightlineDb db) : IPersonRows
{
    public IQueryable<TiedNominal> Tied =>
        db.Set<Tie>().AsNoTracking().Where(tie => tie.Until == null).Select(tie => new TiedNominal { Nominal = tie.NominalId, Person = tie.PersonId });

    public async Task<IReadOnlyList<RelatedPair>> RelatedAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop)
    {
        var found = await db.Set<Relationship>().AsNoTracking().Where(row => people.Contains(row.OfId) && people.Contains(row.ToId))
            .Select(row => new { row.OfId, row.ToId, row.Kind }).ToListAsync(stop);
        return found.ConvertAll(row => new RelatedPair(row.OfId, row.ToId, row.Kind));
    }

    public async Task<IReadOnlyDictionary<NominalId, Answer>> HadAgeAsync(IReadOnlyCollection<NominalId> people, int years, LocalDate day, CancellationToken stop)
    {
        var born = await db.Set<Nominal>().AsNoTracking().Where(nominal => people.Contains(nominal.Id)).Select(nominal => new { nominal.Id, nominal.Born }).ToListAsync(stop);
        var answers = people.ToDictionary(one => one, _ => Answer.NotKnown);
        foreach (var one in born)
        {
            answers[one.Id] = HadAge(one.Born, years, day);
        }
        return answers;
    }

    /// <summary>Of a year or a month alone the first and the last day it may have been are both tried.</summary>
    internal static Answer HadAge(string? born, int years, LocalDate day)
    {
        var first = Parse(born, "-01-01", "-01");
        if (first is not { } earliest)
        {
            return Answer.NotKnown;
        }
        var latest = born!.Length switch { 4 => new LocalDate(earliest.Year, 12, 31), 7 => earliest.With(DateAdjusters.EndOfMonth), _ => earliest };
        var (soonest, last) = (earliest.PlusYears(years) <= day, latest.PlusYears(years) <= day);
        return soonest == last ? Answers.Of(last) : Answer.NotKnown;
    }

    private static LocalDate? Parse(string? born, string afterYear, string afterMonth)
    {
        var whole = born?.Length switch { 4 => born + afterYear, 7 => born + afterMonth, _ => born };
        return whole is not null && LocalDatePattern.Iso.Parse(whole) is { Success: true } read ? read.Value : null;
    }
}
