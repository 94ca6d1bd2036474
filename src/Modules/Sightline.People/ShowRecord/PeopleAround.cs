using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.ShowRecord;

/// <param name="Nominal">Null: several, told only as a count.</param>
internal sealed record Around(NominalId? Nominal, string Name, string What, string Period);

/// <summary>The people around somebody. One partner's name on his record would tell the next of the last: several are a count to all but those who may see them.</summary>
internal sealed class PeopleAround(SightlineDb db, Viewer viewer, Holders holders, TieBook ties, IClock clock)
{
    internal async Task<IReadOnlyList<Around>> ReadAsync(Subject subject, CancellationToken stop)
    {
        var ids = subject.Nominals;
        var held = await db.Set<Relationship>().AsNoTracking().Where(row => ids.Contains(row.OfId) || ids.Contains(row.ToId)).OrderBy(row => row.LearnedAt).ToListAsync(stop);
        var others = held.Select(row => ids.Contains(row.OfId) ? row.ToId : row.OfId).Distinct().ToList();
        var nominals = await db.Set<Nominal>().AsNoTracking().Where(nominal => others.Contains(nominal.Id)).ToDictionaryAsync(nominal => nominal.Id, stop);
        var shown = await holders.ShownAsync(nominals.Values.Select(nominal => nominal.HeldBy).ToList(), stop);
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        var around = held.Select(row => (Row: row, Id: ids.Contains(row.OfId) ? row.ToId : row.OfId, IsOf: ids.Contains(row.ToId))).Where(one => nominals.ContainsKey(one.Id))
            .Select(one => (one.Row, Other: nominals[one.Id], one.IsOf)).Where(one => shown.Contains(one.Other.HeldBy)).ToList();
        var partnerRecords = around.Where(one => IsPartner(one.Row.Kind)).Select(one => one.Other.Id).Distinct().ToList();
        var standing = await ties.StandingAsync(partnerRecords, stop);
        // Two agencies' records of one partner are one partner.
        var partners = partnerRecords.Select(record => standing.TryGetValue(record, out var person) ? person.Value : record.Value).Distinct().Count();
        var hidesPartners = partners > 1 && !viewer.SeesConfidential;
        var lines = around.Where(one => !hidesPartners || !IsPartner(one.Row.Kind))
            .Select(one => new Around(one.Other.Id, $"{NameWords.Shown(one.Other)}, born {NameWords.Born(one.Other.Born, today)}", Words(one.Row.Kind, one.IsOf), PeriodWords(one.Row))).ToList();
        if (hidesPartners)
        {
            lines.Insert(0, new Around(null, $"{partners} people", "partner or former partner", "names are shown to those who support them"));
        }
        return lines;
    }

    private static bool IsPartner(RelationshipKind kind) => kind is RelationshipKind.Partner or RelationshipKind.FormerPartner;

    /// <summary>What the other is to the person of this record: a parent's record lists a child, and the child's a parent.</summary>
    private static string Words(RelationshipKind kind, bool otherIsOf) => kind switch
    {
        RelationshipKind.Partner => "partner",
        RelationshipKind.FormerPartner => "former partner",
        RelationshipKind.Parent => otherIsOf ? "parent" : "child",
        RelationshipKind.Child => otherIsOf ? "child" : "parent",
        RelationshipKind.Sibling => "brother or sister",
        RelationshipKind.LivesWith => "lives with",
        RelationshipKind.Carer => otherIsOf ? "carer" : "cared for",
        RelationshipKind.ParentOfSameChild => "other parent of the same child",
        _ => "other relative",
    };

    private static string PeriodWords(Relationship row) => (row.From, row.To) switch
    {
        ({ } from, { } to) => $"{LondonTime.Date(from)} to {LondonTime.Date(to)}",
        ({ } from, null) => $"from {LondonTime.Date(from)}",
        (null, { } to) => $"to {LondonTime.Date(to)}",
        _ => "period not known",
    };
}
