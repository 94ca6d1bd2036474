using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.CorrectService;

/// <summary>A service was recorded that did not happen, or not to him. What it discharged is owed again.</summary>
internal sealed class CorrectServiceAction(RegisterWork register)
{
    public Task<FactId> CorrectAsync(ServiceId service, string? reason, CancellationToken stop) =>
        CorrectAsync(service, reason, null, stop);

    /// <param name="said">As it came over the feed; its own id and time are kept.</param>
    internal Task<FactId> CorrectAsync(ServiceId service, string? reason, ServiceFoundWrong? said, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var held = await register.Db.Set<Service>().FirstOrDefaultAsync(known => known.Id == service, stop);
            Kernel.Rules.Check(new ServiceMustStand(held));
            var fact = register.Unit.State(new ServiceFoundWrong
            {
                Id = said?.Id ?? default,
                At = said?.At ?? default,
                Order = held!.OrderId,
                Service = held.Id,
                Respondent = held.RespondentId,
                PutsRight = held.Fact,
                Reason = reason,
            });
            held.WrongSince = fact.At;
            held.WrongFact = fact.Id;
            held.WhyWrong = reason;
            return fact.Id;
        },
        stop);
}
