using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Testing;
using static Sightline.Platform.Tests.Probe.ProbeHouse;

namespace Sightline.Platform.Tests.Ledger;

/// <summary>Somebody with the database's own password and all the time in the world changes the sealed ledger at random: each time it is found, and where.</summary>
public sealed class MutationTests
{
    private const int Entries = 48;
    private const int InOneSeal = 6;

    /// <summary>Room between entries, so that one can be put in.</summary>
    private const int Gap = 10;

    [Theory, OnBothDatabases]
    public Task A_hundred_changes_are_each_found_and_named(Provider provider) => RunAsync(provider, 100, seed: 41);

    [Theory, OnBothDatabases]
    [Trait("Long", "mutations")]
    public Task Ten_thousand_changes_are_each_found_and_named(Provider provider) => RunAsync(provider, 10_000, seed: 42);

    private static async Task RunAsync(Provider provider, int changes, int seed)
    {
        await using var house = await SealedAsync(provider);
        var random = new Random(seed);
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var change = 0; change < changes; change++)
        {
            await house.AsSystemAsync(async scope =>
            {
                var db = scope.Db();
                await using var transaction = await db.Database.BeginTransactionAsync(Stop);
                var mutation = await MakeAsync(db, scope.GetRequiredService<SealOptions>(), random);
                db.ChangeTracker.Clear();
                var check = await scope.GetRequiredService<LedgerVerifier>().VerifyAsync(Stop);
                mutation.PutBack();
                Assert.True(mutation.Names.All(name => check.Problems.Any(problem => problem.Contains(name, StringComparison.Ordinal))),
                    $"Change {change}, {mutation.What}: expected {string.Join(" and ", mutation.Names)}; found {string.Join(" | ", check.Problems)}");
                kinds[mutation.What] = kinds.GetValueOrDefault(mutation.What) + 1;
            });
        }
        await house.AsSystemAsync(async scope => Assert.Empty((await scope.GetRequiredService<LedgerVerifier>().VerifyAsync(Stop)).Problems));
        TestContext.Current.TestOutputHelper?.WriteLine($"{provider}: {changes:N0} changes, all found and named: {string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value:N0}"))}");
    }

    /// <summary>Facts and reads in eight seals, every copy sent, the guards taken off.</summary>
    private static async Task<ProbeHouse> SealedAsync(Provider provider)
    {
        var house = await OpenAsync(provider);
        for (var entry = 0; entry < Entries; entry++)
        {
            await house.AsSystemAsync(scope => scope.StateAsync($"fact {entry}"));
        }
        await house.UnguardAsync();
        await house.RunAsync($"UPDATE platform_ledger_entry SET \"Sequence\" = -\"Sequence\" * {Gap}");
        var last = await house.AsSystemAsync(scope => scope.Db().Set<LedgerEntry>().MinAsync(entry => entry.Sequence, Stop));
        for (var done = -InOneSeal * Gap; done >= last; done -= InOneSeal * Gap)
        {
            await house.RunAsync($"UPDATE platform_ledger_entry SET \"Sequence\" = -\"Sequence\" WHERE \"Sequence\" >= {done} AND \"Sequence\" < 0");
            await house.AsSystemAsync(scope => scope.GetRequiredService<Sealer>().TickAsync(Stop));
        }
        Assert.True((await house.AsSystemAsync(scope => scope.GetRequiredService<LedgerVerifier>().VerifyAsync(Stop))).IsSound);
        return house;
    }

    /// <param name="What">Which kind of change.</param>
    /// <param name="Names">What the answer must name.</param>
    private sealed record Mutation(string What, params string[] Names)
    {
        internal Action PutBack { get; init; } = () => { };
    }

    private static async Task<Mutation> MakeAsync(SightlineDb db, SealOptions seals, Random random)
    {
        var sequence = random.Next(1, Entries + 1) * Gap;
        var number = random.Next(1, Entries / InOneSeal + 1);
        return random.Next(11) switch
        {
            0 => await EditAsync(db, sequence, random),
            1 => await ForgeAsync(db, sequence),
            2 => await TakeOutAsync(db, sequence),
            3 => await PutInAsync(db, sequence + random.Next(1, Gap) - Gap, sequence),
            4 => await ExchangeAsync(db, sequence, random.Next(1, Entries + 1) * Gap),
            5 => await MoveAsync(db, sequence, random.Next(1, Entries + 1) * Gap - Gap / 2),
            6 => await CutOffAsync(db, Math.Max(2, number)),
            7 => await EditSealAsync(db, number, random),
            8 => await TakeOutSealAsync(db, number),
            9 => TouchCopy(seals, number, random),
            _ => await ConcernAsync(db, sequence, random),
        };
    }

    private static IQueryable<LedgerEntry> At(SightlineDb db, long sequence) => db.Set<LedgerEntry>().Where(entry => entry.Sequence == sequence);

    private static Task<LedgerEntry> ReadAsync(SightlineDb db, long sequence) => At(db, sequence).AsNoTracking().SingleAsync(Stop);

    private static Task<List<Guid>> SubjectsAsync(SightlineDb db, Guid entry) =>
        db.Set<LedgerSubject>().Where(subject => subject.Entry == entry).Select(subject => subject.Subject).ToListAsync(Stop);

    private static async Task<Mutation> EditAsync(SightlineDb db, long sequence, Random random)
    {
        var column = random.Next(9);
        var (word, bytes) = ($"other-{random.Next()}", new byte[random.Next(1, 80)]);
        random.NextBytes(bytes);
        var hash = new byte[32];
        random.NextBytes(hash);
        var before = await ReadAsync(db, sequence);
        var at = before.HappenedAt + Duration.FromMilliseconds(random.Next(1, 1_000_000));
        var kind = before.Kind == EntryKind.Read ? EntryKind.Fact : EntryKind.Read;
        var rows = At(db, sequence);
        await (column switch
        {
            0 => rows.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Type, word), Stop),
            1 => rows.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.By, word), Stop),
            2 => rows.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Agency, new AgencyCode(word)), Stop),
            3 => rows.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Purpose, new Purpose(word)), Stop),
            4 => rows.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Kind, kind), Stop),
            5 => rows.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.HappenedAt, at), Stop),
            6 => rows.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.LearnedAt, at), Stop),
            7 => rows.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Content, bytes), Stop),
            _ => rows.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Hash, hash), Stop),
        });
        return new Mutation("a column edited", $"Entry {sequence} ");
    }

    /// <summary>Edited, and its hash worked out anew as the program would.</summary>
    private static async Task<Mutation> ForgeAsync(SightlineDb db, long sequence)
    {
        var entry = await ReadAsync(db, sequence);
        var parts = new LedgerWriter.HashedParts(entry.Kind, entry.Type, entry.Id, entry.Agency, "somebody-else", entry.Purpose, entry.HappenedAt, entry.LearnedAt);
        var hash = LedgerWriter.HashOf(parts, entry.Content, await SubjectsAsync(db, entry.Id));
        await At(db, sequence).ExecuteUpdateAsync(set => set.SetProperty(one => one.By, "somebody-else").SetProperty(one => one.Hash, hash), Stop);
        return new Mutation("edited and hashed anew", $"Entry {sequence} is not the one that was sealed");
    }

    private static async Task<Mutation> TakeOutAsync(SightlineDb db, long sequence)
    {
        var entry = await ReadAsync(db, sequence);
        await db.Set<LedgerSubject>().Where(subject => subject.Entry == entry.Id).ExecuteDeleteAsync(Stop);
        await At(db, sequence).ExecuteDeleteAsync(Stop);
        var isFirstOfSeal = (sequence / Gap - 1) % InOneSeal == 0;
        return new Mutation("taken out", isFirstOfSeal ? $"taken out before {sequence + Gap}" : $"taken out after {sequence - Gap}");
    }

    /// <summary>A copy of an entry under an id of its own, with the right hash.</summary>
    private static async Task<Mutation> PutInAsync(SightlineDb db, long at, long like)
    {
        var entry = await ReadAsync(db, like);
        var id = new Guid(entry.Id.ToByteArray().Reverse().ToArray());
        var parts = new LedgerWriter.HashedParts(entry.Kind, entry.Type, id, entry.Agency, entry.By, entry.Purpose, entry.HappenedAt, entry.LearnedAt);
        db.Add(new LedgerEntry
        {
            Sequence = at,
            Id = id,
            Kind = entry.Kind,
            Type = entry.Type,
            Agency = entry.Agency,
            By = entry.By,
            Purpose = entry.Purpose,
            HappenedAt = entry.HappenedAt,
            LearnedAt = entry.LearnedAt,
            Content = entry.Content,
            Hash = LedgerWriter.HashOf(parts, entry.Content, []),
        });
        await db.SaveChangesAsync(Stop);
        return new Mutation("put in", $"Entry {at} ");
    }

    private static async Task<Mutation> ExchangeAsync(SightlineDb db, long one, long other)
    {
        if (one == other)
        {
            return await ForgeAsync(db, one);
        }
        await SetSequenceAsync(db, one, -1);
        await SetSequenceAsync(db, other, one);
        await SetSequenceAsync(db, -1, other);
        return new Mutation("two exchanged", $"{one} ", $"{other} ");
    }

    private static async Task<Mutation> MoveAsync(SightlineDb db, long sequence, long to)
    {
        // Beside itself it stands in the same place still: only its number is another.
        if (Math.Abs(to - sequence) < Gap)
        {
            return await TakeOutAsync(db, sequence);
        }
        await SetSequenceAsync(db, sequence, to);
        return new Mutation("moved", "are not those that were sealed");
    }

    private static Task SetSequenceAsync(SightlineDb db, long from, long to) => At(db, from).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Sequence, to), Stop);

    private static async Task<Mutation> CutOffAsync(SightlineDb db, long from)
    {
        var first = (from - 1) * InOneSeal * Gap + 1;
        await db.Set<LedgerSeal>().Where(seal => seal.Number >= from).ExecuteDeleteAsync(Stop);
        await At(db, first).ExecuteDeleteAsync(Stop);
        await db.Set<LedgerEntry>().Where(entry => entry.Sequence >= first).ExecuteDeleteAsync(Stop);
        return new Mutation("cut off", "the end of the ledger was cut off");
    }

    private static async Task<Mutation> EditSealAsync(SightlineDb db, long number, Random random)
    {
        var (bytes, at) = (new byte[32], random.Next(1, 5));
        random.NextBytes(bytes);
        var marks = new byte[InOneSeal * 4];
        random.NextBytes(marks);
        var rows = db.Set<LedgerSeal>().Where(seal => seal.Number == number);
        await (random.Next(8) switch
        {
            0 => rows.ExecuteUpdateAsync(set => set.SetProperty(seal => seal.FirstSequence, seal => seal.FirstSequence + at), Stop),
            1 => rows.ExecuteUpdateAsync(set => set.SetProperty(seal => seal.LastSequence, seal => seal.LastSequence - at), Stop),
            2 => rows.ExecuteUpdateAsync(set => set.SetProperty(seal => seal.Entries, seal => seal.Entries + at), Stop),
            3 => rows.ExecuteUpdateAsync(set => set.SetProperty(seal => seal.Root, bytes), Stop),
            4 => rows.ExecuteUpdateAsync(set => set.SetProperty(seal => seal.Marks, marks), Stop),
            5 => rows.ExecuteUpdateAsync(set => set.SetProperty(seal => seal.Chained, bytes), Stop),
            6 => rows.ExecuteUpdateAsync(set => set.SetProperty(seal => seal.Signature, bytes), Stop),
            _ => rows.ExecuteUpdateAsync(set => set.SetProperty(seal => seal.SealedAt, Instant.FromUnixTimeSeconds(at)), Stop),
        });
        return new Mutation("a seal edited", $"Seal {number}");
    }

    private static async Task<Mutation> TakeOutSealAsync(SightlineDb db, long number)
    {
        await db.Set<LedgerSeal>().Where(seal => seal.Number == number).ExecuteDeleteAsync(Stop);
        return new Mutation("a seal taken out", number == Entries / InOneSeal ? "the end of the ledger was cut off" : $"Seal {number + 1} does not follow");
    }

    /// <summary>The checkpoint away from the database, by somebody who reaches that too.</summary>
    private static Mutation TouchCopy(SealOptions seals, long number, Random random)
    {
        var path = Sealer.PathOf(seals, number);
        var before = File.ReadAllBytes(path);
        // The newest may be on its way still: that it is not there yet says nothing.
        if (random.Next(2) == 0 && number < Entries / InOneSeal)
        {
            File.Delete(path);
            return new Mutation("a copy taken away", $"copy of seal {number} ") { PutBack = () => File.WriteAllBytes(path, before) };
        }
        var changed = before.ToArray();
        changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 128);
        File.WriteAllBytes(path, changed);
        return new Mutation("a copy edited", $"Seal {number} differs from the copy") { PutBack = () => File.WriteAllBytes(path, before) };
    }

    /// <summary>A look taken off somebody's list of who has looked, or put on it.</summary>
    private static async Task<Mutation> ConcernAsync(SightlineDb db, long sequence, Random random)
    {
        var entry = await ReadAsync(db, sequence);
        var subjects = await SubjectsAsync(db, entry.Id);
        if (subjects.Count > 0 && random.Next(2) == 0)
        {
            await db.Set<LedgerSubject>().Where(subject => subject.Entry == entry.Id && subject.Subject == subjects[0]).ExecuteDeleteAsync(Stop);
        }
        else
        {
            db.Add(new LedgerSubject { Entry = entry.Id, Subject = new Guid(entry.Id.ToByteArray().Reverse().ToArray()) });
            await db.SaveChangesAsync(Stop);
        }
        return new Mutation("whom it concerns changed", $"Entry {sequence} ");
    }
}
