using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Index;
using Sightline.People.Learning;
using Sightline.People.Model;
using Sightline.People.RecordNominal;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Bench;

/// <summary>
/// A thousand questions of four families, each for a known nominal, through the look-up of the running program: whether the right person comes first,
/// whether each hit has its reason, and whom the same details are tied to when they are recorded as a new nominal (in a transaction that is undone).
/// </summary>
internal static class LookUpAccuracyBench
{
    private const int Queries = 1_000;

    private sealed record Question(Asked Asked, IReadOnlyList<NominalId> Wanted, PersonDescription Known);

    private sealed record Answered(Question Question, int Place, double Milliseconds)
    {
        public required double Processor { get; init; }

        public string? First { get; init; }

        public bool IsAnotherCertain { get; init; }

        public int WithoutReason { get; init; }
    }

    /// <param name="file">A CSV of records with a cluster column: the first of each person is the register, another asks.</param>
    /// <param name="folder">Where the loaded register stays.</param>
    internal static async Task RunAsync(string file, string? folder)
    {
        var (register, asked) = TruthFile.Read(file, Queries);
        await using var house = await BenchHouse.OpenAsync($"look-up-accuracy-{Path.GetFileNameWithoutExtension(file)}", folder);
        var next = 0;
        await InventedPeople.LoadAsync(house, register.Count, () => register[next++], HeldBy);
        await MeasureBothAsync(house, register.Count, await WithIdsAsync(house, asked, number => Enumerable.Range(0, TruthFile.Persons.Count)
            .Where(at => TruthFile.Persons[at] == number).Select(at => at + 1L)));
    }

    internal static async Task RunAsync(int nominals, string? folder)
    {
        await using var house = await BenchHouse.OpenAsync($"look-up-accuracy-{nominals}", folder);
        var loaded = Stopwatch.StartNew();
        var next = 0L;
        var people = new RegisterPeople(5, nominals);
        var held = new List<PersonDescription>();
        var elsewhere = new ElsewherePeople(41, new RegisterPeople(29, nominals));
        // One in three is held by a second agency too, with what goes wrong between two: from these a register learns.
        await InventedPeople.LoadAsync(house, nominals + (nominals / Twice), () =>
        {
            if (held.Count < nominals)
            {
                held.Add(people.Next());
                return held[^1];
            }
            return elsewhere.Of(held[(int)(next++ * Twice)]);
        }, HeldBy);
        Console.Error.WriteLine($"loaded in {loaded.Elapsed.TotalSeconds:F0} s; names from {(RegisterPeople.NamesFile is null ? "the embedded table" : "the embedded table and names.tsv")}");
        await MeasureBothAsync(house, nominals + (nominals / Twice), await WithIdsAsync(house, Questions(nominals), number =>
            WithItsSecond(number, nominals)));
    }

    private const int Twice = 3;

    private static long[] WithItsSecond(long number, int nominals) =>
        (number - 1) % Twice == 0 && (number - 1) / Twice < nominals / Twice ? [number, nominals + 1 + ((number - 1) / Twice)] : [number];

    private static readonly string[] Holders = ["police-cumbria", "probation-cumbria", "police-lancashire"];

    private static AgencyCode HeldBy(long number) => new(Holders[number % Holders.Length]);

    /// <summary>With the model that is shipped, then with what this register teaches, in one run.</summary>
    private static async Task MeasureBothAsync(BenchHouse house, int nominals, List<Question> questions)
    {
        await ForgetAsync(house);
        Console.WriteLine("# weighed by the model that is shipped");
        await MeasureAsync(house, nominals, questions);
        var started = Stopwatch.GetTimestamp();
        var learned = await house.AsAsync(Actor.System("bench"), scope => scope.GetRequiredService<LearnFromRegister>().LearnAsync(replace: false, CancellationToken.None));
        Console.WriteLine($"# weighed by what the register teaches: {learned.State} {learned.Why}; {learned.Records:N0} records, about {learned.OnePerson:N0} pairs of one person, " +
            $"learned in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s; JSON {learned.Model?.Length:N0} characters, commonness {learned.Commonness?.Length:N0} bytes");
        if (Environment.GetEnvironmentVariable("SIGHTLINE_BENCH_MODEL") is { } file)
        {
            await File.WriteAllTextAsync(file, learned.Model);
        }
        await MeasureAsync(house, nominals, questions);
        await ForgetAsync(house);
    }

    private static Task ForgetAsync(BenchHouse house) => house.AsAsync(Actor.System("bench"), async scope =>
    {
        scope.GetRequiredService<ModelKept>().Known = null;
        return await scope.GetRequiredService<SightlineDb>().Set<RegisterModelRow>().ExecuteDeleteAsync();
    });

    private static async Task MeasureAsync(BenchHouse house, int nominals, List<Question> questions)
    {
        await BringKeysUpToDateAsync(house);
        var answers = new List<Answered>(questions.Count);
        // Backwards first, so that what is compiled late is compiled before it is timed.
        await AskAsync(house, questions.AsEnumerable().Reverse(), []);
        await AskAsync(house, questions, answers);
        Print(nominals, answers);
        var processor = answers.Select(answer => answer.Processor).Order().ToList();
        Console.WriteLine($"processor time of a look-up, whoever else uses the machine: median {Figures.Milliseconds(processor.Percentile(0.5))}, p99 {Figures.Milliseconds(processor.Percentile(0.99))}");
        if (Environment.GetEnvironmentVariable("SIGHTLINE_BENCH_MISSES") is not null)
        {
            PrintMisses(answers);
        }
        await PrintTiesAsync(house, questions);
    }

    /// <summary>As the worker of the running program does, a tick at a time.</summary>
    private static async Task BringKeysUpToDateAsync(BenchHouse house)
    {
        var started = Stopwatch.GetTimestamp();
        while (!house.Services.GetRequiredService<KeysPlace>().IsAtEnd)
        {
            await house.AsAsync(BenchHouse.CallHandler, async scope =>
            {
                await ActivatorUtilities.CreateInstance<KeysOfThisVersion>(scope).TickAsync(CancellationToken.None);
                return true;
            });
        }
        Console.Error.WriteLine($"keys of this version after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
    }

    private static List<(long Number, Asked Asked, PersonDescription Known)> Questions(int nominals)
    {
        var known = new RegisterPeople(5, nominals);
        var asking = new AskedPeople(17, new RegisterPeople(23, nominals));
        var every = Math.Max(1, nominals / (Queries + 700));
        var asked = new List<(long Number, Asked Asked, PersonDescription Known)>(Queries);
        for (var number = 1; number <= nominals && asked.Count < Queries + Queries / 4; number++)
        {
            var person = known.Next();
            // Whoever the next question cannot be asked of is passed over for the one after.
            if (number >= (asked.Count + 1) * every && asking.Of(person, asked.Count < Queries ? (AskedFamily)(asked.Count % 4) : AskedFamily.LittleSaid, asked.Count) is { } question)
            {
                asked.Add((number, question, person));
            }
        }
        return asked;
    }

    private static async Task<List<Question>> WithIdsAsync(BenchHouse house, IReadOnlyList<(long Number, Asked Asked, PersonDescription Known)> asked, Func<long, IEnumerable<long>> same)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var numbers = asked.SelectMany(question => same(question.Number)).Distinct().ToList();
        var ids = await scope.ServiceProvider.GetRequiredService<SightlineDb>().Set<LookUpProfile>().AsNoTracking()
            .Where(row => numbers.Contains(row.Number)).ToDictionaryAsync(row => row.Number, row => row.NominalId);
        return asked.Select(question => new Question(question.Asked, [.. same(question.Number).Select(number => ids[number])], question.Known)).ToList();
    }

    private static async Task AskAsync(BenchHouse house, IEnumerable<Question> questions, List<Answered> answers)
    {
        foreach (var question in questions)
        {
            answers.Add(await house.AsAsync(BenchHouse.CallHandler, async scope =>
            {
                var people = scope.GetRequiredService<IPeople>();
                var processor = Environment.CpuUsage.TotalTime;
                var started = Stopwatch.GetTimestamp();
                var hits = await people.LookUpAsync(question.Asked.Query, CancellationToken.None);
                var taken = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                processor = Environment.CpuUsage.TotalTime - processor;
                return new Answered(question, 1 + hits.ToList().FindIndex(hit => hit.Nominals.Any(question.Wanted.Contains)), taken)
                {
                    Processor = processor.TotalMilliseconds,
                    First = hits.Count == 0 ? null : $"{hits[0].Name.Shown} {hits[0].Name.Born} {hits[0].Weight} {string.Join("; ", hits[0].Why)}",
                    IsAnotherCertain = hits.Any(hit => hit.IsCertain && !hit.Nominals.Any(question.Wanted.Contains)),
                    WithoutReason = hits.Count(hit => hit.Why.Count == 0 || hit.Why.Any(text => string.IsNullOrWhiteSpace(text) || HoldsValue(text, question))),
                };
            }));
        }
    }

    private static bool HoldsValue(string text, Question question) => new[] { question.Known, question.Asked.Said }
        .SelectMany(said => new[] { said.Forenames, said.Surname, said.Born?[..4] }.Concat(said.Contact.Phones).Concat(said.Contact.Addresses.Select(address => address.Postcode)))
        .Any(value => value is { Length: > 3 } && System.Text.RegularExpressions.Regex.IsMatch(text, $@"\b{System.Text.RegularExpressions.Regex.Escape(value)}\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase));

    private static void Print(int nominals, List<Answered> answers)
    {
        Console.WriteLine($"## Look-up by {answers.Count:N0} questions over {nominals:N0} nominals, SQLite");
        Figures.Row("asked", "questions", "right person first", "in the first five", "found", "another shown as certain", "hits without a fit reason", "median", "p99");
        Figures.Row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        foreach (var family in answers.GroupBy(answer => answer.Question.Asked.Family).OrderBy(family => family.Key))
        {
            Row(family.Key.ToString(), [.. family]);
        }
        var counted = answers.Where(answer => answer.Question.Asked.Family != AskedFamily.LittleSaid).ToList();
        Row("in one box", [.. counted.Where(answer => answer.Question.Asked.AsWords)]);
        Row("in the form", [.. counted.Where(answer => !answer.Question.Asked.AsWords)]);
        Row("all but the last family", counted);
        Console.WriteLine("aims: first at least 95%, in the first five at least 99%, nobody else certain, each hit with a reason");
    }

    private static void Row(string name, List<Answered> answers)
    {
        if (answers.Count == 0)
        {
            return;
        }
        var times = answers.Select(answer => answer.Milliseconds).Order().ToList();
        Figures.Row(name, answers.Count, Share(answers, place => place == 1), Share(answers, place => place is >= 1 and <= 5), Share(answers, place => place >= 1),
            answers.Count(answer => answer.IsAnotherCertain), answers.Sum(answer => answer.WithoutReason), Figures.Milliseconds(times.Percentile(0.5)), Figures.Milliseconds(times.Percentile(0.99)));
    }

    private static string Share(List<Answered> answers, Func<int, bool> fits) => $"{100.0 * answers.Count(answer => fits(answer.Place)) / answers.Count:F1}%";

    private static async Task PrintTiesAsync(BenchHouse house, List<Question> questions)
    {
        int right = 0, wrong = 0, asked = 0, askedRight = 0, alone = 0;
        var times = new List<double>();
        foreach (var question in questions)
        {
            var started = Stopwatch.GetTimestamp();
            var (tied, put) = await RecordAsync(house, question);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            right += tied.Any(question.Wanted.Contains) ? 1 : 0;
            wrong += tied.Any(other => !question.Wanted.Contains(other)) ? 1 : 0;
            asked += put.Count > 0 ? 1 : 0;
            alone += tied.Count + put.Count == 0 ? 1 : 0;
            askedRight += put.Any(question.Wanted.Contains) ? 1 : 0;
            if (tied.Any(other => !question.Wanted.Contains(other)) && Environment.GetEnvironmentVariable("SIGHTLINE_BENCH_MISSES") is not null)
            {
                Console.WriteLine($"wrongly tied: {question.Asked.Slip}: {question.Asked.Said.Forenames} {question.Asked.Said.Surname} {question.Asked.Said.Born} of {question.Known.Forenames} {question.Known.Surname} {question.Known.Born}");
            }
        }
        times.Sort();
        Console.WriteLine($"the same details recorded anew: tied to the right person {right}, to another {wrong} (aim: 0), put to review {asked} (the right person among them {askedRight}), left alone {alone}; " +
            $"{Figures.Milliseconds(times.Percentile(0.5))} each");
    }

    private static Task<(List<NominalId> Tied, List<NominalId> Put)> RecordAsync(BenchHouse house, Question question) => house.AsAsync(BenchHouse.CallHandler, async scope =>
    {
        var db = scope.GetRequiredService<SightlineDb>();
        var nominal = new NominalId(scope.GetRequiredService<IIdSource>().New());
        List<NominalId> tied = [], put = [];
        try
        {
            await scope.GetRequiredService<UnitOfWork>().DoAsync(
                async () =>
                {
                    var fact = new NominalRecorded { Nominal = nominal, HeldBy = new AgencyCode("probation-cumbria"), Details = question.Asked.Said };
                    await scope.GetRequiredService<RecordNominalAction>().RecordAsync(fact, [], CancellationToken.None);
                    var persons = db.Set<Tie>().Where(tie => tie.NominalId == nominal).Select(tie => tie.PersonId);
                    tied = await db.Set<Tie>().Where(tie => persons.Contains(tie.PersonId) && tie.NominalId != nominal).Select(tie => tie.NominalId).ToListAsync();
                    put = await db.Set<TieReview>().Where(review => review.NominalId == nominal).Select(review => review.OtherId).ToListAsync();
                    throw new OperationCanceledException("Asked only: nothing stays.");
                },
                CancellationToken.None);
        }
        catch (Exception undone) when (undone is OperationCanceledException or RulesBrokenException)
        {
            // The transaction was undone, as meant; or the details are none that could be recorded.
        }
        return (tied, put);
    });

    private static void PrintMisses(List<Answered> answers)
    {
        foreach (var group in answers.GroupBy(answer => answer.Question.Asked.Slip).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{group.Key}: {group.Count(answer => answer.Place == 1)} first, {group.Count(answer => answer.Place > 1)} later, {group.Count(answer => answer.Place == 0)} not found");
            foreach (var miss in group
                .Where(answer => answer.Place != 1 || answer.IsAnotherCertain || answer.WithoutReason > 0).Take(12))
            {
                var (said, known) = (miss.Question.Asked.Said, miss.Question.Known);
                Console.WriteLine($"    {miss.Place}{(miss.IsAnotherCertain ? " other certain" : "")}{(miss.WithoutReason > 0 ? " reason" : "")}: {miss.Question.Asked.Query.Words ?? "form"} | {said.Forenames} {said.Surname} {said.Born} {Line(said)} <- {known.Forenames} {known.Surname} {known.Born} {Line(known)} !! {miss.First}");
            }
        }
    }

    private static string Line(PersonDescription said) => string.Join(' ', said.Contact.Addresses.SelectMany(address => address.Lines.Append(address.Postcode)).Concat(said.Contact.Phones));
}
