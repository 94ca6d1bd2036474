using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.Enforceability;
using Sightline.Orders.Register;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Orders.ShowOrder;

/// <summary>An order as a page shows it: answers, names and agencies beside what is held.</summary>
internal sealed record ShownOrder(HeldOrder Held)
{
    public required IReadOnlyDictionary<NominalId, PersonName> Names { get; init; }

    public required IReadOnlyDictionary<AgencyCode, string> Agencies { get; init; }

    public required IReadOnlyDictionary<NominalId, OrderAnswer> Answers { get; init; }

    public required string Ring { get; init; }

    /// <summary>How each protected person may be reached, for readers whose role contacts people.</summary>
    public IReadOnlyList<SafeContactShown> SafeContact { get; init; } = [];

    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>Agencies whose own words about a breach this reader is shown.</summary>
    public IReadOnlySet<AgencyCode> WordsOf { get; init; } = new HashSet<AgencyCode>();

    /// <summary>The agency put the paper here itself, and the reader enters orders there.</summary>
    public bool MayRecordOutcome { get; init; }

    public bool MayOpenPaper { get; init; }

    public string NameOf(NominalId person) => Names.TryGetValue(person, out var name) ? $"{name.Shown}, born {name.Born}" : "A person";

    public string ReferenceOf(NominalId person) => Names.TryGetValue(person, out var name) ? name.Reference : "";

    public string AgencyOf(AgencyCode? agency) => agency is { } code ? Agencies.GetValueOrDefault(code, code.Value) : "not known";

    public Answer Enforceable => Kernel.Answers.Any(Answers.Values.Select(answer => answer.Enforceable));
}

/// <summary>Reads one order for a page, with its read entry.</summary>
internal sealed class OrderReading(OrderReader reader, IPeople people, AgencyNames agencies, OrderReadingGuards guards)
{
    /// <summary>Null: nothing is held under this id.</summary>
    internal async Task<ShownOrder?> ShowAsync(OrderId id, CancellationToken stop)
    {
        if (await reader.FindAsync(id, stop) is not { } found)
        {
            return null;
        }
        var nominals = found.Respondents.Concat(found.Protected).Concat(found.Children).Distinct().ToList();
        return await guards.Audit.ShowAsync(
            new Disclosure("order", [id.Value, .. nominals.Select(nominal => nominal.Value)], ["order", "terms", "parties", "safe-contact"]),
            async () =>
            {
                var held = (await reader.FindAsync(id, stop))!;
                return new ShownOrder(held)
                {
                    Names = await people.NamesAsync(nominals, stop),
                    Agencies = await AgenciesAsync(held, stop),
                    Answers = await AnswersAsync(held, stop),
                    Ring = await reader.RingAsync(held.Order, stop),
                    MayOpenPaper = guards.MayOpenPaper(held.Order),
                    MayRecordOutcome = guards.MayRecordOutcome,
                    Offers = await OffersAsync(held, nominals, stop),
                    SafeContact = await SafeContactAsync(held, stop),
                    WordsOf = await WordsOfAsync(held, stop),
                };
            },
            stop);
    }

    private async Task<IReadOnlyList<SafeContactShown>> SafeContactAsync(HeldOrder held, CancellationToken stop)
    {
        var blocks = new List<SafeContactShown>();
        foreach (var person in held.Protected)
        {
            if (await guards.SafeContact.OfAsync(person, stop) is { } block)
            {
                blocks.Add(block);
            }
        }
        return blocks;
    }

    private async Task<IReadOnlySet<AgencyCode>> WordsOfAsync(HeldOrder held, CancellationToken stop)
    {
        var shown = new HashSet<AgencyCode>();
        foreach (var agency in held.Breaches.Select(breach => breach.ReportedBy).Distinct())
        {
            if (await agencies.ShowsWordsOfAsync(agency, stop))
            {
                shown.Add(agency);
            }
        }
        return shown;
    }

    private async Task<IReadOnlyList<Offer>> OffersAsync(HeldOrder held, IReadOnlyList<NominalId> nominals, CancellationToken stop)
    {
        var found = new List<Offer>();
        foreach (var source in guards.Offers)
        {
            found.AddRange(await source.OffersAsync(new Matter("order", held.Id.Value, nominals), stop));
        }
        return found;
    }

    private async Task<IReadOnlyDictionary<NominalId, OrderAnswer>> AnswersAsync(HeldOrder held, CancellationToken stop)
    {
        var answers = new Dictionary<NominalId, OrderAnswer>();
        foreach (var respondent in held.Respondents)
        {
            answers[respondent] = await reader.AnswerAsync(held, respondent, onlyPossibly: false, stop);
        }
        return answers;
    }

    private async Task<IReadOnlyDictionary<AgencyCode, string>> AgenciesAsync(HeldOrder held, CancellationToken stop)
    {
        var order = held.Order;
        var codes = new[] { order.Applicant, order.AppliedTo, order.MadeBy, order.Force, order.ConfirmedBy, order.DischargedBy, order.EnteredBy }
            .Where(code => code is { Value.Length: > 0 }).Select(code => code!.Value)
            .Concat(held.Services.Select(service => service.RecordedBy)).Concat(held.Variations.Select(variation => variation.StatedBy))
            .Concat(held.Disputed.Select(said => said.StatedBy)).Concat(held.Breaches.Select(breach => breach.ReportedBy)).Distinct();
        var names = new Dictionary<AgencyCode, string>();
        foreach (var code in codes)
        {
            names[code] = await agencies.OfAsync(code, stop);
        }
        return names;
    }
}

internal sealed class OrderReadingGuards(ReadAudit audit, IEnumerable<IOffer> offers, IPermissions permissions, Acting acting, ISafeContact safe)
{
    internal ISafeContact SafeContact { get; } = safe;

    internal ReadAudit Audit { get; } = audit;

    internal IEnumerable<IOffer> Offers { get; } = offers;

    internal bool MayRecordOutcome => permissions.Allows(acting.Current, "orders.record-outcome");

    internal bool MayOpenPaper(Model.ProtectiveOrder order) =>
        order.Document is not null && order.EnteredBy == acting.Current.Agency && permissions.Allows(acting.Current, "orders.make");
}
