using System.Reflection;
using Sightline.Platform.Storage;
using Xunit.Sdk;
using Xunit.v3;

namespace Sightline.Testing;

/// <summary>Gives a <c>[Theory]</c> its database kind: every data test runs on SQLite and on PostgreSQL. Further arguments follow the kind.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnBothDatabasesAttribute(params object?[] further) : DataAttribute
{
    public IReadOnlyList<object?> Further { get; } = further;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(new ITheoryDataRow[] { new TheoryDataRow([Provider.Sqlite, .. Further]), new TheoryDataRow([Provider.PostgreSql, .. Further]) });

    public override bool SupportsDiscoveryEnumeration() => true;
}
