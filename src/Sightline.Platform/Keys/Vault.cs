using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sightline.Kernel;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Keys;

/// <summary>
/// Seals and opens values about a person under that person's own key for that kind of data. Keys are made at first use, in the same
/// transaction as the value. A destroyed key makes <see cref="OpenAsync"/> answer null: the value is gone.
/// </summary>
public sealed class Vault(SightlineDb db, KeyFolder folder)
{
    private readonly Dictionary<(Guid Subject, Sensitivity Kind), HeldKey> held = [];
    private readonly HashSet<Guid> begun = [];

    /// <summary>
    /// The subject is recorded for the first time in this very work, so it cannot have a key yet and none is looked for: an import records thousands.
    /// Calling this for a subject that has keys fails when the second key is written.
    /// </summary>
    public void BeginsWith(Guid subject) => begun.Add(subject);

    /// <summary>Seals a text for a column of the state.</summary>
    public Task<byte[]> SealAsync(Guid subject, Sensitivity kind, string value, CancellationToken stop) =>
        SealBytesAsync(subject, kind, Encoding.UTF8.GetBytes(value), stop);

    /// <summary>Seals bytes as they are: a document that came with an order.</summary>
    public async Task<byte[]> SealBytesAsync(Guid subject, Sensitivity kind, byte[] value, CancellationToken stop) =>
        Aead.Seal(await KeyForSealingAsync(subject, kind, stop), value, About(subject, kind));

    /// <summary>Opens an ordinary value that <see cref="SealAsync"/> sealed. Null: the key was destroyed.</summary>
    /// <exception cref="CryptographicException">As for <see cref="OpenBytesAsync"/>.</exception>
    public async Task<string?> OpenOrdinaryAsync(Guid subject, byte[] value, CancellationToken stop) =>
        await OpenBareAsync(subject, Sensitivity.Ordinary, value, stop) is { } opened ? Encoding.UTF8.GetString(opened) : null;

    /// <summary>Opens what <see cref="SealAsync"/> sealed: guarded, so that it is had by those alone who may have its kind. Null: the key was destroyed.</summary>
    /// <exception cref="CryptographicException">As for <see cref="OpenBytesAsync"/>.</exception>
    public async Task<Guarded<string>?> OpenAsync(Guid subject, Sensitivity kind, byte[] value, CancellationToken stop) =>
        await OpenBareAsync(subject, kind, value, stop) is { } opened ? Guarded.Of(Encoding.UTF8.GetString(opened), kind) : null;

    /// <summary>Opens what <see cref="SealBytesAsync"/> sealed. Null: the key was destroyed.</summary>
    /// <exception cref="CryptographicException">The bytes were not sealed under this subject's key: they were changed, or moved here from another row.</exception>
    public async Task<Guarded<byte[]>?> OpenBytesAsync(Guid subject, Sensitivity kind, byte[] value, CancellationToken stop) =>
        await OpenBareAsync(subject, kind, value, stop) is { } opened ? Guarded.Of(opened, kind) : null;

    /// <summary>A keyed digest of a normalised token: confidential values are searched by these only.</summary>
    public byte[] Digest(string token) => folder.Digest(Encoding.UTF8.GetBytes(token))[..16];

    /// <summary>
    /// Destroys every key of the subject for good. What was sealed under them can never be opened again, and nothing more can be sealed: an empty key stays
    /// where each was, or would have been, so that a new one is never made in its place. What this very work has still to seal must be settled before.
    /// </summary>
    public async Task DestroyAsync(Guid subject, CancellationToken stop)
    {
        byte[] nothing = [];
        await db.Set<SubjectKey>().Where(key => key.Subject == subject)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.Wrapped, nothing).SetProperty(key => key.Generation, 0), stop);
        var there = await db.Set<SubjectKey>().Where(key => key.Subject == subject).Select(key => key.Kind).ToListAsync(stop);
        foreach (var kind in Enum.GetValues<Sensitivity>())
        {
            if (!there.Contains(kind))
            {
                db.Append(new SubjectKey { Subject = subject, Kind = kind, WrappedBy = folder.Newest, Wrapped = nothing, Generation = 0 });
            }
            held[(subject, kind)] = new HeldKey(null, 0);
        }
    }

    /// <summary>
    /// Destroys the subject's keys of these kinds. What was sealed under them can never be opened again. The subject is held still: what is learned of them
    /// from now on is sealed under a new key.
    /// </summary>
    public async Task DestroyAsync(Guid subject, IReadOnlyCollection<Sensitivity> kinds, CancellationToken stop)
    {
        byte[] nothing = [];
        await db.Set<SubjectKey>().Where(key => key.Subject == subject && kinds.Contains(key.Kind)).ExecuteUpdateAsync(set => set.SetProperty(key => key.Wrapped, nothing), stop);
        foreach (var known in held.Keys.Where(key => key.Subject == subject).ToList())
        {
            held.Remove(known);
        }
    }

    private async Task<byte[]?> OpenBareAsync(Guid subject, Sensitivity kind, byte[] value, CancellationToken stop)
    {
        if (await FindKeyAsync(subject, kind, stop) is not { Key: { } key } found)
        {
            return null;
        }
        try
        {
            return Aead.Open(key, value, About(subject, kind));
        }
        catch (AuthenticationTagMismatchException) when (found.Generation > 1)
        {
            // Sealed under the key that was destroyed. Were it changed instead, the seal of the ledger and the digests of the rows say so.
            return null;
        }
    }

    /// <summary>A rolled-back transaction took new keys with it, and brought destroyed ones back.</summary>
    internal void Forget()
    {
        held.Clear();
        begun.Clear();
    }

    /// <summary>Called when everything queued is written: a long import must not gather every key it met.</summary>
    internal void Trim()
    {
        if (held.Count > 4096)
        {
            Forget();
        }
    }

    /// <exception cref="CryptographicException">The subject's keys were destroyed for good: nothing more can be recorded about them.</exception>
    internal async Task<byte[]> KeyForSealingAsync(Guid subject, Sensitivity kind, CancellationToken stop)
    {
        var found = await FindKeyAsync(subject, kind, stop);
        if (found is { Key: { } usable })
        {
            return usable;
        }
        if (found is { Generation: 0 })
        {
            throw new CryptographicException("This person's keys were destroyed at disposal: nothing more can be recorded about them.");
        }
        var key = RandomNumberGenerator.GetBytes(32);
        var (by, wrapped) = folder.Wrap(key, About(subject, kind));
        var generation = (found?.Generation ?? 0) + 1;
        if (found is null)
        {
            db.Append(new SubjectKey { Subject = subject, Kind = kind, WrappedBy = by, Wrapped = wrapped });
        }
        else
        {
            byte[] nothing = [];
            var written = await db.Set<SubjectKey>().Where(row => row.Subject == subject && row.Kind == kind && row.Wrapped == nothing).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Wrapped, wrapped).SetProperty(row => row.WrappedBy, by).SetProperty(row => row.Generation, generation), stop);
            if (written == 0)
            {
                throw new DbUpdateConcurrencyException("Somebody else has just made a key for this person. Try again.");
            }
        }
        held[(subject, kind)] = new HeldKey(key, generation);
        return key;
    }

    /// <summary>Null: there was never one.</summary>
    private async Task<HeldKey?> FindKeyAsync(Guid subject, Sensitivity kind, CancellationToken stop)
    {
        if (held.TryGetValue((subject, kind), out var known))
        {
            return known;
        }
        if (begun.Contains(subject))
        {
            return null;
        }
        // All of the subject's keys at once: one kind is seldom asked for alone.
        foreach (var row in await db.Set<SubjectKey>().AsNoTracking().Where(key => key.Subject == subject).ToListAsync(stop))
        {
            held.TryAdd((subject, row.Kind), new HeldKey(row.Wrapped.Length == 0 ? null : folder.Unwrap(row.WrappedBy, row.Wrapped, About(subject, row.Kind)), row.Generation));
        }
        return held.TryGetValue((subject, kind), out var found) ? found : null;
    }

    internal static byte[] About(Guid subject, Sensitivity kind)
    {
        var about = new byte[17];
        subject.TryWriteBytes(about, bigEndian: true, out _);
        about[16] = (byte)kind;
        return about;
    }

    /// <param name="Key">Null: it was destroyed.</param>
    /// <param name="Generation">As in <see cref="SubjectKey.Generation"/>.</param>
    private readonly record struct HeldKey(byte[]? Key, int Generation);
}
