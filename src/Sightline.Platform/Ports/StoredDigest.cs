using System.Security.Cryptography;
using System.Text;
using Sightline.Kernel;

namespace Sightline.Platform.Ports;

/// <summary>How what is confidential stands in the lines of an <see cref="IStoredThing"/>: by a digest, never written out.</summary>
public static class StoredDigest
{
    public static string Of(Guarded<string>? text) =>
        text is null ? "-" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ForTheMachine(MachineUse.Digest))))[..16];
}
