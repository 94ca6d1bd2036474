using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.People.Tests.Learning;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;
using Actor = Sightline.Platform.Work.Actor;

namespace Sightline.People.Tests.Stories;

/// <summary>Somebody who may not see what a survivors' service keeps guesses a thousand times, and right each time: he is told what a wrong guess tells.</summary>
public sealed class GuessingTests
{
    private const int Survivors = 250;

    // Of two clocks that tick alike each is the later half the time; with a thousand ticks of each by chance 0.46 to 0.54 is three standard deviations.
    private const double MostLater = 0.06;

    private static readonly Actor ElsewhereWorker = TestHouse.ActorAt("support-eastmoor", "support-worker") with { Purpose = Worker.Purpose };

    [Theory]
    [OnBothDatabases]
    public async Task A_thousand_right_guesses_gain_nothing_not_even_a_moment(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await RecordAsync(register);
        Assert.NotEmpty(await register.LookUpAsync(Guess(7, 0, right: true), Worker));
        await GuessAsync(register, Officer, 0, 40);

        var (right, wrong) = await GuessAsync(register, Officer, 0, Survivors);

        Assert.Equal(4 * Survivors, right.Count);
        Assert.InRange(ShareLater(right, wrong), 0.5 - MostLater, 0.5 + MostLater);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Weighed_by_what_a_register_taught_a_thousand_right_guesses_gain_no_more(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await TaughtPeople.TeachAsync(register.House);
        await RecordAsync(register);
        Assert.NotEmpty(await register.LookUpAsync(Guess(7, 0, right: true), Worker));
        Assert.IsType<Linkage.RegisterModel>(await TaughtPeople.ModelAsync(register.House));
        await GuessAsync(register, Officer, 0, 40);

        var (right, wrong) = await GuessAsync(register, Officer, 0, Survivors);

        Assert.Equal(4 * Survivors, right.Count);
        Assert.InRange(ShareLater(right, wrong), 0.5 - MostLater, 0.5 + MostLater);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_worker_of_another_service_guesses_no_better(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await RecordAsync(register);

        var (right, _) = await GuessAsync(register, ElsewhereWorker, 0, 50);

        Assert.Equal(200, right.Count);
    }

    /// <summary>Guesses each survivor's hidden address and phone, bare and beside her name, each next to a wrong guess of the same form, in turn first and second.</summary>
    private static async Task<(List<double> Right, List<double> Wrong)> GuessAsync(Register register, Actor guesser, int from, int to)
    {
        List<double> right = [], wrong = [];
        for (var survivor = from; survivor < to; survivor++)
        {
            for (var form = 0; form < 4; form++)
            {
                var isRightFirst = (survivor + form) % 2 == 0;
                var one = await TimeAsync(register, guesser, Guess(survivor, form, isRightFirst));
                var two = await TimeAsync(register, guesser, Guess(survivor, form, !isRightFirst));
                Assert.Equal(one.Told, two.Told);
                Assert.Equal(form < 2, one.Told.Count == 0);
                right.Add(isRightFirst ? one.Milliseconds : two.Milliseconds);
                wrong.Add(isRightFirst ? two.Milliseconds : one.Milliseconds);
            }
        }
        return (right, wrong);
    }

    private static Task<(List<string> Told, double Milliseconds)> TimeAsync(Register register, Actor guesser, LookUpQuery query) => register.House.AsAsync(guesser, async scope =>
    {
        var people = scope.GetRequiredService<IPeople>();
        var started = Stopwatch.GetTimestamp();
        var hits = await people.LookUpAsync(query, Stop);
        var taken = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return (hits.Select(Told).ToList(), taken);
    });

    private static string Told(Hit hit) =>
        $"{hit.Best}|{hit.Person}|{hit.Name}|{hit.Weight}|{string.Join(';', hit.Why)}|{string.Join(';', hit.HeldBy)}|{string.Join(';', hit.Nominals)}|{hit.IsCertain}";

    private static async Task RecordAsync(Register register)
    {
        for (var survivor = 0; survivor < Survivors; survivor++)
        {
            await register.RecordAsync(new NewNominal
            {
                HeldBy = AccessTestData.Harbour,
                Details = new PersonDescription { Forenames = Forename(survivor), Surname = Surname(survivor), Born = $"{1960 + survivor % 40}-{1 + survivor % 12:00}-{1 + survivor % 28:00}" },
                Confidential = new ContactDescription
                {
                    Addresses = [new AddressDescription([$"{1 + survivor} Hidden Row"], Postcode(survivor, right: true))],
                    Phones = [Phone(survivor, right: true)],
                },
            });
        }
    }

    private static LookUpQuery Guess(int survivor, int form, bool right) => form switch
    {
        0 => new LookUpQuery { Address = $"{(right ? 1 : 301) + survivor} Hidden Row", Postcode = Postcode(survivor, right) },
        1 => new LookUpQuery { Words = Phone(survivor, right) },
        2 => new LookUpQuery { Forenames = Forename(survivor), Surname = Surname(survivor), Phone = Phone(survivor, right) },
        _ => new LookUpQuery { Words = $"{Forename(survivor)} {Surname(survivor)} {(right ? 1 : 301) + survivor} Hidden Row {Postcode(survivor, right)}" },
    };

    private static string Phone(int survivor, bool right) => $"07700 9{(right ? 0 : 1)}0{survivor:000}";

    private static string Postcode(int survivor, bool right) => $"Z{(right ? 'Y' : 'X')}{1 + survivor % 20} {survivor / 20 % 10}AB";

    private static string Forename(int survivor) => new[] { "Marta", "Adaeze", "Nerys", "Jodie", "Farida", "Siobhan", "Ingrid", "Lucja", "Wenlan", "Oona" }[survivor % 10];

    private static string Surname(int survivor) => $"{(char)('B' + survivor / 10 % 5)}{"aeiou"[survivor / 50]}{new[] { "rstow", "ndrake", "lmquist", "xworthy", "gmundo" }[survivor % 5]}";

    /// <summary>How often a time of the one list is the longer of two taken at random (Mann and Whitney's U over all pairs).</summary>
    private static double ShareLater(List<double> one, List<double> other)
    {
        var ranked = one.Select(time => (Time: time, IsOne: true)).Concat(other.Select(time => (Time: time, IsOne: false))).OrderBy(entry => entry.Time).ToList();
        var before = 0L;
        var wins = 0L;
        foreach (var (_, isOne) in ranked)
        {
            wins += isOne ? before : 0;
            before += isOne ? 0 : 1;
        }
        return wins / ((double)one.Count * other.Count);
    }
}
