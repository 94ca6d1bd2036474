using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Sightline.Facts;
using Sightline.Orders.Model;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Orders.Register;

/// <summary>Every order by its values: parties by name and birth, terms by number, what became of it by when.</summary>
internal sealed class StoredOrders(SightlineDb db, OrderReader reader, IPeople people) : IStoredThing
{
    private const int AtOnce = 200;

    public string Kind => "order";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var ids = await db.Set<ProtectiveOrder>().AsNoTracking().Select(order => order.Id).ToListAsync(stop);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var orders = await reader.ReadAsync(some, stop);
            var named = orders.SelectMany(order => order.Respondents.Concat(order.Protected).Concat(order.Children)).Distinct().ToList();
            var names = await people.NamesAsync(named, stop);
            foreach (var order in orders)
            {
                yield return Line(order, names);
            }
        }
    }

    private static string Line(HeldOrder held, IReadOnlyDictionary<NominalId, PersonName> names)
    {
        var order = held.Order;
        var numbers = held.Terms.ToDictionary(term => term.Id, term => term.Number);
        string Terms(IEnumerable<TermId> terms) => string.Join(',', terms.Select(term => numbers.GetValueOrDefault(term)).Order());
        string Name(NominalId person) => names.TryGetValue(person, out var name) ? $"{name.Shown}/{name.Born}" : "?";
        string Names(IEnumerable<NominalId> of) => string.Join('+', of.Select(Name).Order(StringComparer.Ordinal));
        var parts = new List<string>
        {
            $"{order.Type}|{order.Stage}|{order.MadeBy}|{order.MadeInArea}|{order.Force}|{order.CourtReference}|{Day(order.MadeOn)}|{Day(order.LastDay)}",
            $"{order.UntilFurtherOrder}|{order.MadeWithoutNotice}|{order.PronouncedInHisPresence}|{order.Document}|{order.Applicant}|{order.AppliedTo}|{At(order.AppliedAt)}",
            $"{At(order.MadeAt)}|{order.EnteredBy}|{order.ConfirmedBy}|{At(order.ConfirmedAt)}|{At(order.DischargedAt)}|{Day(order.DischargedOn)}|{order.DischargedBy}|{At(order.ExpiryStatedAt)}",
            $"binds {Names(held.Respondents)}", $"protects {Names(held.Protected)}", $"children {Names(held.Children)}",
        };
        parts.AddRange(Sorted(held.Terms.Select(term =>
            $"term {term.Number}|{term.Kind}|{term.Plain}|{term.Legal}|{term.Metres}|{term.PowerOfArrest}|{term.Place is not null}|{At(term.BroughtAt)}|{At(term.ReplacedAt)}")));
        parts.AddRange(Sorted(held.Services.Select(service =>
            $"{service.How}|{Name(service.RespondentId)}|{service.Method}|{service.ProofHeld}|{service.By}|{At(service.At)}|{Terms(service.Terms)}|{service.RecordedBy}|{At(service.WrongSince)}|{service.WhyWrong}")));
        parts.AddRange(Sorted(held.Variations.Select(variation =>
            $"varied {At(variation.At)}|{variation.WordingReceived}|{Terms(variation.TermsTouched)}|{Day(variation.LastDay)}|{variation.StatedBy}")));
        parts.AddRange(Sorted(held.Disputed.Select(said => $"disputed {said.Statement}|{said.StatedBy}|{At(said.At)}|{said.ConfirmedBy}")));
        parts.AddRange(Sorted(held.Breaches.Select(breach => $"breach {At(breach.At)}|{Name(breach.RespondentId)}|{Names(breach.Protected)}|{Terms(breach.Terms)}|{breach.IncidentId is not null}|{breach.What}|{breach.ReportedBy}|"
            + string.Join(',', held.Outcomes.Where(outcome => outcome.BreachId == breach.Id).Select(outcome => $"{outcome.Outcome}@{At(outcome.At)}")))));
        return string.Join('\t', parts);
    }

    private static IOrderedEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    private static string At(Instant? at) => at is { } known ? InstantPattern.ExtendedIso.Format(known) : "";

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";
}
