using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Platform.Ledger;

/// <summary>Writes entries to the ledger, in the transaction the database context is in.</summary>
public sealed class LedgerWriter(SightlineDb db, Vault vault, Acting acting, IClock clock, IIdSource ids)
{
    internal async Task WriteFactAsync(Fact fact, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        var form = FactForm.Of(fact.GetType());
        var subjects = form.SubjectsOf(fact).ToList();
        var content = await ContentOfAsync(fact, form, changes, stop);
        Append(EntryKind.Fact, fact.GetType().Name, fact.Id.Value, fact.At, content, subjects);
    }

    internal void WriteRead(EntryKind kind, Disclosure what, Instant at) => WriteRead(kind, what, at, ids.New());

    internal void WriteRead(EntryKind kind, Disclosure what, Instant at, Guid id)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new { what.Subjects, what.Sections }, HouseJson.Options);
        Append(kind, what.What, id, at, content, what.Subjects);
    }

    /// <summary>Which rows of the state were written, beside the facts that had them written.</summary>
    internal void WriteRows(byte[] rows) => Append(EntryKind.State, "RowsWritten", ids.New(), clock.GetCurrentInstant(), rows, []);

    private void Append(EntryKind kind, string type, Guid id, Instant at, byte[] content, IReadOnlyList<Guid> subjects)
    {
        var actor = acting.Current;
        var learned = clock.GetCurrentInstant();
        db.Append(new LedgerEntry
        {
            Id = id,
            Kind = kind,
            Type = type,
            Agency = actor.Agency,
            By = actor.Reference,
            Purpose = actor.Purpose,
            HappenedAt = at,
            LearnedAt = learned,
            Content = content,
            Hash = HashOf(new HashedParts(kind, type, id, actor.Agency, actor.Reference, actor.Purpose, at, learned), content, subjects),
        });
        foreach (var subject in subjects.Distinct())
        {
            db.Append(new LedgerSubject { Subject = subject, Entry = id });
        }
    }

    internal sealed record HashedParts(
        EntryKind Kind, string Type, Guid Id, AgencyCode Agency, string By, Purpose Purpose, Instant HappenedAt, Instant LearnedAt);

    internal static byte[] HashOf(LedgerEntry entry, IEnumerable<Guid> subjects) => HashOf(
        new HashedParts(entry.Kind, entry.Type, entry.Id, entry.Agency, entry.By, entry.Purpose, entry.HappenedAt, entry.LearnedAt), entry.Content, subjects);

    /// <param name="parts">What stands in columns.</param>
    /// <param name="content">What stands in the entry.</param>
    /// <param name="subjects">Whom it concerns, in any order: were they left out, a look could be taken off somebody's list of who has looked.</param>
    internal static byte[] HashOf(HashedParts parts, byte[] content, IEnumerable<Guid> subjects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Every part is preceded by its length, so that no two different entries can read the same.
        foreach (var text in new[]
        {
            ((short)parts.Kind).ToString(System.Globalization.CultureInfo.InvariantCulture), parts.Type, parts.Id.ToString("N"), parts.Agency.Value, parts.By,
            parts.Purpose.Value ?? "", InstantText.Format(parts.HappenedAt), InstantText.Format(parts.LearnedAt),
        })
        {
            AppendPart(hash, Encoding.UTF8.GetBytes(text));
        }
        AppendPart(hash, content);
        foreach (var subject in subjects.Distinct().Order())
        {
            AppendPart(hash, subject.ToByteArray(bigEndian: true));
        }
        return hash.GetHashAndReset();
    }

    private static void AppendPart(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private async Task<byte[]> ContentOfAsync(Fact fact, FactForm form, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        await using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var part in form.Parts)
            {
                if (part.ValueOf(fact) is not { } value)
                {
                    continue;
                }
                json.WritePropertyName(part.Name);
                if (part.IsSealed)
                {
                    await WriteSealedAsync(json, part.SubjectOf(fact), part.Kind, JsonSerializer.SerializeToUtf8Bytes(value, part.Type, HouseJson.Options), stop);
                }
                else
                {
                    JsonSerializer.Serialize(json, value, part.Type, HouseJson.Options);
                }
            }
            if (changes.Count > 0)
            {
                // A fact about nobody by id (an agency's) seals what it changed under a key of its own.
                var first = form.SubjectsOf(fact).FirstOrDefault(fact.Id.Value);
                json.WritePropertyName("changes");
                await WriteSealedAsync(json, first, Sensitivity.Ordinary, JsonSerializer.SerializeToUtf8Bytes(changes, HouseJson.Options), stop);
            }
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private async Task WriteSealedAsync(Utf8JsonWriter json, Guid subject, Sensitivity kind, byte[] plain, CancellationToken stop)
    {
        var key = await vault.KeyForSealingAsync(subject, kind, stop);
        json.WriteStartObject();
        json.WriteString("about", subject);
        json.WriteNumber("kind", (int)kind);
        json.WriteBase64String("sealed", Aead.Seal(key, plain, Vault.About(subject, kind)));
        json.WriteEndObject();
    }
}
