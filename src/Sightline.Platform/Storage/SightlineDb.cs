using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Modules;

namespace Sightline.Platform.Storage;

/// <summary>The one context. It knows no noun of the field: every module maps its own tables.</summary>
public abstract class SightlineDb(DbContextOptions options, ModuleList modules) : DbContext(options)
{
    private readonly List<object> appended = [];
    private readonly RowWriter writer = new();

    public abstract Provider Provider { get; }

    /// <summary>
    /// Queues a row that is only ever inserted. Such rows skip change tracking and are written in one go, after the tracked changes,
    /// when the unit of work saves. Nothing is written outside a unit of work.
    /// </summary>
    public void Append(object row) => appended.Add(row);

    internal bool HasAppended => appended.Count > 0;

    internal IReadOnlyList<object> Appended => appended;

    internal async Task WriteAppendedAsync(CancellationToken stop)
    {
        if (appended.Count == 0)
        {
            return;
        }
        var rows = appended.ToArray();
        appended.Clear();
        await writer.WriteAsync(this, rows, stop);
    }

    internal void ForgetAppended() => appended.Clear();

    internal void Forget()
    {
        appended.Clear();
        ChangeTracker.Clear();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SightlineDb).Assembly);
        foreach (var module in modules.InOrder)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module.Assembly);
        }
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => typeof(IVersioned).IsAssignableFrom(entity.ClrType)))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new RestrictEveryForeignKey());
        var sqlite = Provider == Provider.Sqlite;
        foreach (var type in typeof(Fact).Assembly.GetTypes().Append(typeof(Purpose)).Where(type => type.IsValueType))
        {
            if (HouseJson.Implements(type, typeof(ITypedId<>)))
            {
                var converter = (sqlite ? typeof(TypedIdToBytes<>) : typeof(TypedIdToGuid<>)).MakeGenericType(type);
                configurationBuilder.Properties(type).HaveConversion(converter);
            }
            else if (HouseJson.Implements(type, typeof(ICode<>)))
            {
                configurationBuilder.Properties(type).HaveConversion(typeof(CodeToText<>).MakeGenericType(type)).HaveMaxLength(100);
            }
        }
        if (sqlite)
        {
            configurationBuilder.Properties<Guid>().HaveConversion<GuidToBytes>();
            configurationBuilder.Properties<Instant>().HaveConversion<InstantToText>();
            configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateToText>();
        }
        else
        {
            configurationBuilder.Properties<Instant>().HaveConversion<InstantToDateTime>();
            configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateToDateOnly>();
        }
    }

    /// <summary>A deleted person must never take an order with it.</summary>
    private sealed class RestrictEveryForeignKey : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (var key in modelBuilder.Metadata.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).Where(key => !key.IsOwnership))
            {
                key.Builder.OnDelete(DeleteBehavior.Restrict, fromDataAnnotation: true);
            }
        }
    }
}

/// <summary>State that two users may race to change: the second is told, never silently overwritten.</summary>
public interface IVersioned
{
    long Version { get; set; }
}

/// <summary>A table whose changes are no fact about anybody (an outbox's state, a session): it may change without a fact being stated.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OffLedgerAttribute(string why) : Attribute
{
    public string Why { get; } = why;

    /// <summary>Its rows of today are read beside the state of a past day: keys, and the names of those who signed in.</summary>
    public bool StandsInThePast { get; init; }
}
