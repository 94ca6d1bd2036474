using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Testing.People;

/// <summary>A nominal to be loaded, and which person it truly is.</summary>
public sealed record LabelledNominal(string Cluster, NewNominal Nominal);

/// <summary>Who was loaded, and how long the whole path took: rules, state, index, tying, ledger, commit.</summary>
public sealed record LoadResult(IReadOnlyList<(string Cluster, NominalId Nominal)> Loaded, TimeSpan Took)
{
    /// <summary>Rows that a rule refused.</summary>
    public required int Refused { get; init; }

    /// <summary>Processor time of this process, which other work on the machine does not lengthen.</summary>
    public required TimeSpan Processor { get; init; }

    /// <summary>Nominals a second.</summary>
    public double Rate => Loaded.Count / Took.TotalSeconds;
}

/// <summary>People as several sources hold them, loaded as nominals of three agencies.</summary>
public static class HistoricalPeople
{
    public static IReadOnlyList<AgencyCode> Agencies { get; } =
        [new("police-northgate"), new("probation-northgate"), new("police-eastmoor")];

    /// <summary>The rows of a person go to the three agencies in turn, so that each person is held by several.</summary>
    public static IEnumerable<LabelledNominal> Read()
    {
        var number = 0;
        foreach (var row in SharedFiles.Rows("historical_50k.csv"))
        {
            yield return new LabelledNominal(row["cluster"], new NewNominal { HeldBy = Agencies[number++ % Agencies.Count], Details = DetailsOf(row) });
        }
    }

    /// <summary>Loads in batches of at most fifty milliseconds, each one transaction, each nominal in a step of its own: as an import does.</summary>
    public static async Task<LoadResult> LoadAsync(IServiceProvider scope, IEnumerable<LabelledNominal> people, CancellationToken stop)
    {
        var unit = scope.GetRequiredService<UnitOfWork>();
        var register = scope.GetRequiredService<IPeople>();
        var db = scope.GetRequiredService<SightlineDb>();
        var loaded = new List<(string, NominalId)>();
        var refused = 0;
        using var source = people.GetEnumerator();
        var more = source.MoveNext();
        var started = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        while (more)
        {
            await unit.DoAsync(
                async () =>
                {
                    var batch = Stopwatch.GetTimestamp();
                    do
                    {
                        try
                        {
                            loaded.Add((source.Current.Cluster, await register.RecordAsync(source.Current.Nominal, stop)));
                        }
                        catch (RulesBrokenException)
                        {
                            refused++;
                        }
                        more = source.MoveNext();
                    }
                    while (more && Stopwatch.GetElapsedTime(batch) < TimeSpan.FromMilliseconds(50));
                },
                stop);
            db.ChangeTracker.Clear();
        }
        return new LoadResult(loaded, Stopwatch.GetElapsedTime(started)) { Refused = refused, Processor = Environment.CpuUsage.TotalTime - processor };
    }

    private static PersonDescription DetailsOf(IReadOnlyDictionary<string, string> row) => new()
    {
        Forenames = Given(row["first_name"]) ?? Given(row["full_name"]),
        Surname = Given(row["surname"]),
        Born = Linkage.PartialDate.TryParse(row["dob"], out _) ? row["dob"] : null,
        Sex = row["gender"] is "male" or "female" ? row["gender"] : null,
        Contact = Given(row["postcode_fake"]) is { } postcode ? new ContactDescription { Addresses = [new AddressDescription([], postcode)] } : new ContactDescription(),
    };

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
