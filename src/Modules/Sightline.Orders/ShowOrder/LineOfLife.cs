using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Model;

namespace Sightline.Orders.ShowOrder;

/// <param name="When">In words; null: not known.</param>
internal sealed record LifeEvent(string What, string? When, string By, string? Note = null);

/// <summary>Applied, made, told of it, varied, ends: each with its date, body and proof, or "not known".</summary>
internal static class LineOfLife
{
    internal static List<LifeEvent> Of(ShownOrder shown)
    {
        var order = shown.Held.Order;
        var life = new List<LifeEvent>();
        if (order.AppliedAt is { } applied)
        {
            life.Add(new("Applied for", LondonTime.DateAndTime(applied), shown.AgencyOf(order.Applicant)));
        }
        if (order.Stage == OrderStage.AppliedFor)
        {
            return life;
        }
        life.Add(new("Made", order.MadeOn is { } made ? LondonTime.Date(made) : null, shown.AgencyOf(order.MadeBy), MadeHow(order)));
        if (order.ConfirmedAt is { } confirmed)
        {
            life.Add(new("Confirmed on the force’s systems", LondonTime.DateAndTime(confirmed), shown.AgencyOf(order.ConfirmedBy)));
        }
        foreach (var respondent in shown.Held.Respondents)
        {
            life.AddRange(Told(shown, respondent));
        }
        foreach (var variation in shown.Held.Variations.OrderBy(variation => variation.At))
        {
            life.Add(new("Varied", LondonTime.DateAndTime(variation.At), shown.AgencyOf(variation.StatedBy),
                variation.WordingReceived == Answer.Yes ? "New wording held" : "New wording not received"));
        }
        life.Add(End(shown));
        return life;
    }

    internal static string HowServed(Service service) => service.How == HowHeKnew.Told
        ? "Told of it"
        : service.Method switch
        {
            ServiceMethod.InPersonByOfficer => "Served in person by an officer",
            ServiceMethod.InPersonByProcessServer => "Served in person by a process server",
            ServiceMethod.InCourt => "Served in court",
            ServiceMethod.ByPost => "Served by post",
            ServiceMethod.ByEmail => "Served by e-mail",
            _ => "Served by other means",
        };

    internal static string Proof(Service service) => service.How == HowHeKnew.Told
        ? ""
        : service.ProofHeld switch { Answer.Yes => "proof held", Answer.No => "no proof held", _ => "proof: not known" };

    private static IEnumerable<LifeEvent> Told(ShownOrder shown, Facts.NominalId respondent)
    {
        var who = shown.ReferenceOf(respondent);
        var services = shown.Held.Services.Where(service => service.RespondentId == respondent).OrderBy(service => service.At).ToList();
        foreach (var service in services)
        {
            var note = string.Join("; ", new[] { Proof(service), service.By, service.WrongSince is null ? null : $"put right: {service.WhyWrong ?? "it did not happen"}" }.Where(part => !string.IsNullOrEmpty(part)));
            yield return new($"{HowServed(service)}, {who}", LondonTime.DateAndTime(service.At), shown.AgencyOf(service.RecordedBy), note);
        }
        if (services.TrueForAll(service => service.WrongSince is not null) && shown.Held.Order.PronouncedInHisPresence != Answer.Yes)
        {
            yield return new($"Told of it, {who}", null, shown.Ring);
        }
    }

    private static string? MadeHow(ProtectiveOrder order)
    {
        var parts = new List<string>();
        if (order.MadeWithoutNotice == Answer.Yes)
        {
            parts.Add("without notice");
        }
        if (order.PronouncedInHisPresence == Answer.Yes)
        {
            parts.Add("the respondent was there");
        }
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    private static LifeEvent End(ShownOrder shown)
    {
        var order = shown.Held.Order;
        if (order.DischargedAt is { } at)
        {
            return new("Discharged", LondonTime.Date(order.DischargedOn ?? LondonTime.DayOf(at)), shown.AgencyOf(order.DischargedBy));
        }
        if (order.LastDay is { } last)
        {
            return new(order.ExpiryStatedAt is null ? "Ends" : "Ended", $"at the end of {LondonTime.Date(last)}", shown.AgencyOf(order.MadeBy));
        }
        return order.UntilFurtherOrder == Answer.Yes
            ? new("Ends", "until further order", shown.AgencyOf(order.MadeBy))
            : new("Ends", null, shown.Ring);
    }
}
