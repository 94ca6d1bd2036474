using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Confidential;
using Sightline.People.Details;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.People.Ties;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using static Sightline.People.RecordNominal.NominalRows;

namespace Sightline.People.RecordNominal;

/// <summary>Records a person as an agency holds them, puts them in the look-up, and ties them to a person where that is certain.</summary>
internal sealed class RecordNominalAction(SightlineDb db, UnitOfWork unit, NominalParts parts, Identification identification, Vault vault, IClock clock)
{
    /// <param name="fact">What is recorded; its id and time are kept where it has them.</param>
    /// <param name="neverSameAs">People on the other side of the same incident or order.</param>
    public Task<NominalId> RecordAsync(NominalRecorded fact, IReadOnlyList<NominalId> neverSameAs, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            Kernel.Rules.Check([
                new NominalIsNew(await parts.IsHeldAsync(fact.Nominal, stop)),
                new NominalSaysSomething(fact.Details, fact.Confidential),
                .. DescriptionRules.Of(fact.Details, fact.Confidential, LondonTime.DayOf(clock.GetCurrentInstant())),
            ]);
            vault.BeginsWith(fact.Nominal.Value);
            var learnedAt = clock.GetCurrentInstant();
            var number = await parts.Numbers.NextAsync(stop);
            db.Append(NominalOf(fact, number, learnedAt));
            db.AppendDetails(fact.Nominal, fact.Details, learnedAt);
            if (fact.Confidential is { IsEmpty: false } confidential)
            {
                await parts.Confidential.AddAsync(fact.Nominal, fact.HeldBy, confidential, learnedAt, stop);
            }
            unit.State(fact);
            await IdentifyAsync(fact, number, neverSameAs, stop);
            return fact.Nominal;
        },
        stop);

    private async Task IdentifyAsync(NominalRecorded fact, long number, IReadOnlyList<NominalId> neverSameAs, CancellationToken stop)
    {
        var details = Described.Of(fact.Details, fact.HeldBy);
        await identification.IdentifyAsync(new Newcomer(fact.Nominal, number, fact.HeldBy, details) { NeverSameAs = neverSameAs }, stop);
        await parts.AddKeysAsync(number, fact.HeldBy, details, stop);
        db.Append(new LookUpProfile { Number = number, NominalId = fact.Nominal, Profile = ProfileText.Write(fact.HeldBy.Value, details) });
    }

    private static Nominal NominalOf(NominalRecorded fact, long number, Instant learnedAt) => new()
    {
        Id = fact.Nominal,
        HeldBy = fact.HeldBy,
        Number = number,
        Forenames = Given(fact.Details.Forenames),
        Surname = Given(fact.Details.Surname),
        PreferredName = Given(fact.Details.PreferredName),
        Born = Given(fact.Details.Born),
        Sex = Given(fact.Details.Sex),
        Language = Given(fact.Details.Language),
        RecordedAt = learnedAt,
    };
}

/// <summary>What recording needs beside the unit of work.</summary>
internal sealed class NominalParts(LookUpIndex index, NominalNumbers numbers, ConfidentialContacts confidential, IsWithService isWithService, SightlineDb db)
{
    private const string Held = "SELECT COUNT(*) FROM people_nominal WHERE \"Id\" = @id";

    internal NominalNumbers Numbers { get; } = numbers;

    internal ConfidentialContacts Confidential { get; } = confidential;

    /// <summary>Puts a nominal under its keys in the look-up.</summary>
    internal async Task AddKeysAsync(long number, AgencyCode heldBy, Sightline.Linkage.PersonDetails details, CancellationToken stop) =>
        await index.AddAsync(number, KeyHash.Of(Sightline.Linkage.LookUpKeys.Of(details), await isWithService.Async(heldBy, stop)), stop);

    internal async Task<bool> IsHeldAsync(NominalId nominal, CancellationToken stop)
    {
        var command = await index.CommandAsync(Held, stop);
        LookUpIndex.Set(command, "@id", db.Provider == Provider.Sqlite ? nominal.Value.ToByteArray(bigEndian: true) : nominal.Value);
        return (long)(await command.ExecuteScalarAsync(stop))! > 0;
    }
}
