using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.Passkeys;

internal sealed record NewPasskey
{
    public required User User { get; init; }

    public required UserPasskeyInfo Passkey { get; init; }

    public required string Name { get; init; }

    /// <summary>What the device answered: it adds one passkey.</summary>
    public required string Question { get; init; }
}

/// <summary>Gives a user one more passkey, from what their device answered.</summary>
internal sealed class AddPasskeyAction(SightlineDb db, UnitOfWork unit, SpentProofs spent, IIdSource ids, IClock clock)
{
    public Task AddAsync(NewPasskey made, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var credential = made.Passkey.CredentialId;
            var now = clock.GetCurrentInstant();
            Kernel.Rules.Check(
                new PasskeyHasAName(made.Name),
                new PasskeysAreFew(await db.Set<Passkey>().CountAsync(row => row.User == made.User.Id, stop)),
                new PasskeyIsNotHeldAlready(
                    await db.Set<Passkey>().AnyAsync(row => row.Credential == credential, stop) || !await spent.SpendAsync(made.Question, now + PasskeyCeremony.Lasts, stop)));
            var passkey = new Passkey
            {
                Id = new PasskeyId(ids.New()),
                User = made.User.Id,
                Credential = credential,
                PublicKey = made.Passkey.PublicKey,
                Name = made.Name.Trim(),
                AddedAt = now,
                SignCount = made.Passkey.SignCount,
                Transports = made.Passkey.Transports ?? [],
                IsBackupEligible = made.Passkey.IsBackupEligible,
                IsBackedUp = made.Passkey.IsBackedUp,
            };
            db.Add(passkey);
            unit.State(new PasskeyAdded { Passkey = passkey.Id, User = made.User.Id, Agency = made.User.Agency });
        },
        stop);
}
