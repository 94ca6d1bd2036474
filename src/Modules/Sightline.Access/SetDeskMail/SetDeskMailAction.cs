using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.SetDeskMail;

/// <summary>Says where notices for a desk of one's own agency are sent, or that they are sent nowhere.</summary>
internal sealed class SetDeskMailAction(SightlineDb db, UnitOfWork unit, Acting acting)
{
    /// <returns>False: the agency has no such desk.</returns>
    public Task<bool> SetAsync(DeskCode code, string? email, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var agency = acting.Current.Agency;
            if (await db.Set<Desk>().FirstOrDefaultAsync(row => row.Code == code && row.Agency == agency, stop) is not { } desk)
            {
                return false;
            }
            var address = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
            Kernel.Rules.Check(new DeskMailIsAnAddress(address));
            desk.Email = address;
            unit.State(new DeskMailSet { Desk = code, Agency = agency, Email = address });
            return true;
        },
        stop);
}
