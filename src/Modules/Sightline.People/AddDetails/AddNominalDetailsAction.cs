using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Details;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.RecordNominal;
using Sightline.People.Rules;
using Sightline.People.Ties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using static Sightline.People.RecordNominal.NominalRows;

namespace Sightline.People.AddDetails;

/// <summary>Records what more was learned of a nominal. What was held stays: a second name stands beside the first, a move beside the old address.</summary>
internal sealed class AddNominalDetailsAction(SightlineDb db, UnitOfWork unit, NominalParts parts, Identification identification, PreparedPeople prepared, IClock clock)
{
    public Task AddAsync(NominalDetailsAdded fact, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var nominal = await db.Set<Nominal>().FirstOrDefaultAsync(held => held.Id == fact.Nominal, stop);
            Kernel.Rules.Check([
                new NominalIsKnown("Nominal", nominal is not null),
                .. nominal is null ? [] : new Rule[] { new OnlyTheHolderAddsDetails(nominal.HeldBy, fact.HeldBy) },
                .. DescriptionRules.Of(fact.Details, fact.Confidential, LondonTime.DayOf(clock.GetCurrentInstant())),
            ]);
            var learnedAt = clock.GetCurrentInstant();
            if (fact.Confidential is { IsEmpty: false } confidential)
            {
                await parts.Confidential.AddAsync(fact.Nominal, fact.HeldBy, confidential, learnedAt, stop);
            }
            unit.State(fact);
            if (fact.Details is { } said)
            {
                Change(nominal!, said, learnedAt);
                await IndexAsync(nominal!, said, stop);
            }
        },
        stop);

    private void Change(Nominal nominal, PersonDescription said, Instant learnedAt)
    {
        var beside = Merged.OtherName(nominal.Forenames, nominal.Surname, said);
        db.AppendDetails(nominal.Id, beside is null ? said : said with { OtherNames = [.. said.OtherNames, beside] }, learnedAt);
        nominal.Forenames ??= Given(said.Forenames);
        nominal.Surname ??= Given(said.Surname);
        nominal.PreferredName = Given(said.PreferredName) ?? nominal.PreferredName;
        nominal.Born = Given(said.Born) ?? nominal.Born;
        nominal.Sex = Given(said.Sex) ?? nominal.Sex;
        nominal.Language = Given(said.Language) ?? nominal.Language;
    }

    private async Task IndexAsync(Nominal nominal, PersonDescription said, CancellationToken stop)
    {
        var profile = await db.Set<LookUpProfile>().SingleAsync(row => row.Number == nominal.Number, stop);
        var details = Merged.Of(ProfileText.Read(profile.Profile), Described.Of(said, nominal.HeldBy));
        profile.Profile = ProfileText.Write(nominal.HeldBy.Value, details);
        prepared.Forget(nominal.Number);
        await identification.IdentifyAsync(new Newcomer(nominal.Id, nominal.Number, nominal.HeldBy, details) { IsNew = false }, stop);
        await parts.AddKeysAsync(nominal.Number, nominal.HeldBy, details, stop);
    }
}
