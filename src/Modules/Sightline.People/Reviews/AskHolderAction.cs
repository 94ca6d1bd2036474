using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.People.Ties;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Reviews;

/// <summary>What of the asker's own record may be given to whoever is asked.</summary>
[Flags]
internal enum Given
{
    None = 0,
    Name = 1,
    Born = 2,
    Sex = 4,
}

/// <summary>
/// Asks the agency that holds the other record: is this your person? It is given what the asker chose of the asker's own record, by ordinary values alone, and learns neither
/// who asks nor which record: any agency may ask, so that being asked says nothing about the asker.
/// </summary>
internal sealed class AskHolderAction(SightlineDb db, UnitOfWork unit, DecisionsInTurn turn, HolderToAsk holder, QuestionTools tools)
{
    public Task<QuestionId> AskAsync(ReviewId id, Given given, CancellationToken stop) => turn.DoAsync(
        async () =>
        {
            var review = await db.Set<TieReview>().AsNoTracking().SingleAsync(review => review.Id == id, stop);
            var ask = review.Agency == tools.Acting.Current.Agency ? await holder.OfAsync(review, stop) : null;
            var own = ask is null ? null : await db.Set<Nominal>().AsNoTracking().SingleAsync(nominal => nominal.Id == ask.Own, stop);
            given &= own is null ? given : HeldOf(own);
            Kernel.Rules.Check(
                new ReviewIsForThisAgency(review.Agency, tools.Acting.Current.Agency),
                new ReviewIsOpen(TieBook.StillOpen.Contains(review.State)),
                new SomebodyCanBeAsked(ask is not null),
                new AskingGivesSomething(given),
                new TheHolderIsAskedOnce(await db.Set<HolderQuestion>().AnyAsync(question => question.ReviewId == id && question.AnsweredAt == null, stop)));
            var details = new PersonDescription
            {
                Forenames = given.HasFlag(Given.Name) ? own!.Forenames : null,
                Surname = given.HasFlag(Given.Name) ? own!.Surname : null,
                Born = given.HasFlag(Given.Born) ? own!.Born : null,
                Sex = given.HasFlag(Given.Sex) ? own!.Sex : null,
            };
            var question = new HolderQuestion
            {
                Id = new QuestionId(tools.Ids.New()),
                ReviewId = id,
                NominalId = ask!.Asked,
                Agency = ask.Agency,
                Given = await tools.Vault.SealWholeAsync(ask.Asked.Value, Sensitivity.Ordinary, details, stop),
                AskedAt = tools.Now,
            };
            db.Set<HolderQuestion>().Add(question);
            unit.State(new HolderAsked { Question = question.Id, Nominal = question.NominalId, Agency = question.Agency, Given = details });
            return question.Id;
        },
        stop);

    /// <summary>What of a record can be given: what it does not hold tells nobody anything.</summary>
    private static Given HeldOf(Nominal own) => (own.Forenames is null && own.Surname is null ? Given.None : Given.Name)
        | (own.Born is null ? Given.None : Given.Born) | (own.Sex is null ? Given.None : Given.Sex);

    /// <summary>The asked agency answers about its own record.</summary>
    public Task AnswerAsync(QuestionId id, Answer samePerson, string? why, CancellationToken stop) => turn.DoAsync(
        async () =>
        {
            var question = await db.Set<HolderQuestion>().SingleAsync(question => question.Id == id, stop);
            Kernel.Rules.Check(
                new OnlyWhoIsAskedAnswers(question.Agency, tools.Acting.Current.Agency),
                new QuestionIsNotAnsweredYet(question.AnsweredAt is not null),
                new DecidingSaysWhy(why),
                new TextIsShortEnough("Why", why, 2000));
            question.SamePerson = samePerson;
            question.AnsweredAt = tools.Now;
            question.Why = await tools.Vault.SealAsync(question.NominalId.Value, Sensitivity.Ordinary, why!.Trim(), stop);
            unit.State(new HolderAnswered { Question = id, Nominal = question.NominalId, Agency = question.Agency, SamePerson = samePerson, Why = why.Trim() });
        },
        stop);
}

internal sealed class QuestionTools(Vault vault, Acting acting, NodaTime.IClock clock, IIdSource ids)
{
    internal Vault Vault { get; } = vault;

    internal Acting Acting { get; } = acting;

    internal NodaTime.Instant Now => clock.GetCurrentInstant();

    internal IIdSource Ids { get; } = ids;
}
