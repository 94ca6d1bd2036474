using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Platform.Feed;

/// <summary>Tells the modules of refused lines: what concerned them is stated once, however often the same line is sent again.</summary>
public sealed class RefusedLines(SightlineDb db, UnitOfWork unit, Acting acting, IEnumerable<IRefusedLine> hearers)
{
    internal async Task TellAsync(ReadOnlyMemory<byte> line, Refusal refusal, CancellationToken stop)
    {
        if (Read(line) is not { } read)
        {
            return;
        }
        var refused = new RefusedLine { From = acting.Current.Agency, Type = read.Type, Data = read.Data, Where = refusal.Where };
        foreach (var hearer in hearers)
        {
            if (await hearer.ConcernsAsync(refused, stop) is { } fact)
            {
                await StateOnceAsync(fact, IdOf(read.Root, fact), stop);
            }
        }
    }

    private async Task StateOnceAsync(Fact fact, Guid id, CancellationToken stop)
    {
        if (await db.Set<LedgerEntry>().AnyAsync(entry => entry.Id == id, stop))
        {
            return;
        }
        await unit.DoAsync(
            () =>
            {
                unit.State(fact with { Id = new FactId(id) });
                return Task.CompletedTask;
            },
            stop);
    }

    private static (JsonElement Root, string? Type, JsonElement Data)? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            return LineForm.Parse(line) is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                ? (root, TypeOf(root), data)
                : null;
        }
        catch (LineRefusedException)
        {
            // Not even JSON: nobody can tell what it concerned. Its sender is told.
            return null;
        }
    }

    private static string? TypeOf(JsonElement root) =>
        root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && FactLine.IsAFact(type.GetString()!) ? type.GetString() : null;

    /// <summary>By what the line says and who sent it: the same again has the same id (UUID version 8).</summary>
    private Guid IdOf(JsonElement root, Fact fact)
    {
        var digest = SHA256.HashData([.. ContentDigest.Of(root), .. System.Text.Encoding.UTF8.GetBytes($"refused {fact.GetType().Name} {acting.Current.Agency}")]);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest.AsSpan(0, 16), bigEndian: true);
    }
}
