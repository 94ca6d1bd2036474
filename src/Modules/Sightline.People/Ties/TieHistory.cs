using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

/// <param name="Who">A name within the viewer's own agency; of another, the agency, where it may be told.</param>
internal sealed record TieEvent(Instant At, string What, string Who, string? Why);

/// <summary>What was decided about two nominals: who, when and why; and in the knowledge of which evidence.</summary>
internal sealed class TieHistory(SightlineDb db, Vault vault, Acting acting, IClock clock, HistoryWords words)
{
    /// <summary>Keeps a decision, in the unit of work under way.</summary>
    internal async Task RememberAsync(TieStep step, NominalId nominal, NominalId other, string? why, CancellationToken stop) => db.Append(new TieDecision
    {
        NominalId = nominal,
        OtherId = other,
        Step = step,
        Agency = acting.Current.Agency,
        By = acting.Current.Reference,
        User = acting.Current.User,
        At = clock.GetCurrentInstant(),
        Why = string.IsNullOrWhiteSpace(why) ? null : await vault.SealAsync(nominal.Value, Sensitivity.Ordinary, why.Trim(), stop),
    });

    /// <summary>Everything decided about these two, oldest first.</summary>
    internal async Task<IReadOnlyList<TieEvent>> OfAsync(NominalId one, NominalId other, CancellationToken stop)
    {
        var rows = await db.Set<TieDecision>().AsNoTracking()
            .Where(row => (row.NominalId == one && row.OtherId == other) || (row.NominalId == other && row.OtherId == one)).OrderBy(row => row.Sequence).ToListAsync(stop);
        var events = new List<TieEvent>();
        foreach (var row in rows)
        {
            var why = row.Why is null ? null : await vault.OpenOrdinaryAsync(row.NominalId.Value, row.Why, stop) ?? "No longer held";
            events.Add(new TieEvent(row.At, HistoryWords.Of(row.Step), await words.WhoAsync(row, stop), why));
        }
        return events;
    }

    /// <summary>The kinds of evidence, each a person's own, in which two records agree by their ordinary values.</summary>
    internal async Task<EvidenceKinds> KnownAsync(NominalId one, NominalId other, CancellationToken stop)
    {
        var profiles = await (from nominal in db.Set<Nominal>()
                              where nominal.Id == one || nominal.Id == other
                              join profile in db.Set<LookUpProfile>() on nominal.Number equals profile.Number
                              select profile.Profile).AsNoTracking().ToListAsync(stop);
        return profiles.Count == 2 ? KindsOf(LinkageModel.Default.Compare(ProfileText.Read(profiles[0]), ProfileText.Read(profiles[1]))) : EvidenceKinds.None;
    }

    /// <summary>A name or an address may be another's; a number issued to one person, a mobile and a mailbox are independent of both.</summary>
    internal static EvidenceKinds KindsOf(Comparison comparison)
    {
        var kinds = EvidenceKinds.None;
        foreach (var reason in comparison.Reasons.Where(reason => reason.Level == Level.Exact))
        {
            kinds |= reason.Field switch
            {
                Field.Identifier => EvidenceKinds.Identifier,
                Field.Phone => EvidenceKinds.Phone,
                Field.Email => EvidenceKinds.Email,
                _ => EvidenceKinds.None,
            };
        }
        return kinds;
    }
}

internal sealed class HistoryWords(IDirectory directory, Holders holders, Acting acting)
{
    internal static string Of(TieStep step) => step switch
    {
        TieStep.Tied => "Decided: one person",
        TieStep.KeptApart => "Decided: two people, kept apart",
        TieStep.NotSure => "Looked at, and not sure",
        TieStep.Lifted => "The decision to keep them apart was taken back",
        TieStep.TakenAway => "Taken away from one person",
        TieStep.Related => "Recorded as related to each other, so two people",
        TieStep.NewEvidence => "Asked again: evidence of another kind came",
        _ => "Put on different sides of one incident or order",
    };

    internal async Task<string> WhoAsync(TieDecision decision, CancellationToken stop)
    {
        if (decision.Step is TieStep.NewEvidence or TieStep.OtherSides or TieStep.Related)
        {
            return "Sightline";
        }
        var agency = await holders.NameAsync(decision.Agency, stop);
        return decision.Agency == acting.Current.Agency && decision.User is { } user ? $"{await directory.UserNameAsync(user, stop)}, {agency}" : agency;
    }
}
