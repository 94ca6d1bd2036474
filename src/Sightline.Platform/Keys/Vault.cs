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
    private readonly Dictionary<(Guid Subject, Sensitivity Kind), byte[]?> held = [];
    private readonly HashSet<Guid> destroyed = [];
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

    /// <summary>Opens what <see cref="SealAsync"/> sealed. Null: the key was destroyed.</summary>
    /// <exception cref="CryptographicException">The bytes were not sealed under this subject's key: they were changed, or moved here from another row.</exception>
    public async Task<string?> OpenAsync(Guid subject, Sensitivity kind, byte[] value, CancellationToken stop) =>
        await OpenBytesAsync(subject, kind, value, stop) is { } opened ? Encoding.UTF8.GetString(opened) : null;

    /// <summary>Opens what <see cref="SealBytesAsync"/> sealed. Null: the key was destroyed.</summary>
    /// <exception cref="CryptographicException">As for <see cref="OpenAsync"/>.</exception>
    public async Task<byte[]?> OpenBytesAsync(Guid subject, Sensitivity kind, byte[] value, CancellationToken stop)
    {
        var key = await FindKeyAsync(subject, kind, stop);
        return key is null ? null : Aead.Open(key, value, About(subject, kind));
    }

    /// <summary>A keyed digest of a normalised token: confidential values are searched by these only.</summary>
    public byte[] Digest(string token) => folder.Digest(Encoding.UTF8.GetBytes(token))[..16];

    /// <summary>
    /// Destroys every key of the subject. What was sealed under them can never be opened again, and nothing more can be sealed: an empty key stays
    /// where each was, so that a new one is never made in its place.
    /// </summary>
    public async Task DestroyAsync(Guid subject, CancellationToken stop)
    {
        byte[] nothing = [];
        await db.Set<SubjectKey>().Where(key => key.Subject == subject).ExecuteUpdateAsync(set => set.SetProperty(key => key.Wrapped, nothing), stop);
        destroyed.Add(subject);
        foreach (var known in held.Keys.Where(key => key.Subject == subject).ToList())
        {
            held[known] = null;
        }
    }

    /// <summary>A rolled-back transaction took new keys with it.</summary>
    internal void Forget()
    {
        held.Clear();
        destroyed.Clear();
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

    /// <exception cref="CryptographicException">The subject's keys were destroyed: nothing more can be recorded about them.</exception>
    internal async Task<byte[]> KeyForSealingAsync(Guid subject, Sensitivity kind, CancellationToken stop)
    {
        if (await FindKeyAsync(subject, kind, stop) is { } found)
        {
            return found;
        }
        if (destroyed.Contains(subject))
        {
            throw new CryptographicException("This person's keys were destroyed at disposal: nothing more can be recorded about them.");
        }
        var key = RandomNumberGenerator.GetBytes(32);
        var (by, wrapped) = folder.Wrap(key, About(subject, kind));
        db.Append(new SubjectKey { Subject = subject, Kind = kind, WrappedBy = by, Wrapped = wrapped });
        held[(subject, kind)] = key;
        return key;
    }

    internal async Task<byte[]?> FindKeyAsync(Guid subject, Sensitivity kind, CancellationToken stop)
    {
        if (held.TryGetValue((subject, kind), out var known))
        {
            return known;
        }
        if (begun.Contains(subject))
        {
            return null;
        }
        // All of the subject's keys at once: whether any was destroyed must be known before one is made.
        foreach (var row in await db.Set<SubjectKey>().AsNoTracking().Where(key => key.Subject == subject).ToListAsync(stop))
        {
            if (row.Wrapped.Length == 0)
            {
                destroyed.Add(subject);
                held[(subject, row.Kind)] = null;
            }
            else
            {
                held.TryAdd((subject, row.Kind), folder.Unwrap(row.WrappedBy, row.Wrapped, About(subject, row.Kind)));
            }
        }
        return held.GetValueOrDefault((subject, kind));
    }

    internal static byte[] About(Guid subject, Sensitivity kind)
    {
        var about = new byte[17];
        subject.TryWriteBytes(about, bigEndian: true, out _);
        about[16] = (byte)kind;
        return about;
    }
}
