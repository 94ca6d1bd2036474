using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Sightline.Platform.Storage;

/// <summary>What a failure of the database means. Providers and EF wrap the cause in exceptions of their own, so the whole chain is looked through.</summary>
public static class DatabaseFailures
{
    private const int SqliteBusy = 5;
    private const int SqliteTooBig = 18;
    private const int SqliteConstraint = 19;

    /// <summary>The database, or the way to it, failed, whatever wraps it.</summary>
    internal static bool IsOfTheDatabase(Exception failure) => ChainOf(failure).Any(cause => cause is DbException or DbUpdateException or TimeoutException);

    /// <summary>The database refused a value or a reference: the same again would be refused again.</summary>
    public static bool IsRefusedRow(Exception failure) => ChainOf(failure).Any(cause => cause switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteConstraint or SqliteTooBig,
        PostgresException postgres => postgres.SqlState.StartsWith("22", StringComparison.Ordinal) || postgres.SqlState.StartsWith("23", StringComparison.Ordinal),
        _ => false,
    });

    /// <summary>Another's work was in the way: the same again may well succeed.</summary>
    public static bool IsWorthAnotherTry(Exception failure) => ChainOf(failure).Any(cause => cause switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable,
        _ => false,
    });

    private static IEnumerable<Exception> ChainOf(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
