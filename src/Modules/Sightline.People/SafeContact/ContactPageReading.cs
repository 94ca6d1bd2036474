using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;

namespace Sightline.People.SafeContact;

/// <param name="ToldTo">In words; "nobody else".</param>
internal sealed record OwnStatement(SafeContactId Id, string When, Guarded<string> Who, string ToldTo);

internal sealed record EffortShown(string Begun, PlanShown? Plan, IReadOnlyList<string> Attempts, bool IsOpen);

/// <summary>A plan, each part guarded.</summary>
internal sealed record PlanShown(Guarded<FirstContactPlan> Plan)
{
    internal IReadOnlyList<Guarded<string>> Asked => Plan.Parts(static plan => plan.Asked.Select(asked => $"{asked.Who}: {asked.Answered}"));

    internal Guarded<string>? How => Plan.Part(static plan => ContactWords.Of(plan.Way) + (plan.Value is { } value ? $": {value}" : ""));

    internal Guarded<string>? When => Plan.Part(static plan => plan.When);

    internal Guarded<string>? Script => Plan.Part(static plan => plan.Script);

    internal Guarded<string>? SayYouAre => Plan.Part(static plan => plan.SayYouAre ?? "Not known");
}

/// <summary>The block, what the reader's own agency stated and decided, and how it tried.</summary>
internal sealed record ContactPage(NominalId Nominal, SafeContactShown Block)
{
    /// <summary>Those of the agency that stated, planned and tried.</summary>
    internal required Audience Audience { get; init; }

    internal IReadOnlyList<OwnStatement> Own { get; init; } = [];

    internal IReadOnlyList<EffortShown> Efforts { get; init; } = [];

    internal bool HasOpenPlan => Efforts.Any(effort => effort.IsOpen);
}

/// <summary>Reads the page of safe contact with its read entry.</summary>
internal sealed class ContactPageReading(SafeContactBook book, ISafeContact blocks, ReadAudit audit)
{
    /// <returns>Null: nobody is held under this id.</returns>
    internal async Task<ContactPage?> ReadAsync(Guid id, CancellationToken stop)
    {
        var nominal = new NominalId(id);
        if (id == Guid.Empty || !await book.Subjects.IsHeldAsync(nominal, stop))
        {
            return null;
        }
        var records = await book.Subjects.NominalsOfAsync(nominal, stop);
        return await audit.ShowAsync(
            new Disclosure("safe contact", [.. records.Select(record => record.Value)], ["safe-contact"]),
            async () => await blocks.OfAsync(nominal, stop) is { } block
                ? new ContactPage(nominal, block with { IsOnItsPage = true }) { Audience = book.Own, Own = await OwnAsync(records, stop), Efforts = await EffortsAsync(records, stop) }
                : null,
            stop);
    }

    private async Task<IReadOnlyList<OwnStatement>> OwnAsync(IReadOnlyList<NominalId> records, CancellationToken stop)
    {
        var own = new List<OwnStatement>();
        foreach (var stated in await book.OwnStatementsAsync(records, stop))
        {
            var telling = await book.TellingOfAsync(stated.Id, stop);
            var kinds = telling is null ? [] : ContactWords.Kinds.Where(kind => SafeContactBook.Names(telling, kind.Kind)).Select(kind => kind.Name).ToList();
            var told = kinds.Count == 0 ? "Nobody else" : $"{string.Join(", ", kinds)}, {ContactWords.Of(telling!.Purpose)}";
            own.Add(new OwnStatement(stated.Id, LondonTime.DateAndTime(stated.At), stated.Words.Part(static words => ContactWords.Of(words.SaidBy))!, own.Count == 0 ? told : "Replaced: nobody is told this one any more"));
        }
        return own;
    }

    private async Task<IReadOnlyList<EffortShown>> EffortsAsync(IReadOnlyList<NominalId> records, CancellationToken stop)
    {
        var shown = new List<EffortShown>();
        foreach (var (effort, attempts) in await book.EffortsAsync(records, stop))
        {
            var plan = effort.Plan is { } kept ? await book.OpenAsync<FirstContactPlan>(effort.NominalId, kept, stop) : null;
            shown.Add(new EffortShown(
                LondonTime.DateAndTime(effort.BegunAt), plan is null ? null : new PlanShown(plan), [.. attempts.Select(tried => $"{LondonTime.DateAndTime(tried.At)}: {ContactWords.Of(tried.Way)}. {ContactWords.Of(tried.Outcome)}.")],
                attempts.All(tried => tried.Outcome != ContactOutcome.SpokeToThem)));
        }
        return shown;
    }
}
