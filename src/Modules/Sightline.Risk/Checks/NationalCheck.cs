using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Rules;

namespace Sightline.Risk.Checks;

/// <summary>That the national databases were checked after a call-out, and how new it was what they said.</summary>
internal sealed class NationalCheck
{
    public required FactId Fact { get; init; }

    public required IncidentId Incident { get; init; }

    public required AgencyCode By { get; init; }

    public required Instant At { get; init; }

    public required CheckResult Pnc { get; init; }

    public required CheckResult Pnd { get; init; }
}

internal sealed class NationalCheckMapping : IEntityTypeConfiguration<NationalCheck>
{
    public void Configure(EntityTypeBuilder<NationalCheck> builder)
    {
        builder.ToTable("risk_national_check");
        builder.HasKey(check => check.Fact);
        builder.Property(check => check.Pnc).HasConversion<short>();
        builder.Property(check => check.Pnd).HasConversion<short>();
        builder.HasIndex(check => check.Incident);
    }
}

/// <summary>Records that both databases were checked. Only the force whose call-out it is says so.</summary>
internal sealed class RecordNationalCheckAction(SightlineDb db, UnitOfWork unit, IIncidents incidents, Acting acting)
{
    internal const string Permission = "risk.national-check";

    public Task RecordAsync(NationalDatabasesChecked input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var callOut = await incidents.FindAsync(input.Incident, stop);
            Kernel.Rules.Check(
                new CheckIsOfTheForcesOwnCallOut(callOut?.Force == acting.Current.Agency),
                new CheckSaysWhatItFound("Pnc", "Police National Computer", Enum.IsDefined(input.Pnc)),
                new CheckSaysWhatItFound("Pnd", "Police National Database", Enum.IsDefined(input.Pnd)));
            var fact = unit.State(input with { By = acting.Current.Agency });
            db.Append(new NationalCheck { Fact = fact.Id, Incident = fact.Incident, By = fact.By, At = fact.At, Pnc = fact.Pnc, Pnd = fact.Pnd });
        },
        stop);
}

internal sealed class NationalCheckFeed(RecordNationalCheckAction record) : FeedHandler<NationalDatabasesChecked>
{
    protected override Task HandleAsync(NationalDatabasesChecked fact, CancellationToken stop) => record.RecordAsync(fact, stop);
}

/// <summary>Either database said something new that matters.</summary>
[Named("check-found-something-significant")]
internal sealed class CheckFoundSomethingSignificant : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(
        fact is NationalDatabasesChecked made ? Answers.Of(made.Pnc >= CheckResult.SignificantNew || made.Pnd >= CheckResult.SignificantNew) : Answer.NotKnown);
}

/// <summary>The agency that made the check, or was told of the release.</summary>
[Named("checking-force")]
internal sealed class CheckingForce : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(fact is NationalDatabasesChecked made ? Resolved.To(made.By) : Resolved.NotKnown);
}

[Named("national-check")]
internal sealed class NationalCheckLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Incident", out var incident) ? $"/risk/checks/{incident:D}" : null;
}

internal sealed class StoredChecks(SightlineDb db) : IStoredThing
{
    public string Kind => "national check";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var check in await db.Set<NationalCheck>().AsNoTracking().ToListAsync(stop))
        {
            yield return string.Join('\t', check.By, check.Pnc, check.Pnd);
        }
    }
}
