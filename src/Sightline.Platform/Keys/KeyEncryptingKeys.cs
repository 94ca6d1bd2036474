using System.Security.Cryptography;
using System.Text.Json;

namespace Sightline.Platform.Keys;

/// <summary>
/// The keys that lie outside the database, in a folder only the program may read: key-encrypting keys (the newest wraps, all unwrap), the key
/// of the search digests, and the key that signs seals. Lose this folder and every confidential value is lost: back it up apart from the data.
/// </summary>
public sealed class KeyFolder : IDisposable
{
    private readonly Dictionary<int, byte[]> wrapping;
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
        Newest = wrapping.Keys.Max();
    }

    public string Folder { get; }

    internal int Newest { get; }

    internal byte[] SigningPublicKey => signing.ExportSubjectPublicKeyInfo();

    private sealed record Form(Dictionary<int, byte[]> Wrapping, byte[] Digest, byte[] Signing);

    /// <summary>Opens the folder's keys; makes them when the folder holds none yet.</summary>
    public static KeyFolder OpenOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "sightline.keys");
        if (!File.Exists(path))
        {
            using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var form = new Form(
                new Dictionary<int, byte[]> { [1] = RandomNumberGenerator.GetBytes(32) }, RandomNumberGenerator.GetBytes(32), fresh.ExportPkcs8PrivateKey());
            Write(path, form);
        }
        var read = JsonSerializer.Deserialize<Form>(File.ReadAllBytes(path))
            ?? throw new InvalidOperationException($"The key file {path} is empty: restore it from its backup.");
        var signing = ECDsa.Create();
        signing.ImportPkcs8PrivateKey(read.Signing, out _);
        return new KeyFolder(folder, read.Wrapping, read.Digest, signing);
    }

    public void Dispose() => signing.Dispose();

    internal byte[] Wrap(byte[] key, byte[] aboutWhat) => Aead.Seal(wrapping[Newest], key, aboutWhat);

    internal byte[] Unwrap(int version, byte[] wrapped, byte[] aboutWhat) => wrapping.TryGetValue(version, out var key)
        ? Aead.Open(key, wrapped, aboutWhat)
        : throw new CryptographicException($"Key-encrypting key {version} is not in {Folder}: restore it from its backup.");

    internal byte[] SealForSpool(byte[] plain) => Aead.Seal(wrapping[Newest], plain, "spool"u8.ToArray());

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

    private static void Write(string path, Form form)
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
        File.Move(temporary, path, overwrite: false);
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
