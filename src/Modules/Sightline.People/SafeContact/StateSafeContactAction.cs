using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.SafeContact;

/// <summary>Records how somebody may be reached, in the place of what the same agency stated before. It is told to nobody else until that is decided.</summary>
internal sealed class StateSafeContactAction(SightlineDb db, UnitOfWork unit, SafeContactBook book, IIdSource ids)
{
    internal const int Longest = 500;
    private const int MostWays = 30;

    internal SafeContactId NewId() => new(ids.New());

    public Task<SafeContactId> StateAsync(SafeContactStated fact, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            Kernel.Rules.Check(
            [
                new NominalIsKnown("Nominal", await book.Subjects.IsHeldAsync(fact.Nominal, stop)),
                new SafeContactSaysSomething(fact.Said),
                new ListIsShortEnough("Ways", fact.Said.Ways.Count, MostWays),
                new SafeContactHoursAreInOrder(fact.Said.FromMinute, fact.Said.ToMinute),
                new SafeContactDaysAreInOrder(fact.Said.SaidOn, fact.Said.Until, book.Today),
                new ScriptIsNeutral("Script", fact.Said.Script),
                new ScriptIsNeutral("SayYouAre", fact.Said.SayYouAre),
                .. TextsOf(fact.Said).Select(text => new TextIsShortEnough(text.Where, text.Text, Longest)),
            ]);
            unit.State(fact);
            db.Append(new SafeContactRow
            {
                Id = fact.Statement,
                NominalId = fact.Nominal,
                Agency = fact.Agency,
                By = book.Actor.Reference,
                Said = await book.SealAsync(fact.Nominal, fact.Said, stop),
                StatedAt = book.Now,
            });
            return fact.Statement;
        },
        stop);

    private static IEnumerable<(string Where, string? Text)> TextsOf(SafeContactWords said) => new (string, string?)[]
    {
        ("When", said.When), ("Never", said.Never), ("Language", said.Language), ("Needs", said.Needs), ("Script", said.Script), ("SayYouAre", said.SayYouAre),
    }.Concat(said.Ways.SelectMany(way => new (string, string?)[] { ($"{way.Way}Value", way.Value), ($"{way.Way}Note", way.Note) }));
}

/// <summary>Decides which kinds of agency are told what this agency stated, for what. Never which agency stated it.</summary>
internal sealed class DecideSafeContactSharingAction(SightlineDb db, UnitOfWork unit, SafeContactBook book)
{
    /// <returns>False: this agency stated nothing under that id.</returns>
    public Task<bool> DecideAsync(SafeContactSharingDecided fact, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var records = await book.Subjects.NominalsOfAsync(fact.Nominal, stop);
            if (!(await book.OwnStatementsAsync(records, stop)).Any(one => one.Id == fact.Statement))
            {
                return false;
            }
            Kernel.Rules.Check(new PurposeOfTellingIsChosen(fact.Purpose), new DecidingSaysWhy(fact.Why), new TextIsShortEnough("Why", fact.Why, StateSafeContactAction.Longest));
            unit.State(fact);
            db.Append(new SafeContactTelling
            {
                StatementId = fact.Statement,
                ToldTo = SafeContactBook.Written(fact.ToldTo),
                Purpose = fact.Purpose,
                Why = await book.SealAsync(fact.Nominal, fact.Why, stop),
                By = book.Actor.Reference,
                DecidedAt = book.Now,
            });
            return true;
        },
        stop);
}

/// <summary>An agency's own system states how somebody may be reached.</summary>
internal sealed class SafeContactStatedHandler(StateSafeContactAction action, Acting acting) : Platform.Feed.FeedHandler<SafeContactStated>
{
    protected override Task HandleAsync(SafeContactStated fact, CancellationToken stop)
    {
        Kernel.Rules.Check(new AgencySpeaksForItself(fact.Agency, acting.Current.Agency));
        return action.StateAsync(fact, stop);
    }
}
