using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Risk.Ranking;

/// <summary>That a force judged somebody with an instrument that asks whether they are a priority. The list shows the newest beside the points, and mixes the two never.</summary>
internal sealed class PriorityJudged
{
    public required FactId Fact { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode By { get; init; }

    public required Instant At { get; init; }

    public int? Score { get; init; }

    public required Answer Priority { get; init; }
}

internal sealed class PriorityJudgedMapping : IEntityTypeConfiguration<PriorityJudged>
{
    public void Configure(EntityTypeBuilder<PriorityJudged> builder)
    {
        builder.ToTable("risk_priority_judged");
        builder.HasKey(row => row.Fact);
        builder.Property(row => row.Priority).HasConversion<short>();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(PriorityJudged.Nominal)).IsRequired();
    }
}

/// <summary>Only what a force itself judged: what a survivors' service or another agency thinks of somebody is theirs.</summary>
internal sealed class HearPriorities(SightlineDb db, IDirectory directory) : Listener<RiskAssessed>
{
    /// <summary>The code of the instrument in <c>rulebook/instruments</c>.</summary>
    internal const string Instrument = "ppit";

    protected override async Task HearAsync(RiskAssessed fact, CancellationToken stop)
    {
        if (fact.Instrument.Value != Instrument || await directory.FindAsync(fact.By, stop) is not { Kind: AgencyKind.Police })
        {
            return;
        }
        db.Append(new PriorityJudged { Fact = fact.Id, Nominal = fact.Assessed, By = fact.By, At = fact.At, Score = fact.Score, Priority = fact.Priority });
    }
}

internal sealed class Priorities(SightlineDb db, Acting acting)
{
    /// <summary>The newest judgement on each of these records, by the reader's own force.</summary>
    internal async Task<ILookup<NominalId, string>> OfAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var own = acting.Current.Agency;
        var rows = await db.Set<PriorityJudged>().AsNoTracking().Where(row => row.By == own && nominals.Contains(row.Nominal)).ToListAsync(stop);
        return rows.GroupBy(row => row.Nominal).Select(group => group.MaxBy(row => (row.At, row.Fact))!).ToLookup(row => row.Nominal, Words);
    }

    private static string Words(PriorityJudged judged)
    {
        var score = judged.Score is { } points ? $"{points} points" : "points not known";
        var judgement = judged.Priority switch { Answer.Yes => "judged a priority", Answer.No => "judged no priority", _ => "whether a priority: not known" };
        return $"PPIT of {LondonTime.Date(LondonTime.DayOf(judged.At))}: {score}, {judgement}";
    }
}
