using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Linkage;
using Sightline.People.Contracts;
using Sightline.People.Details;
using Sightline.People.Index;
using Sightline.People.LookUp;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;
using Actor = Sightline.Platform.Work.Actor;

namespace Sightline.People.Tests.Learning;

/// <summary>Whoever may see all is told the very weights that a run over the whole register gives with the same model; whoever may not, those of a run over what they may see.</summary>
public sealed class SameWeightsTests
{
    private const int Asked = 150;

    private const int HeldInConfidence = 30;

    [Theory]
    [OnBothDatabases]
    public async Task A_look_up_weighs_as_a_run_over_the_register_weighs_and_confidential_values_only_for_whom_may_see_them(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await TaughtPeople.FillAsync(register.House, TaughtPeople.Records(1_200, seed: 11));
        var hidden = await RecordHiddenAsync(register);
        Assert.Equal((RegisterModelState.Standing, null), ((await TaughtPeople.LearnAsync(register.House)) is var row ? (row.State, row.Why) : default));
        var model = Assert.IsType<RegisterModel>(await TaughtPeople.ModelAsync(register.House));

        var all = await CompareAsync(register, Worker, hidden, model);
        var ordinary = await CompareAsync(register, Officer, [], model);

        Assert.True(all.Compared > Asked && ordinary.Compared > Asked, $"{all.Compared} and {ordinary.Compared} compared");
        Assert.True(all.Hidden >= HeldInConfidence, $"{all.Hidden} by what is confidential");
    }

    /// <summary>What her service holds in confidence alone: a phone and a home.</summary>
    private static async Task<Dictionary<NominalId, ContactDescription>> RecordHiddenAsync(Register register)
    {
        var hidden = new Dictionary<NominalId, ContactDescription>();
        foreach (var (_, details) in TaughtPeople.Records(120, seed: 12).Where(record => record.Details is { Phones.Count: 1, Addresses.Count: 1 }).Take(HeldInConfidence))
        {
            var contact = new ContactDescription { Addresses = [new AddressDescription(details.Addresses[0].Lines, details.Addresses[0].Postcode)], Phones = details.Phones };
            hidden[await register.RecordAsync(new NewNominal
            {
                HeldBy = AccessTestData.Harbour,
                Details = new PersonDescription { Forenames = details.Forenames, Surname = details.Surname, Born = details.Born?.ToString() },
                Confidential = contact,
            })] = contact;
        }
        return hidden;
    }

    private static Task<(int Compared, int Hidden)> CompareAsync(Register register, Actor viewer, Dictionary<NominalId, ContactDescription> hidden, RegisterModel model) =>
        register.House.AsAsync(viewer, async scope =>
        {
            var profiles = await scope.GetRequiredService<SightlineDb>().Set<LookUpProfile>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(Stop);
            var details = profiles.ConvertAll(row => hidden.TryGetValue(row.NominalId, out var contact) ? ProfileText.Read(row.Profile).With(contact) : ProfileText.Read(row.Profile));
            var at = profiles.Select((row, place) => (row.NominalId, place)).ToDictionary(pair => pair.NominalId, pair => pair.place);
            using var run = LinkIndex.Build(RegisterTable.Of(details), model.Learned);
            var (compared, byHidden) = (0, 0);
            // Each that a service holds in confidence asks, and of the others every so manyth.
            foreach (var query in details.Where((_, place) => hidden.ContainsKey(profiles[place].NominalId) || place % (details.Count / Asked) == 0))
            {
                foreach (var found in await scope.GetRequiredService<Scoring>().FindAsync(new Sought(query, null), Stop))
                {
                    Assert.Equal(run.Weigh(RegisterTable.RowOf(query), at[found.Nominal], LinkView.All).Weight, (float)found.Comparison.Weight);
                    compared++;
                    byHidden += hidden.ContainsKey(found.Nominal) ? 1 : 0;
                }
            }
            return (compared, byHidden);
        });
}
