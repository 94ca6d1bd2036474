using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Learning;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Bench;

/// <summary>
/// Records of known people, recorded in the order of the file by three agencies in turn, as an import does: the first half, then the second, once weighed by the model that is shipped and
/// once by what the first half taught. Whom they are tied to, rightly or wrongly, and how many questions people are asked.
/// </summary>
internal static class RecordingBench
{
    private static readonly AgencyCode[] Agencies = [new("police-cumbria"), new("probation-cumbria"), new("police-lancashire")];

    internal static async Task RunAsync(string file, int most)
    {
        var people = TruthFile.All(file).Take(most == 0 ? int.MaxValue : most).ToList();
        Console.WriteLine($"## Recording {people.Count:N0} records of {Path.GetFileName(file)}, SQLite");
        Figures.Row("second half weighed by", "pairs tied, right", "of true pairs", "pairs tied, wrong", "reviews", "of one person", "of two", "processor time each");
        Figures.Row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        await RecordAsync(people, learns: false);
        await RecordAsync(people, learns: true);
    }

    private static async Task RecordAsync(List<(string Cluster, PersonDescription Said)> people, bool learns)
    {
        await using var house = await BenchHouse.OpenAsync($"recording-{(learns ? "learned" : "shipped")}");
        var truth = new Dictionary<NominalId, string>();
        var half = people.Count / 2;
        await LoadAsync(house, people.Take(half), truth);
        var name = "the shipped model";
        if (learns)
        {
            var row = await house.AsAsync(Actor.System("bench"), scope => scope.GetRequiredService<LearnFromRegister>().LearnAsync(replace: false, CancellationToken.None));
            name = $"what {row.Records:N0} records taught ({row.State} {row.Why})";
        }
        var second = new Dictionary<NominalId, string>();
        var processor = Environment.CpuUsage.TotalTime;
        await LoadAsync(house, people.Skip(half), second);
        var each = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / second.Count;
        await PrintAsync(house, name, (truth, second), each);
    }

    private static Task<bool> LoadAsync(BenchHouse house, IEnumerable<(string Cluster, PersonDescription Said)> people, Dictionary<NominalId, string> truth) =>
        house.AsAsync(Actor.System("bench"), async scope =>
    {
        var (unit, register, db) = (scope.GetRequiredService<UnitOfWork>(), scope.GetRequiredService<IPeople>(), scope.GetRequiredService<SightlineDb>());
        using var source = people.GetEnumerator();
        for (var more = source.MoveNext(); more;)
        {
            await unit.DoAsync(
                async () =>
                {
                    var batch = Stopwatch.GetTimestamp();
                    do
                    {
                        try
                        {
                            var nominal = new NewNominal { HeldBy = Agencies[truth.Count % Agencies.Length], Details = source.Current.Said };
                            truth[await register.RecordAsync(nominal, CancellationToken.None)] = source.Current.Cluster;
                        }
                        catch (RulesBrokenException)
                        {
                            // A row that says nothing, or nothing possible.
                        }
                        more = source.MoveNext();
                    }
                    while (more && Stopwatch.GetElapsedTime(batch) < TimeSpan.FromMilliseconds(50));
                },
                CancellationToken.None);
            db.ChangeTracker.Clear();
        }
        return true;
    });

    private static Task<bool> PrintAsync(BenchHouse house, string name, (Dictionary<NominalId, string> First, Dictionary<NominalId, string> Second) truth, double each) =>
        house.AsAsync(Actor.System("bench"), async scope =>
    {
        var db = scope.GetRequiredService<SightlineDb>();
        var all = truth.First.Concat(truth.Second).ToDictionary();
        var ties = await db.Set<Tie>().AsNoTracking().Where(tie => tie.Until == null).Select(tie => new { tie.PersonId, tie.NominalId }).ToListAsync();
        long right = 0, wrong = 0;
        foreach (var person in ties.GroupBy(tie => tie.PersonId))
        {
            var members = person.Select(tie => tie.NominalId).Where(all.ContainsKey).ToList();
            for (var one = 0; one < members.Count; one++)
            {
                // Pairs of which at least one is of the second half.
                for (var two = one + 1; two < members.Count; two++)
                {
                    if (truth.Second.ContainsKey(members[one]) || truth.Second.ContainsKey(members[two]))
                    {
                        _ = all[members[one]] == all[members[two]] ? right++ : wrong++;
                    }
                }
            }
        }
        var pairs = all.Values.GroupBy(cluster => cluster).Sum(group => group.LongCount() * (group.LongCount() - 1) / 2)
            - truth.First.Values.GroupBy(cluster => cluster).Sum(group => group.LongCount() * (group.LongCount() - 1) / 2);
        var reviews = (await db.Set<TieReview>().AsNoTracking().ToListAsync()).Where(review => truth.Second.ContainsKey(review.NominalId)).ToList();
        var same = reviews.Count(review => all[review.NominalId] == all[review.OtherId]);
        Figures.Row(name, right.ToString("N0"), pairs.ToString("N0"), wrong.ToString("N0"), reviews.Count.ToString("N0"), same.ToString("N0"), (reviews.Count - same).ToString("N0"), Figures.Milliseconds(each));
        return true;
    });
}
