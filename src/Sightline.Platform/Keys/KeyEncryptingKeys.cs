using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sightline.Platform.Keys;

/// <summary>
/// The keys that lie outside the database, in a folder only the program may read: key-encrypting keys (the newest wraps, all unwrap), the key
/// of the search digests, and the key that signs seals. Lose this folder and every confidential value is lost: back it up apart from the data.
/// Another process may add a key while this one runs: it is found within seconds, and at once when something sealed under it is met.
/// </summary>
public sealed class KeyFolder : IDisposable
{
    /// <summary>How old what is known of the file may be before something is wrapped.</summary>
    private const long LookAgainMilliseconds = 5_000;

    private readonly Lock reading = new();
    private long lookedAt = Environment.TickCount64;
    private DateTime writtenAt;
    private volatile IReadOnlyDictionary<int, byte[]> wrapping;
    private readonly byte[] digest;
    private readonly byte[] rows;
    private readonly ECDsa signing;

    private KeyFolder(string folder, Dictionary<int, byte[]> wrapping, byte[] digest, ECDsa signing)
    {
        Folder = folder;
        this.wrapping = wrapping;
        this.digest = digest;
        rows = HKDF.DeriveKey(HashAlgorithmName.SHA256, digest, 32, info: "rows of the state"u8.ToArray());
        this.signing = signing;
        writtenAt = File.GetLastWriteTimeUtc(PathIn(folder));
    }

    public string Folder { get; }

    internal int Newest => wrapping.Keys.Max();

    internal IEnumerable<int> Versions => wrapping.Keys.Order();

    internal byte[] SigningPublicKey => signing.ExportSubjectPublicKeyInfo();

    private sealed record Form(Dictionary<int, byte[]> Wrapping, byte[] Digest, byte[] Signing);

    /// <summary>Opens the folder's keys; makes them when the folder holds none yet.</summary>
    public static KeyFolder OpenOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = PathIn(folder);
        if (!File.Exists(path))
        {
            using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var form = new Form(
                new Dictionary<int, byte[]> { [1] = RandomNumberGenerator.GetBytes(32) }, RandomNumberGenerator.GetBytes(32), fresh.ExportPkcs8PrivateKey());
            Write(path, form, isNew: true);
        }
        var read = Read(path);
        var signing = ECDsa.Create();
        signing.ImportPkcs8PrivateKey(read.Signing, out _);
        return new KeyFolder(folder, read.Wrapping, read.Digest, signing);
    }

    public void Dispose() => signing.Dispose();

    /// <returns>The key, and which key-encrypting key wraps it.</returns>
    internal (int By, byte[] Wrapped) Wrap(byte[] key, byte[] aboutWhat)
    {
        var held = Fresh();
        var newest = held.Keys.Max();
        return (newest, Aead.Seal(held[newest], key, aboutWhat));
    }

    internal byte[] Unwrap(int version, byte[] wrapped, byte[] aboutWhat) => FindKey(version) is { } key
        ? Aead.Open(key, wrapped, aboutWhat)
        : throw new CryptographicException($"Key-encrypting key {version} is not in {Folder}: restore it from its backup.");

    /// <summary>Makes a key-encrypting key. From now on it wraps; those before it go on unwrapping.</summary>
    /// <returns>Its number.</returns>
    internal int Add() => Change(held => held.Add(held.Keys.Max() + 1, RandomNumberGenerator.GetBytes(32)));

    /// <summary>Takes a key-encrypting key out of the folder for good. Whatever is still wrapped by it can never be opened again.</summary>
    /// <exception cref="InvalidOperationException">It is the newest.</exception>
    internal void Retire(int version) => Change(held => version == held.Keys.Max()
        ? throw new InvalidOperationException("The newest key-encrypting key is the one in use.")
        : held.Remove(version));

    internal byte[] SealForSpool(byte[] plain) => Wrap(plain, "spool"u8.ToArray()).Wrapped;

    internal byte[] OpenFromSpool(byte[] sealedBytes)
    {
        foreach (var key in wrapping.OrderByDescending(pair => pair.Key).Select(pair => pair.Value))
        {
            try
            {
                return Aead.Open(key, sealedBytes, "spool"u8.ToArray());
            }
            catch (AuthenticationTagMismatchException)
            {
                // Sealed under an older key: the next one is tried.
            }
        }
        throw new CryptographicException("The spool was sealed under a key that is not in the key folder.");
    }

    internal byte[] Digest(ReadOnlySpan<byte> token) => HMACSHA256.HashData(digest, token);

    /// <summary>Of a row of the state, under a key of its own: no digest of a row is ever one of a search token.</summary>
    internal byte[] DigestOfRow(ReadOnlySpan<byte> row) => HMACSHA256.HashData(rows, row);

    internal byte[] Sign(byte[] data) => signing.SignData(data, HashAlgorithmName.SHA256);

    internal bool Verify(byte[] data, byte[] signature) => signing.VerifyData(data, signature, HashAlgorithmName.SHA256);

    private static string PathIn(string folder) => Path.Combine(folder, "sightline.keys");

    private static Form Read(string path) => JsonSerializer.Deserialize<Form>(File.ReadAllBytes(path))
        ?? throw new InvalidOperationException($"The key file {path} is empty: restore it from its backup.");

    private byte[]? FindKey(int version)
    {
        if (!wrapping.TryGetValue(version, out var key))
        {
            ReadAgain();
            key = wrapping.GetValueOrDefault(version);
        }
        return key;
    }

    /// <summary>Nothing may be wrapped by a key that another process took out of the folder.</summary>
    private IReadOnlyDictionary<int, byte[]> Fresh()
    {
        if (Environment.TickCount64 - Interlocked.Read(ref lookedAt) > LookAgainMilliseconds)
        {
            Interlocked.Exchange(ref lookedAt, Environment.TickCount64);
            if (File.GetLastWriteTimeUtc(PathIn(Folder)) != writtenAt)
            {
                ReadAgain();
            }
        }
        return wrapping;
    }

    private void ReadAgain()
    {
        lock (reading)
        {
            writtenAt = File.GetLastWriteTimeUtc(PathIn(Folder));
            wrapping = Read(PathIn(Folder)).Wrapping;
        }
    }

    /// <summary>One process at a time; what the file holds by now is what is changed.</summary>
    private int Change(Func<ImmutableSortedDictionary<int, byte[]>, ImmutableSortedDictionary<int, byte[]>> change)
    {
        lock (reading)
        {
            using var alone = new FileStream(PathIn(Folder) + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var form = Read(PathIn(Folder));
            var changed = change(form.Wrapping.ToImmutableSortedDictionary());
            Write(PathIn(Folder), form with { Wrapping = changed.ToDictionary() }, isNew: false);
            wrapping = changed;
            return changed.Keys.Max();
        }
    }

    private static void Write(string path, Form form, bool isNew)
    {
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using (var file = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(file, form);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: !isNew);
    }
}

/// <summary>AES-256-GCM: nonce (12 bytes), ciphertext, tag (16 bytes), in one array.</summary>
internal static class Aead
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    internal static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> aboutWhat)
    {
        var result = new byte[NonceSize + plain.Length + TagSize];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(nonce, plain, result.AsSpan(NonceSize, plain.Length), result.AsSpan(NonceSize + plain.Length), aboutWhat);
        return result;
    }

    internal static byte[] Open(byte[] key, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> aboutWhat)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
        {
            throw new AuthenticationTagMismatchException("Too short to be a sealed value.");
        }
        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(sealedBytes[..NonceSize], sealedBytes[NonceSize..^TagSize], sealedBytes[^TagSize..], plain, aboutWhat);
        return plain;
    }
}
