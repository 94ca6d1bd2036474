using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger.Past;

/// <summary>Every row of a table, whatever its type.</summary>
internal static class Stored
{
    private static readonly MethodInfo OfType = typeof(Stored).GetMethod(nameof(RowsOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    internal static IAsyncEnumerable<object> Of(SightlineDb db, Type type) => (IAsyncEnumerable<object>)OfType.MakeGenericMethod(type).Invoke(null, [db])!;

    private static IAsyncEnumerable<object> RowsOf<T>(SightlineDb db)
        where T : class => db.Set<T>().AsNoTracking().IgnoreQueryFilters().IgnoreAutoIncludes().AsAsyncEnumerable();
}
