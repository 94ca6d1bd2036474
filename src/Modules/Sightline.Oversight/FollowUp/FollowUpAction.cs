using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Oversight;
using Sightline.Oversight.Model;
using Sightline.Oversight.Rules;
using Sightline.Oversight.Show;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Oversight.FollowUp;

/// <summary>Gives a desk of the agency something to do because of what a sample showed, by a time.</summary>
internal sealed class FollowUpAction(UnitOfWork unit, SightlineDb db, SampleBook book, FollowUpDesks desks, UnitOfWorkSources sources)
{
    /// <returns>False: this agency drew no such sample.</returns>
    public Task<bool> DecideAsync(SampleId id, NewFollowUp input, CancellationToken stop) => unit.DoAsync(() => RecordAsync(id, input, stop), stop);

    private async Task<bool> RecordAsync(SampleId id, NewFollowUp input, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } sample || sample.Agency != desks.Own)
        {
            return false;
        }
        var now = sources.Clock.GetCurrentInstant();
        var desk = (await desks.AllAsync(stop)).FirstOrDefault(one => one.Code == input.Desk);
        Kernel.Rules.Check(new ActionSaysWhatIsToBeDone(input.Words), new ActionHasADeskOfTheAgency(desk is not null), new ActionHasATimeAhead(input.DueBy, now));
        var action = new SampleAction { Id = new SampleActionId(sources.Ids.New()), Sample = id, Desk = desk!.Code, DueBy = input.DueBy!.Value, Words = input.Words!.Trim(), At = now };
        db.Append(action);
        unit.State(new SampleFollowedUp { Sample = id, Action = action.Id, Agency = sample.Agency, Desk = action.Desk, DueBy = action.DueBy, Words = action.Words });
        return true;
    }
}

internal sealed record NewFollowUp(DeskCode? Desk, Instant? DueBy, string? Words);

/// <summary>The desks for which the rulebook has a duty.</summary>
internal sealed class FollowUpDesks(IDirectory directory, RuleBook rulebook, Acting acting)
{
    private const string GivenToDesk = "sample-gives-it-to-desk";

    private IReadOnlyList<string> Roles =>
    [
        .. rulebook.DutyRules.Where(rule => rule.On == nameof(SampleFollowedUp)).SelectMany(rule => rule.When)
            .Where(use => use.Condition == GivenToDesk).Select(use => use.Argument).OfType<string>().Distinct(),
    ];

    internal AgencyCode Own => acting.Current.Agency;

    internal async Task<IReadOnlyList<Desk>> AllAsync(CancellationToken stop)
    {
        var found = new List<Desk>();
        foreach (var role in Roles)
        {
            if (await directory.DeskOfAsync(Own, role, stop) is { } desk)
            {
                found.Add(desk);
            }
        }
        return found;
    }
}
