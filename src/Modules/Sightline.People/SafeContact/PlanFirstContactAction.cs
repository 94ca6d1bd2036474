using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.SafeContact;

/// <summary>"Not known" does not mean never called: it means planned first.</summary>
internal sealed class PlanFirstContactAction(SightlineDb db, UnitOfWork unit, SafeContactBook book, ISafeContact reading, IIdSource ids)
{
    public Task<ContactEffortId> PlanAsync(NominalId nominal, FirstContactPlan plan, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            Kernel.Rules.Check(new NominalIsKnown("Nominal", await book.Subjects.IsHeldAsync(nominal, stop)));
            Kernel.Rules.Check(
            [
                new PlanSaysWhoWasAsked(plan.Asked),
                new PlanKeepsToEveryStep(plan),
                new PlanLeavesNothing(plan.Way),
                new PlanSaysWhen(plan.When),
                new PlanHasAScript(plan.Script),
                new ScriptIsNeutral("Script", plan.Script),
                new ScriptIsNeutral("SayYouAre", plan.SayYouAre),
                new WayIsNotForbidden("Way", plan.Way, plan.Value, await reading.OfAsync(nominal, stop)),
                .. TextsOf(plan).Select(text => new TextIsShortEnough(text.Where, text.Text, StateSafeContactAction.Longest)),
            ]);
            var own = await book.Subjects.OwnOfAsync(nominal, book.Actor.Agency, stop);
            var fact = unit.State(new FirstContactPlanned { Effort = new ContactEffortId(ids.New()), Nominal = own, Agency = book.Actor.Agency, Plan = plan });
            db.Append(new ContactEffort
            {
                Id = fact.Effort,
                NominalId = own,
                Agency = fact.Agency,
                Plan = await book.SealAsync(own, plan, stop),
                By = book.Actor.Reference,
                BegunAt = book.Now,
            });
            return fact.Effort;
        },
        stop);

    private static IEnumerable<(string Where, string? Text)> TextsOf(FirstContactPlan plan) => new (string, string?)[]
    {
        ("Value", plan.Value), ("When", plan.When), ("Script", plan.Script), ("SayYouAre", plan.SayYouAre),
    }.Concat(plan.Asked.SelectMany(asked => new (string, string?)[] { ("Asked", asked.Who), ("Answered", asked.Answered) }));
}

/// <summary>Records that somebody tried, and nothing of what was said. Never without a plan or a way that is known to be safe.</summary>
internal sealed class RecordContactAttemptAction(SightlineDb db, UnitOfWork unit, SafeContactBook book, ISafeContact reading, IIdSource ids)
{
    public Task<ContactEffortId> RecordAsync(NominalId nominal, ContactWay? way, ContactOutcome? outcome, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            Kernel.Rules.Check(new NominalIsKnown("Nominal", await book.Subjects.IsHeldAsync(nominal, stop)));
            var block = await reading.OfAsync(nominal, stop);
            var records = await book.Subjects.NominalsOfAsync(nominal, stop);
            var open = (await book.EffortsAsync(records, stop)).FirstOrDefault(one => one.Attempts.All(tried => tried.Outcome != ContactOutcome.SpokeToThem));
            Kernel.Rules.Check(new AttemptSaysHowAndWhat("Way", way), new AttemptSaysHowAndWhat("Outcome", outcome));
            Kernel.Rules.Check(new ContactIsPlannedOrKnownToBeSafe(open.Effort is not null, block?.HasSafeWay == true), new WayIsNotForbidden("Way", way!.Value, null, block));
            var effort = open.Effort ?? Begin(await book.Subjects.OwnOfAsync(nominal, book.Actor.Agency, stop));
            var attempt = new ContactAttemptId(ids.New());
            var tried = new ContactAttempted { Attempt = attempt, Effort = effort.Id, Nominal = effort.NominalId, Agency = effort.Agency, Way = way.Value, Outcome = outcome!.Value };
            State(effort, tried, open.Effort is null ? [] : open.Attempts);
            db.Append(new ContactAttempt { Id = attempt, EffortId = effort.Id, Way = way.Value, Outcome = outcome.Value, By = book.Actor.Reference, At = book.Now });
            return effort.Id;
        },
        stop);

    private ContactEffort Begin(NominalId own)
    {
        var effort = new ContactEffort { Id = new ContactEffortId(ids.New()), NominalId = own, Agency = book.Actor.Agency, By = book.Actor.Reference, BegunAt = book.Now };
        db.Append(effort);
        return effort;
    }

    /// <summary>The attempt ends what was owed by the last one before a further one is owed by this.</summary>
    private void State(ContactEffort effort, ContactAttempted tried, IReadOnlyList<ContactAttempt> before)
    {
        unit.State(tried);
        if (before.Count > 0)
        {
            unit.State(new ContactTriedAgain { Attempt = before[^1].Id, Effort = effort.Id, Nominal = effort.NominalId, Agency = effort.Agency });
        }
        if (tried.Outcome == ContactOutcome.SpokeToThem)
        {
            return;
        }
        unit.State(new ContactNotMade { Attempt = tried.Attempt, Effort = effort.Id, Nominal = effort.NominalId, Agency = effort.Agency });
        if (tried.Outcome == ContactOutcome.SomebodyElseAnswered && before.Any(earlier => earlier.Outcome == ContactOutcome.SomebodyElseAnswered))
        {
            unit.State(new SomebodyElseAnsweredAgain { Effort = effort.Id, Nominal = effort.NominalId, Agency = effort.Agency });
        }
    }
}
