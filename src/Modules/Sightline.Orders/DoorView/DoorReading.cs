using Sightline.Facts;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Orders.Coverage;
using Sightline.Orders.Enforceability;
using Sightline.Orders.Place;
using Sightline.Orders.Register;
using Sightline.Orders.ShowOrder;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Orders.DoorView;

/// <summary>What an officer at the door sees. No address, no map, no other agency's name, no history.</summary>
internal sealed record DoorShown
{
    public required string Reference { get; init; }

    /// <summary>Null in an emergency reading: then orders, warnings and children only.</summary>
    public PersonName? Name { get; init; }

    public required IReadOnlyList<DoorOrder> Orders { get; init; }

    public required DoorHistory History { get; init; }

    public IReadOnlyList<string> InRegister { get; init; } = [];

    public IReadOnlyList<string> Late { get; init; } = [];
}

/// <param name="Held">The order.</param>
/// <param name="Respondent">Whom the answer is for.</param>
/// <param name="Answer">Per term.</param>
internal sealed record DoorOrder(HeldOrder Held, NominalId Respondent, OrderAnswer Answer)
{
    public required string Told { get; init; }

    /// <summary>The person at the door is the one it protects.</summary>
    public bool ProtectsThem { get; init; }

    public IReadOnlyDictionary<TermId, PlaceAnswer> Places { get; init; } = new Dictionary<TermId, PlaceAnswer>();
}

internal sealed class DoorReading(OrderReader reader, ReadAudit audit, DoorParts parts)
{
    /// <summary>Null: nobody is held under this id.</summary>
    internal async Task<(DoorShown Shown, bool IsEmergency)?> ShowAsync(NominalId nominal, string? here, CancellationToken stop)
    {
        var subject = await parts.People.SubjectOfAsync(nominal, stop);
        var people = subject.Nominals.Concat(subject.Possible).Append(nominal).Distinct().ToList();
        var orders = await reader.OfAsync(people, stop);
        if (orders.Count == 0 && !await parts.People.HoldsAsync(nominal, stop))
        {
            return null;
        }
        var coverage = await parts.Coverage.SaysAsync(stop);
        return await audit.ShowAtTheDoorAsync(
            new Disclosure("door view", [.. people.Select(person => person.Value)], ["orders", "warnings", "children"]),
            async () => await ReadAsync(nominal, subject, orders, here, stop) with
            {
                Name = (await parts.People.NamesAsync([nominal], stop))[nominal],
                InRegister = coverage.Held,
                Late = coverage.Late,
            },
            async () => await ReadAsync(nominal, subject, orders, null, stop) with { InRegister = coverage.Held, Late = coverage.Late },
            stop);
    }

    private async Task<DoorShown> ReadAsync(NominalId nominal, Subject subject, List<OrderId> ids, string? here, CancellationToken stop)
    {
        var certain = subject.Nominals.Append(nominal).ToHashSet();
        var shown = new List<DoorOrder>();
        foreach (var held in (await reader.ReadAsync(ids, stop)).Where(order => order.IsLiveOn(reader.Today)))
        {
            var bound = held.Respondents.Where(person => certain.Contains(person) || subject.Possible.Contains(person)).ToList();
            foreach (var respondent in bound)
            {
                shown.Add(await OrderAsync(held, respondent, !certain.Contains(respondent), here, stop));
            }
            if (bound.Count == 0)
            {
                foreach (var respondent in held.Respondents)
                {
                    shown.Add(await OrderAsync(held, respondent, false, here, stop) with { ProtectsThem = true });
                }
            }
        }
        return new DoorShown
        {
            Reference = shown.Count == 0 ? "No live order" : string.Join(", ", shown.Select(order => order.Held.Order.Reference).Distinct()),
            Orders = [.. shown.OrderBy(order => order.ProtectsThem).ThenBy(order => Rank(order.Answer.Enforceable))],
            History = await parts.Incidents.DoorHistoryAsync(certain, stop),
        };
    }

    private static int Rank(Answer answer) => answer switch { Answer.Yes => 0, Answer.NotKnown => 1, _ => 2 };

    private async Task<DoorOrder> OrderAsync(HeldOrder held, NominalId respondent, bool onlyPossibly, string? here, CancellationToken stop)
    {
        var answer = await reader.AnswerAsync(held, respondent, onlyPossibly, stop);
        return new DoorOrder(held, respondent, answer) { Told = Told(held, respondent), Places = await parts.Places.OfAsync(held, here, stop) };
    }

    private string Told(HeldOrder held, NominalId respondent)
    {
        if (held.StandingServices.LastOrDefault(service => service.RespondentId == respondent) is { } last)
        {
            var by = last.RecordedBy == parts.Acting.Current.Agency && last.By is { Length: > 0 } name ? $", {name}" : "";
            var proof = LineOfLife.Proof(last) is { Length: > 0 } held2 ? $" ({held2})" : "";
            return $"Yes – {LineOfLife.HowServed(last).ToLowerInvariant()}, {LondonTime.DateAndTime(last.At)}{by}{proof}";
        }
        return held.Order.PronouncedInHisPresence == Answer.Yes ? "Yes – the court made it with the respondent there" : "Not known – nobody has recorded it";
    }
}

internal sealed record DoorParts(IPeople People, IIncidents Incidents, RegisterCoverage Coverage, TermPlaces Places, Acting Acting);
