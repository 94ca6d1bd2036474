using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Access.KeptWorks;

/// <summary>Keeps what somebody typed, enciphered for them, and gives it to nobody else.</summary>
internal sealed class WorkKeeper(SightlineDb db, IDataProtectionProvider protection, IIdSource ids, IClock clock)
{
    internal static readonly Duration Lasts = Duration.FromHours(1);

    /// <summary>One a tab; the oldest go first.</summary>
    internal const int MostOfOneUser = 10;

    internal async Task KeepAsync(UserId user, TypedForm form, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var held = await db.Set<KeptWork>().AsNoTracking().Where(row => row.User == user).OrderByDescending(row => row.TypedAt).ThenByDescending(row => row.Id).ToListAsync(stop);
        var gone = held.Skip(MostOfOneUser - 1).Concat(held.Where(row => row.Until <= now)).Select(row => row.Id).ToList();
        await db.Set<KeptWork>().Where(row => gone.Contains(row.Id)).ExecuteDeleteAsync(stop);
        db.Add(new KeptWork
        {
            Id = ids.New(),
            User = user,
            TypedAt = now,
            Until = now + Lasts,
            Sealed = ProtectorOf(user).Protect(JsonSerializer.SerializeToUtf8Bytes(form)),
        });
        await db.SaveChangesAsync(stop);
    }

    internal Task<bool> HasAnyAsync(UserId user, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        return db.Set<KeptWork>().AnyAsync(row => row.User == user && row.Until > now, stop);
    }

    internal async Task<IReadOnlyList<Kept>> OfAsync(UserId user, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var rows = await db.Set<KeptWork>().AsNoTracking().Where(row => row.User == user && row.Until > now).OrderByDescending(row => row.TypedAt).ThenBy(row => row.Id).ToListAsync(stop);
        return rows.Select(row => Open(user, row)).OfType<Kept>().ToList();
    }

    /// <summary>What is another's is left alone.</summary>
    internal Task ForgetAsync(UserId user, Guid id, CancellationToken stop) => db.Set<KeptWork>().Where(row => row.User == user && row.Id == id).ExecuteDeleteAsync(stop);

    private Kept? Open(UserId user, KeptWork row)
    {
        try
        {
            return JsonSerializer.Deserialize<TypedForm>(ProtectorOf(user).Unprotect(row.Sealed)) is { } form ? new Kept(row.Id, row.TypedAt, form) : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(UserId user) => protection.CreateProtector("sightline kept work 1", user.ToString());
}

internal sealed record Kept(Guid Id, Instant TypedAt, TypedForm Form);

internal sealed class ForgetKeptWork(SightlineDb db, IClock clock) : IRecurringWork
{
    public string Name => "forget what was typed and not fetched";

    public Duration Every => Duration.FromMinutes(5);

    public async Task TickAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        await db.Set<KeptWork>().Where(row => row.Until <= now).ExecuteDeleteAsync(stop);
    }
}
