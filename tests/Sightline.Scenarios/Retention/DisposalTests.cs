using System.Buffers.Binary;
using System.Security.Cryptography;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.AddDetails;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Retention;

/// <summary>Somebody is disposed of, and nothing of them is left in any byte of the database; what proves that it was done still proves it.</summary>
public sealed class DisposalTests(ITestOutputHelper said)
{
    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task Nothing_of_somebody_disposed_of_is_left_in_any_byte_and_the_seal_and_the_state_still_verify(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var bytes = new BytesOfDatabase(house);
        await bytes.BeginAsync();
        var (her, needles) = await RecordAsync(house);
        await OthersAsync(house);
        await house.YearsLaterAsync(11);
        await house.AllDoneAsync();
        await bytes.CheckpointAsync();
        // The look can fail: before, each value stands somewhere in the files.
        var before = await bytes.FindAsync(needles);
        var clear = needles.Keys.Where(name => name.EndsWith("as it is, UTF-8", StringComparison.Ordinal) && !name.Contains("sealed", StringComparison.Ordinal)).ToList();
        Assert.All(clear, name => Assert.Contains(before, found => found.EndsWith(": " + name, StringComparison.Ordinal)));

        var review = await house.ReviewAsync(her);
        Assert.Equal("police-call-out", review!.Class.Value);
        var elsewhere = await bytes.WorkElsewhereAsync();
        Assert.True(await house.DisposeAsync(await house.ManagerAsync(), review));
        // A step left out is seen: until the database is written anew, old bytes stay behind.
        var between = await bytes.FindAsync(needles);
        Assert.NotEmpty(between);
        var overwriting = house.OverwriteAsync();
        if (elsewhere is not null)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Stop);
            await elsewhere.DisposeAsync();
        }
        Assert.True(await overwriting);
        await bytes.CheckpointAsync();

        Assert.Empty(await bytes.FindAsync(needles));
        said.WriteLine($"{provider}: {before.Count} finds before, {between.Count} after the disposal, 0 once overwritten; {needles.Count} spellings looked for.");
        if (provider == Provider.PostgreSql)
        {
            var log = await bytes.FindAsync(needles, inLog: true);
            // Not promised: the server's own log keeps what was written until its segments are used again. docs/security.md says what an operator does.
            said.WriteLine($"PostgreSQL: {log.Count} finds in its write-ahead log, in {log.Select(found => found.Split(':')[0]).Distinct().Count()} segment(s).");
        }
        await house.MustVerifyAsync();
    }

    /// <summary>Somebody with a word of their own in every field, and how each may be spelled.</summary>
    private static async Task<(NominalId Nominal, Dictionary<string, byte[]> Needles)> RecordAsync(OwedHouse house)
    {
        var needles = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var sealedWords = new List<string>();
        string Word(bool isSealed = false)
        {
            var word = "Qx" + new string([.. Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)).Select(letter => (char)('g' + letter % 16))]);
            (isSealed ? sealedWords : []).Add(word);
            BytesOfDatabase.Spell(needles, word);
            return word;
        }

        var details = new PersonDescription
        {
            Forenames = Word(),
            Surname = Word(),
            PreferredName = Word(),
            OtherNames = [new NameDescription("alias", Word(), Word())],
            Language = Word(),
            Born = "1984-03-09",
            Contact = new ContactDescription
            {
                Addresses = [new AddressDescription([$"17 {Word()} Row", Word()], "ZZ1 4AB")],
                Phones = ["07700 900731"],
                Emails = [$"{Word()}@example.org"],
            },
            Identifiers = [new IdentifierDescription("local", Word())],
        };
        var confidential = new ContactDescription { Addresses = [new AddressDescription([$"2 {Word(isSealed: true)} Close"], "ZZ2 7QX")], Phones = ["07700 900732"] };
        var her = await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = details, Confidential = confidential });
        // A move and another name later: what was written first was written over.
        await house.DoAsync<AddNominalDetailsAction>(Officer, add => add.AddAsync(
            new NominalDetailsAdded
            {
                Nominal = her, HeldBy = AccessTestData.Northgate,
                Details = new PersonDescription { Forenames = Word(), Surname = Word(), Contact = new ContactDescription { Addresses = [new AddressDescription([Word()], "ZZ3 1AA")] } },
            },
            Stop));
        await house.StateContactAsync(Officer, her, new SafeContactWords { Never = Word(isSealed: true), Script = $"About the {Word(isSealed: true)} parcel", SaidBy = SaidBy.Themselves });
        var incident = await house.AloneAsync(her, Word(isSealed: true), Word(), Word(isSealed: true));
        foreach (var word in sealedWords)
        {
            foreach (var name in needles.Keys.Where(name => name.StartsWith(word, StringComparison.Ordinal)).ToList())
            {
                needles[$"sealed {name}"] = needles[name];
                needles.Remove(name);
            }
        }
        await AddKeysAsync(house, (her, incident), needles);
        return (her, needles);
    }

    /// <summary>What opens them, and by what they are found: bytes too.</summary>
    private static async Task AddKeysAsync(OwedHouse house, (NominalId Her, IncidentId Incident) of, Dictionary<string, byte[]> needles)
    {
        foreach (var (key, at) in (await house.KeysAsync(of.Her.Value, of.Incident.Value)).Select((key, at) => (key, at)))
        {
            needles[$"wrapped key {at}"] = key;
        }
        foreach (var row in (await house.AllAsync<ConfidentialKeyRow>()).Where(row => row.NominalId == of.Her))
        {
            needles[$"digest {Convert.ToHexStringLower(row.Digest)}"] = row.Digest;
        }
        var number = (await house.AllAsync<Nominal>()).Single(row => row.Id == of.Her).Number;
        foreach (var row in (await house.AllAsync<LookUpKeyRow>()).Where(row => row.Number == number))
        {
            var hash = new byte[16];
            BinaryPrimitives.WriteInt64BigEndian(hash, row.Hash);
            BinaryPrimitives.WriteInt64LittleEndian(hash.AsSpan(8), row.Hash);
            // A hash of a first name alone is others' too.
            var isHers = (await house.AllAsync<LookUpKeyRow>()).Count(other => other.Hash == row.Hash) == 1;
            if (isHers)
            {
                needles[$"look-up {row.Hash} sealed"] = house.House.Database.Provider == Provider.Sqlite ? hash[..8] : hash[8..];
            }
        }
    }

    /// <summary>Others before and after, so that pages are shared, split and filled again.</summary>
    private static async Task OthersAsync(OwedHouse house)
    {
        for (var count = 0; count < 60; count++)
        {
            await house.PersonAsync("ZZ1 4AB");
        }
    }
}
