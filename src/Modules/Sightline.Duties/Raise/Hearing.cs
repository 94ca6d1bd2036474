using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Duties.Raise;

/// <summary>Begins the hearing of a fact: whose it is, and on which day it would be told.</summary>
internal sealed class Hearings(SightlineDb db, IGateways gateways, NamedPorts ports, Acting acting, IClock clock)
{
    /// <summary>What is told is told today, however long ago it happened.</summary>
    public async Task<Hearing> OfAsync(Fact fact, FactQuestions questions, CancellationToken stop) =>
        new(gateways, ports, new Told(fact, await TellerAsync(fact, questions, stop), LondonTime.DayOf(clock.GetCurrentInstant())));

    /// <summary>
    /// What the telling agency does not know of yet: a fact heard again, or more that becomes known about the same thing, refuses nothing twice.
    /// </summary>
    public async Task<IReadOnlyList<SharingRefused>> NewlyRefusedAsync(Hearing hearing, CancellationToken stop)
    {
        if (hearing.Refused.Count == 0 || hearing.Told is not { By: { } teller, Fact: var fact })
        {
            return [];
        }
        var named = FactReader.SingleIds(fact).ToDictionary(subject => subject.Name, subject => subject.Id, StringComparer.Ordinal);
        var things = FactReader.Subjects(fact).Where(about => about.IsThing).Select(about => about.Subject).ToList();
        var facts = db.Set<RaisingSubject>().Where(about => about.IsThing && things.Contains(about.Subject)).Select(about => about.Fact);
        var before = await db.Set<Duty>().AsNoTracking().Where(duty => duty.OwedBy == teller && duty.RefusedFact != null && facts.Contains(duty.Because))
            .Select(duty => new { duty.RefusedFact, duty.RefusedGateway }).ToListAsync(stop);
        return
        [
            .. hearing.Refused
                .Where(refused => !before.Exists(duty => duty.RefusedGateway == refused.Missing.Gateway && (refused.IsAgain || duty.RefusedFact == fact.Id)))
                .Select(refused => new SharingRefused
                {
                    At = fact.At,
                    Because = fact.Id,
                    From = teller,
                    To = refused.Missing.To,
                    Gateway = refused.Missing.Gateway,
                    Words = refused.Missing.Words,
                    Order = named.TryGetValue("Order", out var order) ? new OrderId(order) : null,
                    Breach = named.TryGetValue("Breach", out var breach) ? new BreachId(breach) : null,
                    Incident = named.TryGetValue("Incident", out var incident) ? new IncidentId(incident) : null,
                }),
        ];
    }

    /// <summary>
    /// The agency that states it. What the program states by itself is the court's whose order it is about, or the force's whose incident, or the agency's that
    /// it names. Null: the program's own word about itself.
    /// </summary>
    private async Task<AgencyCode?> TellerAsync(Fact fact, FactQuestions questions, CancellationToken stop)
    {
        if (fact is SharingRefused refused)
        {
            return refused.From;
        }
        if (!acting.Current.Roles.Contains(Actor.SystemRole))
        {
            return acting.Current.Agency;
        }
        foreach (var (thing, resolver) in new[] { ("Order", "court-of-order"), ("Incident", "force-of-incident") })
        {
            if (FactReader.Value(fact, thing) is not null && (await questions.AgenciesAsync(resolver, stop)).Agencies is [var owner, ..])
            {
                return owner;
            }
        }
        return FactReader.Value(fact, "Agency") as AgencyCode? ?? FactReader.Value(fact, "Force") as AgencyCode?;
    }
}

/// <param name="By">Whose fact it is; null: nobody's.</param>
/// <param name="Day">The day on which it would be told.</param>
internal sealed record Told(Fact Fact, AgencyCode? By, LocalDate Day);

/// <param name="IsAgain">Only rules that are asked again, because more became known, would have told it.</param>
internal sealed record RefusedSharing(MissingGateway Missing, bool IsAgain);

/// <summary>
/// Which of the agencies that a rule names may hear of a fact. Those that may not hear nothing at all; and whoever states the fact learns from which kind it is
/// kept, from the kinds that the rule looks among and never from whom it found.
/// </summary>
internal sealed class Hearing(IGateways gateways, NamedPorts ports, Told told)
{
    private readonly Dictionary<string, RefusedSharing> refused = new(StringComparer.Ordinal);
    private bool isAgain;

    public Told Told => told;

    public IReadOnlyCollection<RefusedSharing> Refused => refused.Values;

    /// <summary>Of which rule is asked next.</summary>
    public void For(DutyRule rule) => isAgain = rule.On != told.Fact.GetType().Name;

    public async Task<Resolved> OfAsync(string resolver, FactQuestions questions, CancellationToken stop)
    {
        var found = await questions.AgenciesAsync(resolver, stop);
        if (told.By is not { } teller)
        {
            return found;
        }
        var isKept = false;
        var protectedOnes = questions.Protected;
        foreach (var kind in ports.Resolver(resolver).Kinds)
        {
            if (await gateways.MissingAsync(new TellingAKind(teller, kind, told.Fact.GetType().Name) { Protected = protectedOnes }, told.Day, stop) is { } missing)
            {
                Refuse(missing);
                isKept = true;
            }
        }
        var open = new List<AgencyCode>();
        foreach (var agency in found.Agencies)
        {
            var passage = await gateways.FindAsync(new Telling(teller, agency, told.Fact.GetType().Name) { Protected = protectedOnes }, told.Day, stop);
            if (passage.Missing is not { } missing)
            {
                open.Add(agency);
            }
            else if (!isKept && !passage.IsAsTheyWish)
            {
                // Found outside those kinds, or named by the fact itself: no kind told it before.
                Refuse(missing);
            }
        }
        // "Nobody knows which" would have somebody find out: that would differ by whether one was found and kept from it.
        return isKept || open.Count < found.Agencies.Count ? Resolved.To(open) : found;
    }

    private void Refuse(MissingGateway missing) =>
        refused[missing.Gateway] = new RefusedSharing(missing, isAgain && (!refused.TryGetValue(missing.Gateway, out var before) || before.IsAgain));
}
