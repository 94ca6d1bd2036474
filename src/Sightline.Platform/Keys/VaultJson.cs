using System.Text.Json;
using Sightline.Kernel;
using Sightline.Platform.Json;

namespace Sightline.Platform.Keys;

/// <summary>Values of several parts, sealed whole.</summary>
public static class VaultJson
{
    public static Task<byte[]> SealWholeAsync<T>(this Vault vault, Guid subject, Sensitivity kind, T value, CancellationToken stop)
        => vault.SealAsync(subject, kind, JsonSerializer.Serialize(value, HouseJson.Options), stop);

    /// <summary>Opens what <see cref="SealWholeAsync"/> sealed, guarded whole. Null: the key was destroyed.</summary>
    public static async Task<Guarded<T>?> OpenWholeAsync<T>(this Vault vault, Guid subject, Sensitivity kind, byte[] value, CancellationToken stop)
        where T : class => (await vault.OpenAsync(subject, kind, value, stop))?.Part(static text => JsonSerializer.Deserialize<T>(text, HouseJson.Options));
}
