using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Feed;
using Sightline.Platform.Modules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Platform.Tests.Probe;

/// <summary>A room with nothing of the field in it, so that Platform is tested by itself.</summary>
internal sealed class ProbeModule : SightlineModule
{
    public override string Name => "probe";
}

/// <summary>Tracked state that users may race to change.</summary>
internal sealed class Case : IVersioned
{
    public required Guid Id { get; init; }

    public required string Title { get; set; }

    public Instant? SeenAt { get; set; }

    public LocalDate? On { get; set; }

    public long Version { get; set; }
}

internal sealed class Note
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Text { get; init; }

    public int? Number { get; init; }
}

internal sealed class Footnote
{
    public required Guid Id { get; init; }

    public required Guid NoteId { get; init; }
}

[OffLedger("a probe")]
internal sealed class Scribble
{
    public required Guid Id { get; init; }

    public string Text { get; set; } = "";
}

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder) => builder.ToTable("probe_case");
}

// Declared so that the footnote's name sorts before the note's and the case's: only the foreign keys say the order.
internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable("probe_note");
        builder.HasOne<Case>().WithMany().HasForeignKey(note => note.CaseId).IsRequired();
    }
}

internal sealed class FootnoteMapping : IEntityTypeConfiguration<Footnote>
{
    public void Configure(EntityTypeBuilder<Footnote> builder)
    {
        builder.ToTable("probe_footnote");
        builder.HasOne<Note>().WithMany().HasForeignKey(footnote => footnote.NoteId).IsRequired();
    }
}

internal sealed class ScribbleMapping : IEntityTypeConfiguration<Scribble>
{
    public void Configure(EntityTypeBuilder<Scribble> builder) => builder.ToTable("probe_scribble");
}

/// <summary>What a test wants its listener and feed handler to do.</summary>
internal sealed class ProbeScript
{
    internal Func<IServiceProvider, Fact, Task>? OnFact { get; set; }

    internal Func<IServiceProvider, OwedActionDone, Task>? OnFeed { get; set; }

    internal MayState MayState { get; set; } = MayState.Yes;
}

internal sealed class ProbeListener(ProbeScript script, IServiceProvider services) : Listener<Fact>
{
    protected override Task HearAsync(Fact fact, CancellationToken stop) => script.OnFact?.Invoke(services, fact) ?? Task.CompletedTask;
}

internal sealed class ProbeHandler(ProbeScript script, UnitOfWork unit, IServiceProvider services) : FeedHandler<OwedActionDone>
{
    protected override Task HandleAsync(OwedActionDone fact, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (script.OnFeed is { } wanted)
            {
                await wanted(services, fact);
            }
            unit.State(fact);
        },
        stop);
}
