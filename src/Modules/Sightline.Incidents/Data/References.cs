using System.Data.Common;
using Microsoft.Data.Sqlite;
using Sightline.Incidents.Rules;
using Sightline.Kernel;

namespace Sightline.Incidents.Data;

/// <summary>Only the database knows for certain whether somebody is held: its refusal is told as a rule, not as a fault.</summary>
internal static class References
{
    private const int SqliteForeignKey = 787;
    private const string PostgresForeignKey = "23503";

    internal static async Task<T> MustHoldAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (IsMissingReference(failure))
        {
            throw new RulesBrokenException([new EveryoneNamedIsInThisRegister(true)]);
        }
    }

    private static bool IsMissingReference(Exception? failure) => failure switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode == SqliteForeignKey,
        DbException { SqlState: PostgresForeignKey } => true,
        _ => IsMissingReference(failure.InnerException),
    };
}
