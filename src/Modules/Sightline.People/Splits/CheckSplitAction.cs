using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Splits;

/// <summary>An agency looked at what it did while the records were one person, and says what it found and put right.</summary>
internal sealed class CheckSplitAction(SightlineDb db, UnitOfWork unit, Ties.DecisionsInTurn turn, NodaTime.IClock clock, Acting acting)
{
    public Task CheckAsync(SplitId split, string? found, CancellationToken stop) => turn.DoAsync(
        async () =>
        {
            var agency = acting.Current.Agency;
            var owner = await db.Set<SplitOwner>().FirstOrDefaultAsync(owner => owner.SplitId == split && owner.Agency == agency, stop);
            Kernel.Rules.Check(
                new WhatRestedIsCheckedOnce(owner is { CheckedAt: null }),
                new CheckingSaysWhatWasFound(found),
                new TextIsShortEnough("Found", found, 2000));
            (owner!.CheckedAt, owner.Found) = (clock.GetCurrentInstant(), found!.Trim());
            unit.State(new SplitChecked { Split = split, Agency = agency, Found = owner.Found });
        },
        stop);
}
