using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts.People;
using Sightline.Linkage;
using Sightline.People.Learning;
using Sightline.People.Model;
using Sightline.Platform.Commands;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Learning;

public sealed class LearningTests
{
    [Theory]
    [OnBothDatabases]
    public async Task What_a_register_teaches_is_readable_says_when_and_of_how_many_and_serves_another_program_too(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await TaughtPeople.FillAsync(register.House, TaughtPeople.Records(1_200, seed: 21));
        Assert.IsType<LinkageModel>(await TaughtPeople.ModelAsync(register.House));

        var learned = await TaughtPeople.LearnAsync(register.House);

        Assert.Equal((RegisterModelState.Standing, null), (learned.State, learned.Why));
        var row = Assert.Single(await register.AllAsync<RegisterModelRow>());
        Assert.Equal(register.House.Clock.GetCurrentInstant(), row.LearnedAt);
        Assert.InRange(row.Records, 2_000, 3_000);
        Assert.InRange(row.OnePerson, 800, 2_500);
        Assert.NotEmpty(LearnedModel.FromJson(row.Model!).Fields);
        // No value of anybody's stands in it.
        Assert.DoesNotContain("threlfall", row.Model!, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@example.org", row.Model!, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("threlfall", System.Text.Encoding.Latin1.GetString(row.Commonness!), StringComparison.OrdinalIgnoreCase);

        var here = Assert.IsType<RegisterModel>(await TaughtPeople.ModelAsync(register.House));
        await using var other = TestHouse.Services(register.House.Database, register.House.Clock, folders: register.House.Folders);
        await using var scope = other.CreateAsyncScope();
        var there = Assert.IsType<RegisterModel>(await scope.ServiceProvider.GetRequiredService<ModelInUse>().Async(Stop));
        var her = new PersonDetails { Forenames = "Amina", Surname = "Threlfall", Born = new PartialDate(1984, 3, 9) };
        Assert.Equal(here.Compare(her, her with { Surname = "Threlfal" }).Weight, there.Compare(her, her with { Surname = "Threlfal" }).Weight);
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task What_a_service_holds_or_anybody_holds_in_confidence_teaches_nothing(Provider provider)
    {
        var taught = new List<(string Model, string Commonness, int Records)>();
        foreach (var withService in new[] { true, false })
        {
            await using var register = await OpenAsync(provider);
            await TaughtPeople.FillAsync(register.House, TaughtPeople.Records(1_100, seed: 31));
            if (withService)
            {
                await TaughtPeople.FillAsync(
                    register.House, TaughtPeople.Records(300, seed: 32).Select((record, at) => (at % 2 == 0 ? AccessTestData.Harbour : new Facts.AgencyCode("nobody-knows"), record.Details)), from: 50_000);
                await register.RecordAsync(Said("Marta", "Bergstrom", "1980-05-05") with
                {
                    HeldBy = AccessTestData.Harbour,
                    Confidential = new ContactDescription { Phones = ["07700 900123"] },
                });
            }
            var row = await TaughtPeople.LearnAsync(register.House);
            Assert.Equal(RegisterModelState.Standing, row.State);
            taught.Add((row.Model!, Convert.ToHexString(row.Commonness!), row.Records));
        }

        Assert.Equal(taught[1], taught[0]);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Too_few_records_leave_the_shipped_model_in_place_and_it_says_so(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await register.RecordAsync(Said("Aleksandra", "Nowak", "1984-03-09"));
        var before = Assert.Single(await register.LookUpAsync("Aleksandra Nowak 9 March 1984")).Weight;
        var heard = new HeardOutput();

        var code = await CommandAsync(register, heard);

        Assert.Equal(ExitCode.DoneInPart, code);
        Assert.Contains(heard.Problems, said => said.Contains("there are 1 records to learn from, and 2,000 are needed", StringComparison.Ordinal) && said.Contains("the model this program comes with", StringComparison.Ordinal));
        Assert.Equal(RegisterModelState.Refused, Assert.Single(await register.AllAsync<RegisterModelRow>()).State);
        Assert.Equal(before, Assert.Single(await register.LookUpAsync("Aleksandra Nowak 9 March 1984")).Weight);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_worker_learns_once_a_week_beside_its_other_work_and_after_a_disposal_the_next_day(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await TickAsync(register);
        Assert.Empty(await register.AllAsync<RegisterModelRow>());
        await TaughtPeople.FillAsync(register.House, TaughtPeople.Records(1_100, seed: 41));

        await TickAsync(register);
        await TickAsync(register);

        var first = Assert.Single(await register.AllAsync<RegisterModelRow>());
        register.House.Clock.Advance(Duration.FromDays(2));
        await TickAsync(register);
        Assert.Single(await register.AllAsync<RegisterModelRow>());

        await register.House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<Nominal>().OrderBy(nominal => nominal.Number).Take(1)
            .ExecuteUpdateAsync(set => set.SetProperty(nominal => nominal.DisposedAt, register.House.Clock.GetCurrentInstant()), Stop));
        await TickAsync(register);
        var rows = (await register.AllAsync<RegisterModelRow>()).OrderBy(row => row.Sequence).ToList();
        Assert.Equal([RegisterModelState.Superseded, RegisterModelState.Standing], rows.ConvertAll(row => row.State));
        Assert.Null(rows[0].Commonness);
        Assert.Equal(first.Model, rows[0].Model);

        register.House.Clock.Advance(Duration.FromDays(7));
        await TickAsync(register);
        Assert.Equal(3, (await register.AllAsync<RegisterModelRow>()).Count);
        var heard = new HeardOutput();
        Assert.Equal(ExitCode.Done, await CommandAsync(register, heard, "--show"));
        Assert.Contains(heard.Lines, line => line.StartsWith("In use: learned", StringComparison.Ordinal));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Imports_weigh_by_it_and_tie_as_carefully_as_before(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await TaughtPeople.TeachAsync(register.House);
        var home = new ContactDescription { Addresses = [new AddressDescription(["4 Alma Close"], "ZZ4 4AB")], Phones = ["07700 900111"] };
        var his = Said("Tobias", "Entwistle", "1991-05-03") with { Details = new PersonDescription { Forenames = "Tobias", Surname = "Entwistle", Born = "1991-05-03", Sex = "male", Contact = home } };
        var one = await register.RecordAsync(his);
        var same = await register.RecordAsync(his with { HeldBy = AccessTestData.Probation });
        var twin = await register.RecordAsync(his with { Details = his.Details with { Forenames = "Matthias", Contact = home with { Phones = [] } } });
        var father = await register.RecordAsync(his with { Details = his.Details with { Born = "1963-11-20" } });
        var nameAndHome = await register.RecordAsync(his with { Details = new PersonDescription { Forenames = "Tobias", Surname = "Entwistle", Contact = home with { Phones = [] } } });

        var persons = (await register.AllAsync<Tie>()).Where(tie => tie.Until is null).ToLookup(tie => tie.PersonId, tie => tie.NominalId);
        var reviews = await register.AllAsync<TieReview>();

        Assert.Equal(new[] { one, same }.Order(), Assert.Single(persons).Order());
        Assert.Contains(reviews, review => review.NominalId == twin);
        Assert.Contains(reviews, review => review.NominalId == father);
        Assert.Contains(reviews, review => review.NominalId == nameAndHome);
        var hit = Assert.Single(await register.LookUpAsync("Tobias Entwistle 3 May 1991 07700 900111"), found => found.Nominals.Contains(one));
        Assert.True(hit.IsCertain);
        Assert.Contains(hit.Why, why => why.Contains("born on the same day", StringComparison.Ordinal));
    }

    private static Task<ExitCode> CommandAsync(Register register, HeardOutput heard, params string[] flags) => register.House.AsSystemAsync(scope =>
        ActivatorUtilities.CreateInstance<LearnCommand>(scope).RunAsync(
            new CommandInput(new Dictionary<string, string?>(), flags.ToDictionary(flag => flag, _ => (string?)"true"), TextReader.Null), heard, Stop));

    private static Task TickAsync(Register register) => register.House.AsSystemAsync(async scope =>
    {
        await scope.GetServices<IRecurringWork>().OfType<LearnNowAndThen>().Single().TickAsync(Stop);
        await (scope.GetRequiredService<LearningUnderWay>().Work ?? Task.CompletedTask);
    });
}
