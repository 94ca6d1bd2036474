using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.Duties.See;

/// <summary>Whom a duty, or the sending of one, is about: what its fact named, and whom these are about in their own module.</summary>
internal sealed class PeopleOfDuties(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var ids = things.Select(thing => new DutyId(thing)).ToList();
        var duties = await db.Set<Duty>().AsNoTracking().Where(duty => ids.Contains(duty.Id)).Select(duty => new { duty.Id, duty.Subjects }).ToListAsync(stop);
        var sendings = things.Select(thing => new SendingId(thing)).ToList();
        var sent = await (from sending in db.Set<DutySending>().AsNoTracking()
                          join duty in db.Set<Duty>() on sending.Duty equals duty.Id
                          where sendings.Contains(sending.Id)
                          select new { sending.Id, duty.Subjects }).ToListAsync(stop);
        return
        [
            .. duties.SelectMany(duty => duty.Subjects.Select(subject => new PersonOf(duty.Id.Value, subject.Id))),
            .. sent.SelectMany(sending => sending.Subjects.Select(subject => new PersonOf(sending.Id.Value, subject.Id))),
        ];
    }
}

/// <summary>Duties about somebody whom the reader is kept from are on no list of theirs, and in no count.</summary>
internal sealed class DutiesKeptBack(KeptBack kept)
{
    internal async Task<IQueryable<Duty>> WithoutAsync(IQueryable<Duty> duties, CancellationToken stop)
    {
        if (!await kept.IsFromAnybodyAsync(stop))
        {
            return duties;
        }
        var all = await duties.Select(duty => new { duty.Id, duty.Subjects }).ToListAsync(stop);
        var shown = (await kept.WithoutAsync(all, duty => duty.Subjects.Select(subject => subject.Id), stop)).Select(duty => duty.Id).ToHashSet();
        var hidden = all.ConvertAll(duty => duty.Id).FindAll(id => !shown.Contains(id));
        return duties.Where(duty => !hidden.Contains(duty.Id));
    }
}
